/* Lists that answer at once: what htmx leaves to the page. Without it the form's button
   asks for the whole page. */
(() => {
  const notLoaded = () => document.getElementById("not-loaded");
  const show = (isWrong) => { if (notLoaded()) notLoaded().hidden = !isWrong; };

  // What is typed has been asked for already when the field is left.
  document.addEventListener("htmx:confirm", (event) => {
    const cause = event.detail.triggeringEvent;
    if (cause?.type === "change" && cause.target.type === "search") event.preventDefault();
  });

  document.addEventListener("htmx:beforeRequest", () => {
    show(false);
    document.getElementById("results")?.setAttribute("aria-busy", "true");
  });
  document.addEventListener("htmx:afterRequest", () => {
    document.getElementById("results")?.removeAttribute("aria-busy");
  });
  for (const fault of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(fault, () => show(true));
  }

  // Going back replaces the page; who stood in a field stands in it still.
  let stood = "";
  document.addEventListener("htmx:historyCacheMiss", () => {
    stood = document.activeElement?.id ?? "";
  });
  document.addEventListener("htmx:historyRestore", () => {
    if (stood) document.getElementById(stood)?.focus({ preventScroll: true });
  });
})();

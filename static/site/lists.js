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

/* A file is fetched by the page, which says how it comes along, and only a whole one is
   kept. Without this the links and buttons give the file as they are. */
(() => {
  const take = async (address, line) => {
    const say = (words, size = 0) => {
      const [share, unit] = size < 1e6 ? [1e3, "kilobyte"] : [1e6, "megabyte"];
      const amount = (size / share).toLocaleString(document.documentElement.lang,
        { style: "unit", unit, maximumSignificantDigits: 2 });
      line.textContent = words.replace("{size}", amount);
    };
    say(line.dataset.preparing);
    const answer = await fetch(address);
    // A choice that cannot be understood is answered by the page that says so.
    if (!answer.ok) { location.assign(address); return; }
    const parts = [];
    let size = 0;
    let said = Date.now();
    for (const reader = answer.body.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      size += value.length;
      // Not more often than it can be read aloud.
      if (Date.now() - said > 1500) { say(line.dataset.coming, size); said = Date.now(); }
    }
    const link = document.createElement("a");
    link.download = /filename="(.+?)"/.exec(answer.headers.get("Content-Disposition"))?.[1] ?? "";
    link.href = URL.createObjectURL(new Blob(parts, { type: answer.headers.get("Content-Type") }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    say(line.dataset.done, size);
  };
  const start = (event, address) => {
    const line = event.target.closest(".downloads").querySelector("[data-preparing]");
    event.preventDefault();
    take(address, line).catch(() => { line.textContent = line.dataset.broken; });
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".downloads a[download]");
    const isPlain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (link && isPlain) start(event, link.href);
  });
  document.addEventListener("submit", (event) => {
    if (!event.target.matches(".download-form") || !event.submitter) return;
    start(event, `${event.submitter.formAction}?${new URLSearchParams(new FormData(event.target))}`);
  });
})();

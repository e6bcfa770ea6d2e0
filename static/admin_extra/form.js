/* The form of a record. Without it everything is there: links go to fields, the panel is
   unfolded by hand. */
(() => {
  const panel = document.querySelector(".lacking details");
  if (!panel) return;

  // A desk has room beside the form; a phone has not.
  const desk = matchMedia("(min-width: 1200px)");
  const fold = () => { panel.open = desk.matches; };
  fold();
  desk.addEventListener("change", fold);

  panel.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    target.closest("details")?.setAttribute("open", "");
    // A field with a search of its own is drawn by the box beside it.
    const box = target.classList.contains("select2-hidden-accessible")
      ? target.parentElement.querySelector(".select2-selection") : target;
    const field = box.matches("input, select, textarea, [tabindex]") ? box
      : box.querySelector(".add-row a, input:not([type=hidden]), select, textarea") || box;
    box.scrollIntoView({ block: "center" });
    field.focus({ preventScroll: true });
  });
})();

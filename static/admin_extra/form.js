/* The form of a record. Without it everything is there: links go to fields, the panel is
   unfolded by hand. */

// Fields with a search of their own get the names of the fields that they draw.
(() => {
  // A button that clears a list would stand among its items; each has its own already.
  for (const list of document.querySelectorAll("select[multiple].admin-autocomplete")) {
    list.dataset.allowClear = "false";
  }

  const nameOf = (field) => field.getAttribute("aria-label")
    || field.labels?.[0]?.textContent.replace(/:\s*$/, "").trim() || "";

  const name = (root) => {
    for (const select of root.querySelectorAll("select.select2-hidden-accessible")) {
      const box = select.nextElementSibling;
      const said = nameOf(select);
      const shown = box?.querySelector(".select2-selection__rendered[role=textbox]");
      if (shown) {
        shown.setAttribute("aria-label", said);
        // The name first, then what is chosen.
        const label = shown.id.replace(/container$/, "name");
        if (!document.getElementById(label)) {
          const words = Object.assign(document.createElement("span"), { id: label, hidden: true, textContent: said });
          box.append(words);
        }
        box.querySelector(".select2-selection").setAttribute("aria-labelledby", `${label} ${shown.id}`);
      }
      box?.querySelector(".select2-selection--multiple")?.setAttribute("aria-label", said);
      box?.querySelector(".select2-search__field")?.setAttribute("aria-label", said);
    }
    for (const box of root.querySelectorAll("td.delete input[type=checkbox]")) {
      const heading = box.closest("table").querySelector("thead th:last-child");
      box.setAttribute("aria-label", heading?.textContent.trim() || "");
    }
  };
  // After the widgets have drawn themselves, which they do in the same queue.
  window.django?.jQuery(() => {
    name(document);
    document.addEventListener("formset:added", (event) => setTimeout(() => name(event.target)));
  });
})();

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

/* Says what Django and Select2 leave without a name, for those who hear the form. */
(() => {
  const name = (box) => {
    const select = box.closest(".select2")?.previousElementSibling;
    const label = select?.id && document.querySelector(`label[for="${select.id}"]`);
    const words = label ? label.textContent.trim().replace(/:$/, "") : select?.ariaLabel;
    if (!words) return;
    const shown = box.querySelector(".select2-selection__rendered");
    box.id ||= `${select.id}-box`;
    box.ariaLabel = words;
    // Select2 names a choice by its value only, which is no name while nothing is chosen.
    box.setAttribute("aria-labelledby", [box.id, shown.id].join(" ").trim());
    if (shown.role === "textbox") shown.setAttribute("aria-labelledby", box.id);
    const search = box.querySelector(".select2-search__field");
    if (search) search.ariaLabel = words;
  };
  const nameAll = (part) => part.querySelectorAll(".select2-selection").forEach(name);

  // Each of several choices has a cross of its own; one for all stands where only rows may.
  for (const select of document.querySelectorAll("select[multiple].admin-autocomplete")) {
    select.dataset.allowClear = "false";
  }
  for (const head of document.querySelectorAll("thead th:empty")) head.role = "cell";
  // jQuery makes the widgets a moment after it is told; these moments come after that one.
  addEventListener("load", () => setTimeout(() => nameAll(document)));
  document.addEventListener("formset:added", (event) => setTimeout(() => nameAll(event.target)));
})();

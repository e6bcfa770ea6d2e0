/* Gives a choice with search the name of its label: Select2 names it by its value only,
   which is no name while nothing is chosen. */
django.jQuery(($) => {
  const labelOf = (select) => select?.id && document.querySelector(`label[for="${select.id}"]`);

  for (const box of document.querySelectorAll(".select2-selection")) {
    const select = box.closest(".select2")?.previousElementSibling;
    const label = labelOf(select);
    if (!label) continue;
    label.id ||= `${select.id}-label`;
    const shown = box.querySelector(".select2-selection__rendered");
    box.setAttribute("aria-labelledby", `${label.id} ${shown.id}`);
    shown.setAttribute("aria-labelledby", label.id);
    box.querySelector(".select2-search__field")?.setAttribute("aria-labelledby", label.id);
  }

  $(document).on("select2:open", (event) => {
    const field = document.querySelector(".select2-container--open .select2-search--dropdown input");
    const label = labelOf(event.target);
    if (field && label) field.setAttribute("aria-label", label.textContent);
  });
});

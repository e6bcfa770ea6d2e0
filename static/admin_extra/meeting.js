/* Where a person is chosen for a row of a meeting, the last post and rank are offered.
   Only empty fields are filled, and only when asked to. */
(() => {
  const NAME = /^(delegates|home_attendances)-\d+-person$/;
  const PART = { delegates: "delegate", home_attendances: "home" };
  const words = document.querySelector(".last-post-words");
  if (!words || !window.django) return;

  const put = (field, { value, label }) => {
    if (!field || field.value) return;
    if (field.options && ![...field.options].some((option) => option.value === value)) {
      field.add(new Option(label, value));
    }
    field.value = value;
    django.jQuery(field).trigger("change");
  };

  const offer = (select, found) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "last-post";
    button.textContent = `${words.dataset.use} ${found.words}`;
    button.addEventListener("click", () => {
      const start = select.name.replace(/person$/, "");
      for (const [name, said] of Object.entries(found.fields)) {
        put(select.form.elements[start + name], said);
      }
      button.remove();
      select.parentElement.querySelector(".select2-selection")?.focus();
    });
    select.closest("td, .form-row").append(button);
  };

  django.jQuery(document).on("change", "select", async (event) => {
    const select = event.target;
    const [, prefix] = NAME.exec(select.name) || [];
    if (!prefix) return;
    const cell = select.closest("td, .form-row");
    cell.querySelector(".last-post")?.remove();
    const chosen = select.value;
    if (!/^\d+$/.test(chosen)) return;
    const address = words.dataset.address.replace("/0/", `/${chosen}/`);
    try {
      const response = await fetch(address, { headers: { Accept: "application/json" } });
      const found = response.ok && (await response.json())[PART[prefix]];
      if (found && select.value === chosen && !cell.querySelector(".last-post")) offer(select, found);
    } catch { /* A convenience: the row is filled by hand. */ }
  });
})();

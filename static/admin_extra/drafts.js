/* What is typed into the form of a record is kept in the browser until it is saved: a lost
   connection, an ended session or a closed page costs nothing. The next time the form is
   opened it is offered; nothing is put in unasked.

   Kept in sessionStorage, which ends with the tab: forms hold personal data, and the office
   shares computers. A browser that was restarted brings its tabs back with it. It is
   dropped once saved, on logging out (in every tab), when somebody else has logged in, and
   after a day. Files and passwords are never kept. */
(() => {
  const START = "draft:";
  const DAY = 24 * 60 * 60 * 1000;
  const user = document.currentScript.dataset.user;

  const read = (key) => {
    try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; }
  };
  const write = (key, draft) => {
    // A full or forbidden storage must not stand in the way of typing.
    try { sessionStorage.setItem(key, JSON.stringify(draft)); } catch { /* go on */ }
  };
  const keys = () => Object.keys(sessionStorage).filter((key) => key.startsWith(START));
  let isOver = false;
  const dropAll = () => {
    isOver = true;
    keys().forEach((key) => sessionStorage.removeItem(key));
  };

  addEventListener("storage", (event) => { if (event.key === "logged-out") dropAll(); });
  document.addEventListener("submit", (event) => {
    if (event.target.id !== "logout-form") return;
    dropAll();
    try { localStorage.setItem("logged-out", Date.now()); } catch { /* go on */ }
  });
  // The way in: whose the drafts are is not known yet.
  if (!user) return;

  const isSaved = document.querySelector(".messagelist .success") !== null;
  for (const key of keys()) {
    const draft = read(key);
    const isOld = !draft || Date.now() - draft.at > DAY;
    const isOthers = !key.startsWith(`${START}${user}:`);
    if (isOld || isOthers || (isSaved && draft.isSent)) sessionStorage.removeItem(key);
  }

  const form = document.querySelector(".change-form #content-main > form");
  if (!form || form.querySelector("[name=_popup]")) return;
  const key = `${START}${user}:${location.pathname}`;
  // A form that came back is the person's own text already.
  const isBack = document.querySelector(".errornote, .held") !== null;

  const isKept = (field) => field.name
    && (!field.name.startsWith("_") || field.name === "_opened")
    && field.name !== "csrfmiddlewaretoken"
    && !field.name.includes("__prefix__")
    && !["file", "password", "submit", "button", "reset", "image"].includes(field.type);

  const valuesOf = (field) => {
    if (field.type === "checkbox") return field.checked ? [["on", ""]] : [];
    if (!field.options) return [[field.value, ""]];
    return [...field.selectedOptions].map((option) => [option.value, option.text]);
  };
  const typed = () => Object.fromEntries(
    [...form.elements].filter(isKept).map((field) => [field.name, valuesOf(field)]));

  let opened = "";
  let timer = 0;
  const keep = (isSent = false) => {
    clearTimeout(timer);
    timer = 0;
    if (isOver) return;
    const values = typed();
    if (!isBack && JSON.stringify(values) === opened) sessionStorage.removeItem(key);
    else write(key, { at: Date.now(), isSent, values });
  };
  const later = () => { clearTimeout(timer); timer = setTimeout(() => keep(), 400); };

  const put = (field, values) => {
    if (field.type === "checkbox") field.checked = values.length > 0;
    else if (field.options) {
      for (const [value, label] of values) {
        // A field with a search of its own knows only what was chosen.
        if (![...field.options].some((option) => option.value === value)) {
          field.add(new Option(label, value));
        }
      }
      const chosen = values.map(([value]) => value);
      for (const option of field.options) option.selected = chosen.includes(option.value);
    } else if (values.length) [[field.value]] = values;
    django.jQuery(field).trigger("change");
  };

  const addRows = (name, wanted) => {
    const prefix = name.replace(/-TOTAL_FORMS$/, "");
    const add = document.querySelector(`#${prefix}-group .add-row a`);
    for (let left = wanted - form.elements[name].value; add && left > 0; left -= 1) add.click();
  };

  const restore = (draft) => {
    const counts = Object.entries(draft.values).filter(([name]) => name.endsWith("-TOTAL_FORMS"));
    for (const [name, [[count]]] of counts) if (form.elements[name]) addRows(name, count);
    for (const [name, values] of Object.entries(draft.values)) {
      const field = form.elements[name];
      if (field && !/-(TOTAL|INITIAL|MIN_NUM|MAX_NUM)_FORMS$/.test(name)) put(field, values);
    }
  };

  const offer = (draft) => {
    const notice = document.querySelector(".draft-offer");
    const answer = (event) => {
      const choice = event.target.closest("[data-draft]")?.dataset.draft;
      if (!choice) return;
      if (choice === "restore") restore(draft);
      notice.querySelector(".draft-question").hidden = true;
      notice.querySelector(`.draft-${choice}`).hidden = false;
      keep();
    };
    notice.querySelector("time").textContent = new Date(draft.at).toLocaleString(
      document.documentElement.lang, { dateStyle: "short", timeStyle: "short" });
    notice.hidden = false;
    notice.addEventListener("click", answer);
  };

  // After the rows and widgets have drawn themselves, which they do in the same queue.
  django.jQuery(() => {
    const values = typed();
    opened = JSON.stringify(values);
    const draft = read(key);
    if (isBack) keep();
    else if (draft && JSON.stringify(draft.values) !== opened) offer(draft);
    // Widgets tell of changes through jQuery, which a plain listener does not hear.
    django.jQuery(form).on("input change", later);
    form.addEventListener("formset:added", later);
    form.addEventListener("formset:removed", later);
    form.addEventListener("submit", () => keep(true));
    addEventListener("pagehide", () => { if (timer) keep(read(key)?.isSent); });
  });
})();

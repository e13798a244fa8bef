/** Warns before leaving a form with unsaved changes. The browser supplies the words. */
export function guardChanges(form) {
  let changed = false;
  form.addEventListener('input', () => { changed = true; });
  form.addEventListener('submit', () => { changed = false; });
  addEventListener('beforeunload', (event) => { if (changed) { event.preventDefault(); } });
}

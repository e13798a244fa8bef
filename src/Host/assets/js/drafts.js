import { clock, fill } from './words.js';

const PREFIX = 'draft:';
const KEPT_FOR = 7 * 24 * 60 * 60 * 1000;

/** Keeps what is typed in this browser until it is sent. Restores it only into an untouched form. */
export function keepDraft(form) {
  const key = PREFIX + form.dataset.draft;
  const note = form.querySelector('[data-draft-note]');
  const say = (pattern, time) => { if (note && pattern) { note.textContent = fill(pattern, clock(time)); } };

  const draft = read(key);
  if (draft && isUntouched(form)) {
    restore(form, draft.values);
    say(form.dataset.draftRestored, new Date(draft.at));
  }

  let timer;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => { if (write(key, values(form))) { say(form.dataset.draftSaved, new Date()); } }, 600);
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    if (navigator.onLine) { remove(key); } else { write(key, values(form)); }
  });
}

/** A shared computer must not show one person's drafts to the next: signing out clears them all. */
export function forgetDrafts(form) {
  form.addEventListener('submit', () => {
    try {
      Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).forEach((key) => localStorage.removeItem(key));
    } catch {
      return; // storage is closed: there is nothing to clear
    }
  });
}

const isKept = (field) => field.name && !field.name.startsWith('__') && !['hidden', 'password', 'file', 'submit', 'button'].includes(field.type) && !field.closest('[data-no-draft]');
const fields = (form) => [...form.elements].filter(isKept);
const isToggle = (field) => field.type === 'radio' || field.type === 'checkbox';
const isText = (field) => field.matches('textarea, input') && !isToggle(field);

function isUntouched(form) {
  return !form.querySelector('.invalid')
    && fields(form).every((field) => isToggle(field) ? field.checked === field.defaultChecked : !isText(field) || field.value === field.defaultValue)
    && fields(form).filter((field) => field.matches('textarea, [type="text"]')).every((field) => field.value === '');
}

function values(form) {
  return fields(form).map((field) => [field.name, isToggle(field) ? [field.value, field.checked] : field.value]);
}

function restore(form, saved) {
  for (const [name, value] of saved) {
    for (const field of fields(form).filter((candidate) => candidate.name === name)) {
      if (!isToggle(field)) { field.value = value; } else if (field.value === value[0]) { field.checked = value[1]; }
    }
  }
  form.dispatchEvent(new Event('input', { bubbles: false }));
  fields(form).filter(isText).forEach((field) => field.dispatchEvent(new Event('input')));
}

function read(key) {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (draft && Date.now() - draft.at > KEPT_FOR) { remove(key); return null; }
    return draft;
  } catch {
    return null; // storage is closed or the entry is unreadable: the form starts empty
  }
}

function write(key, saved) {
  try { localStorage.setItem(key, JSON.stringify({ at: Date.now(), values: saved })); return true; } catch { return false; }
}

function remove(key) {
  try { localStorage.removeItem(key); return true; } catch { return false; }
}

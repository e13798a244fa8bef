import { fill, number } from './words.js';

/** Characters left, counted as the server counts: a line break is two. */
export function countCharacters(note) {
  const field = document.getElementById(note.dataset.counterFor);
  const limit = Number(note.dataset.limit);
  if (!field || !limit) { return; }
  const show = () => {
    const left = limit - field.value.replace(/\r\n|\r|\n/g, '\r\n').length;
    note.textContent = fill(left < 0 ? note.dataset.over : note.dataset.left, number(Math.abs(left)));
    note.toggleAttribute('data-over-limit', left < 0);
  };
  field.addEventListener('input', show);
  show();
}

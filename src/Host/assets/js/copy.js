import { announce } from './words.js';

export function answerCopyButtons() {
  document.addEventListener('click', async (event) => {
    const button = event.target.closest?.('[data-copy]');
    if (!button) { return; }
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
    } catch {
      return; // refused by the browser: the text is visible on the page and can be selected
    }
    announce(button.dataset.copied);
    confirmOn(button);
  });
}

function confirmOn(button) {
  const label = [...button.childNodes].findLast((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (!label || !button.dataset.copied || button.dataset.busy) { return; }
  const before = label.data;
  button.dataset.busy = '1';
  label.data = button.dataset.copied;
  setTimeout(() => { label.data = before; delete button.dataset.busy; }, 2000);
}

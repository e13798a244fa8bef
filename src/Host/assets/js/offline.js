/** Shows its element while the browser has no connection. */
export function tellOffline(note) {
  const show = () => { note.hidden = navigator.onLine; };
  addEventListener('online', show);
  addEventListener('offline', show);
  show();
}

/** Puts values into a pattern such as "{0} tecken kvar". */
export const fill = (pattern, ...values) => (pattern ?? '').replace(/\{(\d)\}/g, (_, n) => values[n] ?? '');

const locale = document.documentElement.lang === 'en' ? 'en-GB' : 'sv-SE';

export const number = (value) => new Intl.NumberFormat(locale).format(value);

export const clock = (date) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(date).replace(':', locale === 'sv-SE' ? '.' : ':');

/** Reads a text aloud through the one live region of the page. */
export const announce = (text) => {
  const region = document.getElementById('announcements');
  if (region && text) { region.textContent = text; }
};

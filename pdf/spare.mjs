// An archive file may not hold a character that no font can show. Such a character (an emoji, mostly) is set as a box,
// so that one odd sign in a name never costs the whole report.
const complaint = /the text (?:contains the codepoint )?`(.+?)`/gu;
const hopeless = /codepoint|could not be displayed/u;
const escaped = /\\+u\{([0-9a-f]+)\}/giu;
const rounds = 40;
const box = '□';
const certain = /[^\t\n\x20-\x7e\u00a0-\u024f\u0391-\u03c9\u0410-\u044f\u2010-\u2014\u2018-\u201e\u2022\u2026\u20ac\u2212\u25a1]/gu;

/** The non-ASCII characters that the typesetter says it cannot show. */
function unknown(message) {
  const quoted = [...message.matchAll(complaint)].map((match) => match[1]).join('');
  const letters = [...quoted.replace(escaped, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))].filter((letter) => letter.codePointAt(0) > 0x7e);
  const visible = letters.filter((letter) => !/[\p{Cf}\p{M}]/u.test(letter));

  return visible.length > 0 ? visible : letters;
}

function everyText(value, change) {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => everyText(item, change));
  if (value === null || typeof value !== 'object') return value;

  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, everyText(item, change)]));
}

/** Runs `set` on the job, and again with boxes for what cannot be shown, until it succeeds. */
export function spare(set, job) {
  const missing = new Set();

  for (let round = 0; round < rounds; round++) {
    try {
      return set(everyText(job, (text) => boxed(text, missing)));
    } catch (error) {
      const message = String(error?.message ?? error);
      const letters = unknown(message).filter((letter) => !missing.has(letter));

      if (letters.length === 0 && hopeless.test(message)) break;
      if (letters.length === 0) throw error;
      letters.forEach((letter) => missing.add(letter));
    }
  }

  return set(everyText(job, (text) => text.replace(certain, box)));
}

// What only joins or colours the sign before it goes with it.
function boxed(text, missing) {
  if (missing.size === 0) return text;

  let result = '';

  for (const letter of text) {
    const belongs = result.endsWith(box) && /[\u200d\ufe00-\ufe0f\p{Emoji_Modifier}]/u.test(letter);
    result += missing.has(letter) ? box : belongs ? '' : letter;
  }

  return result;
}

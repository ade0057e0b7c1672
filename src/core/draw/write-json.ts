// JSON that may stand inside a page: whatever a text says, no mark in it can end the element or begin another.

const escapes: Readonly<Record<string, string>> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026', '\u2028': '\\u2028', '\u2029': '\\u2029' };

/** Reads back as the same value; undefined parts are left out. */
export const writeJson = (value: unknown): string => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, mark => escapes[mark] ?? mark);

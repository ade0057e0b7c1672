// Which rows of a table have been seen, by the cells that may not repeat together. File systems fold case, and codes become addresses, so the case of plain letters is folded.

type Loose = Readonly<Record<string, unknown>>;

const fold = (code: number): number => (code > 64 && code < 91 ? code + 32 : code);

function alike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (fold(a.charCodeAt(at)) !== fold(b.charCodeAt(at))) return false;
  return true;
}

function hashOn(hash: number, text: string): number {
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ fold(text.charCodeAt(at)), 0x01000193);
  return hash;
}

/** Remembers rows by the columns `keys`. A table of places in lists, so that no text is put together for each row. */
export class SeenRows {
  readonly #keys: readonly string[];
  /** By key, the texts of the rows in their order. */
  readonly #texts: readonly string[][];
  /** The texts of the row that is being added. */
  readonly #own: string[] = [];
  readonly #hashes: number[] = [];
  readonly #rows: number[] = [];
  /** Places in the lists, from 1; 0 is free. */
  #slots = new Int32Array(1024);

  constructor(keys: readonly string[]) {
    this.#keys = keys;
    this.#texts = keys.map(() => []);
  }

  /** The row that first had the same; undefined where this is the first, which is remembered. A row whose first column is blank is like no other. */
  add(record: Loose, row: number): number | undefined {
    const [key] = this.#keys;
    if (key === undefined || record[key] === undefined) return undefined;
    let hash = 0x811c9dc5;
    for (let nth = 0; nth < this.#keys.length; nth++) hash = hashOn(hash ^ 1, this.#own[nth] = String(record[this.#keys[nth] as string]));
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let found = this.#slots[slot] as number; found !== 0; slot = (slot + 1) & mask, found = this.#slots[slot] as number)
      if (this.#hashes[found - 1] === hash && this.#isLike(found - 1)) return this.#rows[found - 1];
    this.#slots[slot] = this.#hashes.push(hash);
    this.#rows.push(row);
    for (let nth = 0; nth < this.#keys.length; nth++) this.#texts[nth]?.push(this.#own[nth] as string);
    if (this.#rows.length * 2 > this.#slots.length) this.#grow();
    return undefined;
  }

  #isLike(index: number): boolean {
    for (let nth = 0; nth < this.#keys.length; nth++) if (!alike(this.#own[nth] as string, this.#texts[nth]?.[index] as string)) return false;
    return true;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    this.#hashes.forEach((hash, index) => {
      let slot = hash & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = index + 1;
    });
    this.#slots = slots;
  }
}

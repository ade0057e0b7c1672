// The rows of a table of the page, as they are read.

/** The shown rows of a table, as they are read. */
export function readTable(table: HTMLTableElement): readonly (readonly string[])[] {
  return [...table.rows].filter(row => !row.hidden && row.closest('.stage-head') === null && getComputedStyle(row).display !== 'none')
    .map(row => [...row.cells].map(cell => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()));
}

// <lt-table>: a table whose columns sort, each body by itself. Numbers sort by data-sort, words by the page's language; unknown
// stays last either way. A body that has a heading row opens by it.

class SortTable extends HTMLElement {
  connectedCallback(): void {
    const heads = [...this.querySelectorAll<HTMLTableCellElement>('thead th')];
    heads.forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => this.#sort(heads, head, column));
    });
    for (const heading of this.querySelectorAll<HTMLTableSectionElement>('.stage-head')) this.#makeOpener(heading);
  }

  #makeOpener(heading: HTMLTableSectionElement): void {
    const [cell, rows] = [heading.querySelector('td'), heading.nextElementSibling];
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-expanded', 'false');
    button.append(...cell?.childNodes ?? []);
    cell?.append(button);
    button.addEventListener('click', () => button.setAttribute('aria-expanded', String(rows?.classList.toggle('open'))));
  }

  #sort(heads: readonly HTMLTableCellElement[], head: HTMLTableCellElement, column: number): void {
    const down = head.getAttribute('aria-sort') === 'ascending';
    for (const other of heads) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    for (const body of this.querySelectorAll('tbody')) sortRows(body, column, down ? -1 : 1);
  }
}

/** Sorts the rows of a body by a column. */
function sortRows(body: HTMLTableSectionElement, column: number, way: 1 | -1): void {
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const rows = [...body.rows].map((row, index) => ({ row, index, cell: row.cells[column] }));
  rows.sort((a, b) => {
    const [x, y] = [a.cell?.dataset['sort'], b.cell?.dataset['sort']];
    if (x !== undefined || y !== undefined) {
      if ((x ?? '') === '' || (y ?? '') === '') return Number((x ?? '') === '') - Number((y ?? '') === '') || a.index - b.index;
      return (Number(x) - Number(y)) * way || a.index - b.index;
    }
    return collator.compare(a.cell?.textContent ?? '', b.cell?.textContent ?? '') * way || a.index - b.index;
  });
  body.append(...rows.map(({ row }) => row));
}

customElements.define('lt-table', SortTable);

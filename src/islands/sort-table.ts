// <lt-table>: a table whose columns sort. Numbers sort by data-sort, words by the page's language; unknown stays last either way.

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
  }

  #sort(heads: readonly HTMLTableCellElement[], head: HTMLTableCellElement, column: number): void {
    const down = head.getAttribute('aria-sort') === 'ascending';
    for (const other of heads) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const body = this.querySelector('tbody');
    const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const rows = [...(body?.rows ?? [])].map((row, index) => ({ row, index, cell: row.cells[column] }));
    rows.sort((a, b) => {
      const [x, y] = [a.cell?.dataset['sort'], b.cell?.dataset['sort']];
      if (x !== undefined || y !== undefined) {
        if ((x ?? '') === '' || (y ?? '') === '') return Number((x ?? '') === '') - Number((y ?? '') === '') || a.index - b.index;
        return (Number(x) - Number(y)) * (down ? -1 : 1) || a.index - b.index;
      }
      return collator.compare(a.cell?.textContent ?? '', b.cell?.textContent ?? '') * (down ? -1 : 1) || a.index - b.index;
    });
    body?.append(...rows.map(({ row }) => row));
  }
}

customElements.define('lt-table', SortTable);

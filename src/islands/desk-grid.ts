// A table of the desk as a grid that works as Excel does: every row of the file by the number that Excel shows, the header too.

import { Editors, SlickCellExternalCopyManager, SlickCellSelectionModel, SlickGrid, type Column } from 'slickgrid';
import { columnLetter, type Finding, type Level } from '../core/check/finding.ts';
import type { Sheet } from '../core/check/sheet.ts';
import { cellOf } from '../core/desk/fix-findings.ts';
import { pasteBlock, type Block, type CellEdit } from '../core/desk/edit-sheets.ts';
import 'slickgrid/dist/styles/css/slick.grid.css';

/** Cells also stand under the fields of their columns, where the editor looks for them. */
interface Row { readonly at: number; readonly cells: readonly string[]; readonly [field: string]: unknown }
/** Blank rows at the end, to write on in. */
const spare = 3;
/** A pixel of the layout in pixels of the screen: on a wall all of the page grows. */
const unit = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
const grave: Readonly<Record<Level, number>> = { error: 2, warning: 1, notice: 0 };

export interface GridEvents {
  readonly edit: (cells: readonly CellEdit[], how: 'typed' | 'pasted') => void;
  /** The cell that the cursor is on, with what is found there. */
  readonly reach: (findings: readonly Finding[]) => void;
}

export class DeskGrid {
  readonly #host: HTMLElement;
  readonly #events: GridEvents;
  #grid: SlickGrid | undefined;
  #sheet: Sheet | undefined;
  #header = 0;
  #entered = false;
  /** The grid's own list, changed in place. */
  #items: Row[] = [];
  #found: ReadonlyMap<string, readonly Finding[]> = new Map();

  constructor(host: HTMLElement, events: GridEvents) {
    this.#host = host;
    this.#events = events;
  }

  #columns({ rows }: Sheet): Column[] {
    const width = Math.max(1, ...rows.slice(0, 50).map(row => row.length));
    const widest = (at: number): number => Math.max(...rows.slice(0, 60).map(row => [...row[at] ?? ''].reduce((sum, letter) => sum + (letter > '⺀' ? 14 : 8), 0)));
    const number: Column = { id: 'row', field: 'at', name: '#', width: 52 * unit(), focusable: false, selectable: false, resizable: false, cssClass: 'row-number', formatter: row => String(row + 1) };
    return [number, ...Array.from({ length: width }, (_, at): Column => ({
      id: `c${at}`, field: `c${at}`, name: columnLetter(at), width: unit() * Math.min(260, Math.max(64, widest(at) + 20)), editor: Editors.Text,
      formatter: (_row, _cell, _value, _column, item: Row | undefined) => item?.cells[at] ?? '',
    }))];
  }

  #rowOf = (cells: readonly string[], at: number): Row => Object.assign(Object.fromEntries(cells.map((text, column) => [`c${column}`, text])), { at, cells });
  #rows({ rows }: Sheet): Row[] { return [...rows, ...Array.from({ length: spare }, () => [])].map(this.#rowOf); }

  /** Only rows that differ are drawn anew; the keyboard stays where it was. */
  #renew(before: Sheet, after: Sheet): void {
    const [grid, items] = [this.#grid, this.#items];
    if (grid === undefined) return;
    const inside = this.#host.contains(document.activeElement);
    if (before.rows.length === after.rows.length) {
      const changed = after.rows.flatMap((cells, at) => (cells === before.rows[at] ? [] : [at]));
      for (const at of changed) items[at] = this.#rowOf(after.rows[at] ?? [], at);
      grid.invalidateRows(changed);
    } else {
      items.splice(0, items.length, ...this.#rows(after));
      grid.updateRowCount();
      grid.invalidateAllRows();
    }
    grid.render();
    if (inside) grid.focus();
  }

  /** Shows a sheet, or what it has become; the cursor and the scrolling stay where the table is the same. `header`: rows that stay in sight above. */
  show(sheet: Sheet, findings: readonly Finding[], header: number): void {
    const before = this.#sheet;
    const same = before?.table === sheet.table && header === this.#header && this.#columns(sheet).length === this.#grid?.getColumns().length;
    this.#sheet = sheet;
    if (!same) this.#open(sheet, header);
    else if (before !== sheet) this.#renew(before, sheet);
    this.#mark(findings.filter(({ file }) => file === sheet.file));
  }

  #open(sheet: Sheet, header: number): void {
    this.close();
    this.#header = header;
    this.#items = this.#rows(sheet);
    const grid = new SlickGrid(this.#host, this.#items, this.#columns(sheet), {
      editable: true, autoEdit: false, enableCellNavigation: true, enableColumnReorder: false, enableHtmlRendering: false, frozenColumn: 0, frozenRow: header, rowHeight: Math.round(28 * unit()), editorCellNavOnLRKeys: false,
      editCommandHandler: (item, column, command) => {
        this.#events.edit([{ row: item.at, column: Number(String(column.id).slice(1)), text: String(command.serializedValue) }], 'typed');
        if (this.#entered) queueMicrotask(() => grid.navigateDown());
      },
    });
    grid.setSelectionModel(new SlickCellSelectionModel());
    grid.registerPlugin(new SlickCellExternalCopyManager({
      dataItemColumnValueExtractor: (item: Row, column: Column) => item.cells[Number(String(column.id).slice(1))] ?? '',
      clipboardCommandHandler: command => this.#paste(command as unknown as { readonly clippedRange: readonly (readonly string[])[] }),
      readOnlyMode: false,
    }));
    grid.onActiveCellChanged.subscribe((_event, { row, cell }) => {
      if (row === undefined || cell === undefined || cell < 1) return;
      this.#name(`${columnLetter(cell - 1)}${row + 1} ${this.#sheet?.rows[row]?.[cell - 1] ?? ''}`);
      this.#events.reach(this.#found.get(`${row} ${cell - 1}`) ?? []);
    });
    grid.onKeyDown.subscribe(event => this.#onKey(event as unknown as KeyboardEvent));
    this.#grid = grid;
    this.#name();
  }

  /** The library's fields for the keyboard and its panes, as ARIA wants the children of a grid: the one that has the focus says the cell. */
  #name(text = ''): void {
    for (const child of this.#host.querySelectorAll<HTMLElement>('[tabindex="0"]')) {
      if (child.className !== '') child.removeAttribute('tabindex');
      else {
        child.setAttribute('role', 'rowgroup');
        child.setAttribute('aria-label', text);
      }
    }
  }

  #paste({ clippedRange }: { readonly clippedRange: readonly (readonly string[])[] }): void {
    const block = this.chosen();
    if (block === undefined) return;
    this.#events.edit(pasteBlock(clippedRange, block), 'pasted');
  }

  /** Delete clears what is chosen, as in Excel. Typing opens the cell with what is typed. */
  #onKey(event: KeyboardEvent): void {
    const grid = this.#grid;
    // as in Excel, Enter takes what is written and goes down
    this.#entered = event.key === 'Enter';
    if (grid === undefined || grid.getCellEditor() !== null || event.ctrlKey || event.metaKey || event.altKey) return;
    const block = this.chosen();
    if ((event.key === 'Delete' || event.key === 'Backspace') && block !== undefined) {
      event.preventDefault();
      const cells: CellEdit[] = [];
      for (let row = block.top; row <= block.bottom; row++) for (let column = block.left; column <= block.right; column++) if ((this.#sheet?.rows[row]?.[column] ?? '') !== '') cells.push({ row, column, text: '' });
      if (cells.length > 0) this.#events.edit(cells, 'typed');
    } else if (event.key === 'F2') grid.editActiveCell(Editors.Text);
    // 'Process': an input method begins to compose, and goes on in the field
    else if (event.key.length === 1 || event.key === 'Process') {
      grid.editActiveCell(Editors.Text);
      grid.getCellEditor()?.setValue?.('');
    }
  }

  #mark(findings: readonly Finding[]): void {
    const found = new Map<string, Finding[]>();
    const styles: Record<number, Record<string, string>> = {};
    for (const finding of findings) {
      const cell = cellOf(finding);
      const [row, column] = [cell?.row ?? (finding.row ?? 0) - 1, cell?.column];
      if (row < 0) continue;
      const key = column === undefined ? 'row' : `c${column}`;
      const worst = (styles[row] ??= {})[key];
      if (worst === undefined || grave[finding.level] > grave[worst.replace('found-', '') as Level]) styles[row][key] = `found-${finding.level}`;
      if (column !== undefined) found.set(`${row} ${column}`, [...found.get(`${row} ${column}`) ?? [], finding]);
    }
    this.#found = found;
    this.#grid?.setCellCssStyles('findings', styles);
  }

  /** The rows and columns that are chosen, the cursor's own cell at least. */
  chosen(): Block | undefined {
    const [range] = (this.#grid?.getSelectionModel() as SlickCellSelectionModel | undefined)?.getSelectedRanges() ?? [];
    const active = this.#grid?.getActiveCell() ?? undefined;
    const { fromRow, toRow, fromCell, toCell } = range ?? { fromRow: active?.row ?? -1, toRow: active?.row ?? -1, fromCell: active?.cell ?? -1, toCell: active?.cell ?? -1 };
    return fromRow < 0 || toCell < 1 ? undefined : { top: fromRow, left: Math.max(0, fromCell - 1), bottom: toRow, right: toCell - 1 };
  }

  /** Puts the cursor on a cell, which comes into sight. */
  goTo(row: number, column: number): void {
    this.#grid?.scrollCellIntoView(row, column + 1, false);
    this.#grid?.setActiveCell(row, column + 1);
    this.#grid?.focus();
  }

  /** Where the cursor is. */
  at(): { readonly row: number; readonly column: number } | undefined {
    const active = this.#grid?.getActiveCell();
    return active === null || active === undefined ? undefined : { row: active.row, column: active.cell - 1 };
  }

  resize(): void { this.#grid?.resizeCanvas(); }
  focus(): void { this.#grid?.focus(); }

  close(): void {
    this.#grid?.destroy();
    this.#grid = undefined;
    this.#host.replaceChildren();
  }
}

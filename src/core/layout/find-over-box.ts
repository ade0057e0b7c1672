// Which flows run over which boxes, found with a grid, so that a picture of a thousand boxes is checked at once.

/** The top left corner and the size. */
export interface Rectangle { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
type Line = readonly (readonly [number, number])[];

const CELL = 160; // px
const WIDEST = 1 << 15; // cells in a row of the grid

/** Calls `found` once for every pair of a line and a rectangle whose inside, `touch` px from its border, the line meets. */
export function findOverBox(
  lines: readonly Line[], boxes: readonly Rectangle[], touch: number, found: (line: number, box: number) => void,
): void {
  const cells = new Map<number, number[]>();
  boxes.forEach(({ x, y, w, h }, i) => eachCell(x, y, x + w, y + h, (cell) => {
    const list = cells.get(cell);
    if (list) list.push(i); else cells.set(cell, [i]);
  }));
  lines.forEach((points, line) => {
    const near = new Set<number>();
    for (let i = 1; i < points.length; i++) {
      const [ax, ay] = points[i - 1]!;
      const [bx, by] = points[i]!;
      eachCell(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), (cell) => {
        for (const box of cells.get(cell) ?? []) near.add(box);
      });
    }
    for (const box of near) if (cutsBox(points, boxes[box]!, touch)) found(line, box);
  });
}

function eachCell(x0: number, y0: number, x1: number, y1: number, visit: (cell: number) => void): void {
  for (let y = Math.floor(y0 / CELL); y <= Math.floor(y1 / CELL); y++) {
    for (let x = Math.floor(x0 / CELL); x <= Math.floor(x1 / CELL); x++) visit(x + WIDEST * y);
  }
}

/** Whether some piece of the line runs through the inside of the box. */
export function cutsBox(points: Line, { x, y, w, h }: Rectangle, touch: number): boolean {
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1]!;
    const [bx, by] = points[i]!;
    if (Math.max(ax, bx) <= x + touch || Math.min(ax, bx) >= x + w - touch) continue;
    if (Math.max(ay, by) <= y + touch || Math.min(ay, by) >= y + h - touch) continue;
    if (cuts(ax, ay, bx, by, x + touch, y + touch, x + w - touch, y + h - touch)) return true;
  }
  return false;
}

/** Liang and Barsky: whether the line from a to b meets the open rectangle. */
function cuts(ax: number, ay: number, bx: number, by: number, x0: number, y0: number, x1: number, y1: number): boolean {
  let from = 0;
  let to = 1;
  for (const [step, room] of [[ax - bx, ax - x0], [bx - ax, x1 - ax], [ay - by, ay - y0], [by - ay, y1 - ay]] as const) {
    if (step === 0) { if (room <= 0) return false; continue; }
    const at = room / step;
    if (step < 0) from = Math.max(from, at); else to = Math.min(to, at);
  }
  return from < to;
}

// The measures as a table, and the means of the engines' crossings against ours.
import type { EngineName } from './drawing.ts';
import type { Measures } from './measure-drawing.ts';

export type Row = { readonly graph: string; readonly engine: EngineName; readonly cpu: number } & (Measures | { readonly error: string });

const heads = ['crossings', 'over boxes', 'overlaps', 'stage viol.', 'bends/flow', 'length', 'columns', 'label px', 'CPU ms'];
const line = (engine: string, cells: readonly string[]): string => `  ${engine.padEnd(8)}${cells.map((cell) => cell.padStart(12)).join('')}`;

/** Prints one row, under the name of its graph where that is new. */
export function printTable(row: Row, earlier: readonly Row[]): void {
  if (earlier.at(-1)?.graph !== row.graph) console.log(`\n${row.graph}\n${line('', heads)}`);
  if ('error' in row) { console.log(`  ${row.engine.padEnd(8)}  failed: ${row.error}`); return; }
  console.log(line(row.engine, [
    row.crossings, row.overBoxes, row.overlaps, row.stageViolations, row.bends.toFixed(2), Math.round(row.length), row.columns,
    row.label.toFixed(1), row.cpu,
  ].map(String)));
}

/** Geometric means over the graphs that both engines drew; one more on both sides, since crossings may be none. */
export function printSummary(rows: readonly Row[]): void {
  const of = (engine: EngineName) => new Map(rows.flatMap((row) => (row.engine === engine && !('error' in row) ? [[row.graph, row.crossings] as const] : [])));
  const ours = of('ours');
  console.log('\ncrossings of ours ÷ theirs, geometric mean (graphs in which theirs are fewer):');
  for (const engine of ['dot', 'elk', 'dagre', 'd3-dag'] as const) {
    const pairs = [...of(engine)].flatMap(([graph, theirs]) => (ours.has(graph) ? [[ours.get(graph)!, theirs] as const] : []));
    if (pairs.length === 0) continue;
    const mean = Math.exp(pairs.reduce((sum, [own, theirs]) => sum + Math.log((own + 1) / (theirs + 1)), 0) / pairs.length);
    console.log(`  ${engine.padEnd(8)} ${mean.toFixed(2)}  (${pairs.filter(([own, theirs]) => theirs < own).length} of ${pairs.length})`);
  }
}

// Runs one engine on one graph and takes its CPU time; what an engine throws is a result, not an end.
import { planColumns } from '../../../src/core/layout/place-graph.ts';
import type { BenchGraph, ColumnOf, Drawing, EngineName } from './drawing.ts';
import { drawDagre } from './engines/dagre.ts';
import { drawD3Dag } from './engines/d3-dag.ts';
import { drawDot, loadGraphviz } from './engines/dot.ts';
import { drawElk } from './engines/elk.ts';
import { drawOurs, PAGE } from './engines/ours.ts';

/** dot gets the very columns of ours: what it is compared in is the order of rows. */
export async function chooseOurColumns(graph: BenchGraph, strict: boolean): Promise<ColumnOf> {
  await loadGraphviz(); // is no part of anybody's time
  const plan = planColumns(graph, { shape: 'wide', page: PAGE, strict });
  return new Map(plan.flatMap(({ rows }, c) => rows.flatMap((row) => (typeof row === 'string' ? [[row, c] as const] : []))));
}

export async function runEngine(
  engine: EngineName, graph: BenchGraph, columns: ColumnOf, strict: boolean,
): Promise<{ readonly drawing?: Drawing; readonly cpu: number; readonly error?: string }> {
  const before = process.cpuUsage();
  const spent = (): number => {
    const { user, system } = process.cpuUsage(before);
    return Math.round((user + system) / 1000);
  };
  try {
    const drawing = await ({
      ours: () => drawOurs(graph, strict), dot: () => drawDot(graph, columns), elk: () => drawElk(graph),
      dagre: () => drawDagre(graph), 'd3-dag': () => drawD3Dag(graph, columns),
    })[engine]();
    return { drawing, cpu: spent() };
  } catch (error) {
    return { cpu: spent(), error: error instanceof Error ? error.message.split('\n')[0]! : String(error) };
  }
}

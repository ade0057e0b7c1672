// npm run bench:layout: the chain-graph layout against dot, ELK, dagre and d3-dag, measured alike, in one run.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { allowEnv } from './allow-env.ts';
import type { BenchGraph, ColumnOf, Drawing, EngineName } from './drawing.ts';
import { ensurePeers } from './ensure-peers.ts';
import { printSummary, printTable, type Row } from './print-table.ts';

const help = `npm run bench:layout -- [options] [data folder or graph file …]
  --engine ours|dot|elk|dagre|d3-dag   one engine only
  --strict                             ours strictly left to right
  --generate N[,stages,density,seed]   generated graphs, several apart by ;
  --json                               one object for each graph and engine
  --geometry FILE                      boxes and lines as drawn, to recount
A graph file: {stages, nodes: [{id, label, stage, w, h}], edges: [{id, s, t}]}, stages counted from 0. Default: data`;

const engines: readonly EngineName[] = ['ours', 'dot', 'elk', 'dagre', 'd3-dag'];

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        engine: { type: 'string', multiple: true }, strict: { type: 'boolean', default: false }, json: { type: 'boolean', default: false },
        geometry: { type: 'string' }, generate: { type: 'string', multiple: true, default: [] }, help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) { console.log(help); process.exit(0); }
    const wrong = values.engine?.find((name) => !engines.includes(name as EngineName));
    if (wrong !== undefined) throw new Error(`no engine ${wrong}`);
    return { ...values, paths: positionals.length + values.generate.length > 0 ? positionals : ['data'] };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    process.exit(2);
  }
}

const options = readArguments();
ensurePeers();
allowEnv();
// Only now: they import the peers.
const { readGraphs, readGenerated } = await import('./read-graphs.ts');
const { runEngine, chooseOurColumns } = await import('./run-engine.ts');
const { measureDrawing } = await import('./measure-drawing.ts');

const graphs: BenchGraph[] = [];
try {
  for (const path of options.paths) graphs.push(...await readGraphs(path));
  for (const text of options.generate) graphs.push(...readGenerated(text));
} catch (error) {
  console.error((error as Error).message);
  process.exit(2);
}
const wanted = engines.filter((name) => !options.engine || options.engine.includes(name));
const rows: Row[] = [];
const drawn: { graph: string; engine: EngineName; drawing: Drawing }[] = [];
for (const graph of graphs) {
  const columns: ColumnOf = await chooseOurColumns(graph, options.strict);
  for (const engine of wanted) {
    const { drawing, cpu, error } = await runEngine(engine, graph, columns, options.strict);
    const row: Row = { graph: graph.name, engine, cpu, ...(drawing ? measureDrawing(graph, drawing) : { error: error ?? 'failed' }) };
    if (drawing) drawn.push({ graph: graph.name, engine, drawing });
    if (options.json) console.log(JSON.stringify(row)); else printTable(row, rows);
    rows.push(row);
  }
}
if (!options.json) printSummary(rows);
if (options.geometry !== undefined) {
  // One drawing is written bare; of several, a list that says which is which.
  const one = drawn.length === 1 ? drawn[0]!.drawing : drawn.map(({ graph, engine, drawing }) => ({ graph, engine, ...drawing }));
  await writeFile(options.geometry, JSON.stringify(one));
}
process.exit(0); // ELK's worker keeps the process alive

// ELK layered, splines, one partition a stage.
import ELK from 'elkjs/lib/elk.bundled.js';
import type { BenchGraph, Drawing, Point } from '../drawing.ts';

interface Section { startPoint: Coordinates; endPoint: Coordinates; bendPoints?: readonly Coordinates[] }
interface Coordinates { x: number; y: number }

export async function drawElk(graph: BenchGraph): Promise<Drawing> {
  const Engine = ELK as unknown as new () => { layout(graph: unknown): Promise<{ children: (Coordinates & { id: string })[]; edges: { id: string; sections?: Section[] }[] }> };
  const result = await new Engine().layout({
    id: 'root',
    layoutOptions: {
      'elk.algorithm': 'layered', 'elk.direction': 'RIGHT', 'elk.partitioning.activate': 'true', 'elk.edgeRouting': 'POLYLINE',
      'elk.spacing.nodeNode': '18', 'elk.layered.spacing.nodeNodeBetweenLayers': '64', 'elk.randomSeed': '1',
    },
    children: graph.nodes.map(({ id, stage, w, h }) => ({ id, width: w, height: h, layoutOptions: { 'elk.partitioning.partition': String(stage) } })),
    edges: graph.edges.map(({ id, s, t }) => ({ id, sources: [s], targets: [t] })),
  });
  const at = new Map(result.children.map(({ id, x, y }) => [id, { x, y }]));
  const lines = new Map(result.edges.map(({ id, sections }) => [id, sections ?? []]));
  const point = ({ x, y }: Coordinates): Point => [x, y];
  return {
    nodes: Object.fromEntries(graph.nodes.map(({ id, w, h }) => [id, { x: at.get(id)!.x + w / 2, y: at.get(id)!.y + h / 2, w, h }])),
    edges: graph.edges.map(({ id, s, t }) => ({
      s, t, pts: (lines.get(id) ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint].map(point)),
    })),
  };
}

// The graph by keyboard: one Tab stop; arrows walk up- and downstream and along a stage.

import type { Box, ChainPicture } from './chain-picture.ts';

const centre = (box: Box): { readonly x: number; readonly y: number } => {
  const { left, top, width, height } = box.element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

/** The box that lies nearest to another, of some. */
function nearestOf(from: Box, boxes: readonly Box[]): Box | undefined {
  const here = centre(from);
  const far = (box: Box): number => { const { x, y } = centre(box); return Math.hypot(x - here.x, y - here.y); };
  return boxes.map(box => ({ box, far: far(box) })).sort((a, b) => a.far - b.far)[0]?.box;
}

/** Where an arrow key leads from a box; undefined where there is nothing that way. A folded stage stands for its links. */
export function stepFrom(picture: ChainPicture, from: Box, key: string): Box | undefined {
  const [near, far] = key === 'ArrowLeft' ? ['to', 'from'] as const : ['from', 'to'] as const;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const reached = picture.flows.filter(flow => picture.standIn(flow[near]) === from).flatMap(flow => picture.standIn(flow[far]) ?? []);
    return nearestOf(from, [...new Set(reached)].filter(box => box !== from));
  }
  const boxes = picture.standing;
  if (key === 'Home') return boxes[0];
  if (key === 'End') return boxes.at(-1);
  const order = boxes.filter(box => box.stage === from.stage).map(box => ({ box, ...centre(box) })).sort((a, b) => a.y - b.y || a.x - b.x).map(({ box }) => box);
  return order[order.indexOf(from) + (key === 'ArrowDown' ? 1 : -1)];
}

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
  return boxes.reduce<Box | undefined>((best, box) => (best === undefined || far(box) < far(best) ? box : best), undefined);
}

const shownBoxes = (picture: ChainPicture): readonly Box[] => [...picture.boxes.values()].filter(box => box.element.getClientRects().length > 0);

/** Where an arrow key leads from a box; undefined where there is nothing that way. */
export function stepFrom(picture: ChainPicture, from: Box, key: string): Box | undefined {
  const boxes = shownBoxes(picture);
  const ends = (codes: readonly string[]): readonly Box[] => boxes.filter(box => codes.includes(box.code));
  if (key === 'ArrowLeft') return nearestOf(from, ends(picture.flows.filter(flow => flow.to === from.code).map(flow => flow.from)));
  if (key === 'ArrowRight') return nearestOf(from, ends(picture.flows.filter(flow => flow.from === from.code).map(flow => flow.to)));
  const order = boxes.filter(box => box.stage === from.stage).sort((a, b) => centre(a).y - centre(b).y || centre(a).x - centre(b).x);
  const at = order.indexOf(from);
  if (key === 'ArrowDown') return order[at + 1];
  if (key === 'ArrowUp') return at > 0 ? order[at - 1] : undefined;
  if (key === 'Home') return boxes[0];
  return key === 'End' ? boxes.at(-1) : undefined;
}

/** Leaves one box of the picture in the Tab order. */
export function rove(picture: ChainPicture, to: Box | undefined): void {
  const stop = to ?? picture.boxes.values().next().value;
  for (const box of picture.boxes.values()) box.link.setAttribute('tabindex', box === stop ? '0' : '-1');
}

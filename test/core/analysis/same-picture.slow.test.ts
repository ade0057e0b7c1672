import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseAtlas } from '../../../src/core/analysis/analyse-atlas.ts';
import { drawChain } from '../../../src/core/draw/draw-chain.ts';
import { writeMarkup } from '../../../src/core/draw/element.ts';
import { measureBoxes } from '../../../src/core/draw/measure-box.ts';
import { placeChain } from '../../../src/core/layout/place-chain.ts';
import { listAt, type Atlas } from '../../../src/core/model/atlas.ts';
import { boxTextOf } from '../../../src/i18n/box-text.ts';
import { anyCounty, shuffled } from '../../support/arbitrary.ts';
import { atlasOf } from '../../support/county.ts';

function svgOf(atlas: Atlas, chain: string, shape: 'wide' | 'tall'): string {
  const analysis = analyseAtlas(atlas);
  const boxes = measureBoxes(listAt(atlas.index.linksOfChain, chain).map(link => boxTextOf('zh', analysis, link)), 1);
  const page = { w: shape === 'wide' ? 1060 : 400, h: 760 };
  const placed = placeChain(atlas, chain, new Map(boxes.map(box => [box.code, box])), { shape, page });
  const words = { page, id: 'x', title: chain, stages: ['配套', '上游', '中游', '下游'], stageCounts: ['', '', '', ''] };
  return writeMarkup(drawChain(placed, boxes, atlas.flows.map(({ id, item }) => ({ id, item, recycling: false, weight: undefined })), words));
}

test('shuffled rows give the same picture, to the letter', () => {
  fc.assert(fc.property(anyCounty.chain(county => fc.tuple(fc.constant(county), shuffled(county))), fc.constantFrom('wide' as const, 'tall' as const), ([county, other], shape) => {
    const [a, b] = [atlasOf(county), atlasOf(other)];
    for (const chain of ['C', 'D']) expect(svgOf(b, chain, shape)).toBe(svgOf(a, chain, shape));
  }), { numRuns: 25 });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseAtlas } from '../../../src/core/analysis/analyse-atlas.ts';
import { measureCompactBoxes, measureTallBoxes, unitLinks } from '../../../src/core/draw/compact-box.ts';
import { boxStyle, type BoxText } from '../../../src/core/draw/measure-box.ts';
import { refitBox } from '../../../src/core/draw/refit-box.ts';
import { textWidth } from '../../../src/core/layout/text-width.ts';
import { listAt } from '../../../src/core/model/atlas.ts';
import { loadSite } from '../../../src/build/load-site.ts';
import { boxTextOf } from '../../../src/i18n/box-text.ts';
import { languages } from '../../../src/i18n/language.ts';

const { atlas, analysis } = await loadSite();
const textsOf = (from = analysis) => languages.flatMap(language => atlas.chains.map(chain => listAt(atlas.index.linksOfChain, chain.code).map(link => boxTextOf(language, from, link))));
const text: BoxText = { code: 'A', stage: 1, name: '屠宰分割', state: 'weak', stateWord: '弱', figure: '28/55 万只', bareFigure: '28/55', briefFigure: '28/55', locals: 2, targets: 3, coverage: 0.5, leading: false, answer: 'strengthen', ports: [], label: '' };

describe('a box that is fitted again', () => {
  test('is the same with the same texts: all links of the demonstration, both languages, both shapes', () => {
    for (const texts of textsOf()) {
      for (const box of measureCompactBoxes(texts)) expect(refitBox(texts.find(({ code }) => code === box.code)!, { ...box, brief: texts.length > unitLinks })).toEqual(box);
      for (const box of measureTallBoxes(texts)) expect(refitBox(texts.find(({ code }) => code === box.code)!, { ...box, brief: false })).toEqual(box);
    }
  });

  test('is what a picture drawn anew would have, where that is of the same size', () => {
    const landed = atlas.companies.filter(({ role }) => role === 'target').slice(0, 40).map(({ code }) => code);
    const [before, after] = [textsOf(), textsOf(analyseAtlas(atlas, new Set(landed)))];
    let same = 0;
    for (const [at, texts] of before.entries()) {
      const [old, fresh] = [measureTallBoxes(texts), measureTallBoxes(after[at]!)];
      for (const [nth, box] of fresh.entries()) if (box.h === old[nth]!.h) { same += 1; expect(refitBox(after[at]![nth]!, { ...old[nth]!, brief: false })).toEqual(box); }
    }
    expect(same).toBeGreaterThan(300);
  });

  test('keeps place and size, and lets no text out of it, however long the figures grow', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), fc.nat({ max: 99 }), fc.boolean(), fc.boolean(), (figure, count, leading, brief) => {
      const [box] = measureTallBoxes([text]);
      const grown = refitBox({ ...text, figure: `${figure}/${figure} 万只`, bareFigure: `${figure}/${figure}`, briefFigure: `${figure}`, locals: count, targets: count, leading }, { ...box!, brief });
      expect([grown.w, grown.h]).toEqual([box!.w, box!.h]);
      expect(textWidth(grown.figureLine, boxStyle.figure)).toBeLessThanOrEqual(box!.w);
      expect(grown.lines.length).toBe(1);
    }));
  });

  test('drops the unit before it cuts a figure', () => {
    const [box] = measureTallBoxes([text]);
    expect(refitBox({ ...text, figure: '1,234.5/5,678.9 万头千克', bareFigure: '1,234.5/5,678.9', locals: 12, targets: 0 }, { ...box!, brief: false }).figureLine).toBe('1,234.5/5,678.9');
  });

  test('counts who has landed as being here', () => {
    const target = atlas.companies.find(({ role, code }) => role === 'target' && listAt(atlas.index.capacitiesOfCompany, code).length > 0)!;
    const link = atlas.index.link.get(listAt(atlas.index.capacitiesOfCompany, target.code)[0]!.link)!;
    const [was, is] = [boxTextOf('zh', analysis, link), boxTextOf('zh', analyseAtlas(atlas, new Set([target.code])), link)];
    expect([is.locals - was.locals, is.targets - was.targets]).toEqual([1, -1]);
  });
});

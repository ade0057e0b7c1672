import { describe, expect, test } from 'vitest';
import { holdQualifications } from '../../../src/core/analysis/hold-qualifications.ts';

const hold = (stated: readonly string[] | undefined, required: readonly string[] | undefined) => holdQualifications({ qualifications: stated }, { qualifications: required });

describe('a required qualification', () => {
  test('is held where the company states it, in its own spelling or a longer one', () => {
    for (const stated of ['食品生产许可证', 'SC 食品生产许可', '食品生产许可证(速冻)']) expect(hold([stated], ['食品生产许可证'])).toMatchObject({ held: ['食品生产许可证'], unstated: [] });
    expect(hold(['牛羊定点屠宰证'], ['定点屠宰证'])?.held).toEqual(['定点屠宰证']);
    expect(hold(['兽药GMP证书'], ['兽药 GMP 证书'])?.held).toHaveLength(1);
  });
  test('is not held by a shorter one: a 屠宰证 may be of pigs', () => { expect(hold(['定点屠宰证'], ['牛羊定点屠宰证'])).toMatchObject({ held: [], unstated: ['牛羊定点屠宰证'] }); });
  test('loses only its last 证: one inside a word stays', () => {
    expect(hold(['证券许可'], ['证券许可证'])?.held).toHaveLength(1);
    expect(hold(['券许可'], ['证券许可证'])?.held).toHaveLength(0);
    expect(hold(['屠宰证书'], ['屠宰证'])?.held).toHaveLength(1);
  });
  test('of no words at all is held by nobody', () => { for (const empty of ['或ISO 9001', '证', '—']) expect(hold(['ISO 14001'], [empty])?.held).toEqual([]); });
  test('may be one of several, by 或', () => {
    expect(hold(['IATF 16949'], ['ISO 9001或IATF 16949'])?.held).toHaveLength(1);
    expect(hold(['ISO 14001'], ['ISO 9001或IATF 16949'])?.unstated).toHaveLength(1);
  });
  test('that is being applied for is pending, not held', () => {
    expect(hold(['IATF 16949 在审'], ['IATF 16949'])).toEqual({ required: ['IATF 16949'], held: [], pending: ['IATF 16949'], unstated: [] });
    expect(hold(['CCC', 'IATF 16949 在审'], ['IATF 16949', 'UL'])).toMatchObject({ pending: ['IATF 16949'], unstated: ['UL'] });
    expect(hold(['UL 在办'], ['UL', 'CCC'])).toMatchObject({ pending: ['UL'], unstated: ['CCC'] });
    for (const word of ['在审', '在办', '办理中', '申请中', '审核中']) expect(hold([`CCC ${word}`], ['CCC'])).toMatchObject({ held: [], pending: ['CCC'] });
    expect(hold(['ISO 9001 在办', 'ISO 9001'], ['ISO 9001'])).toMatchObject({ held: ['ISO 9001'], pending: [] });
  });
});

test('none required, or none stated, is nothing to compare: unknown, not nought', () => {
  const pairs: readonly Parameters<typeof hold>[] = [[['CCC'], undefined], [['CCC'], []], [undefined, ['CCC']], [[], ['CCC']]];
  for (const [stated, required] of pairs) expect(hold(stated, required)).toBeUndefined();
});

import { describe, expect, test } from 'vitest';
import { fitProducts, namesOf, wantedOf } from '../../../src/core/analysis/match-products.ts';

const fit = (products: string | undefined, product: string, name = '') => fitProducts(namesOf({ products }), wantedOf({ product, name }));

describe('words in common', () => {
  test('are found wherever in the company’s products they stand: 汽车 of one, 低压线束 of another', () => {
    expect(fit('汽车高压线束、低压线束', '汽车低压线束')).toEqual({ share: 1, phrase: '汽车低压线束', words: ['汽车', '低压线束'], named: 6 });
  });
  test('make the share by their length: 肝素钠 is three characters of five', () => {
    expect(fit('肝素钠原料药', '肝素钠粗品')).toMatchObject({ share: 3 / 5, words: ['肝素钠'], named: 3 });
  });
  test('are counted for the phrase that fits best, of the product or of the name', () => {
    expect(fit('饲料及预混料', '羊用 4% 预混料、营养舔砖', '预混料与舔砖')).toMatchObject({ share: 1, phrase: '预混料' });
    expect(fit('铝电解电容器', '引线型与贴片元件', '铝电解电容器')).toMatchObject({ share: 1, phrase: '铝电解电容器' });
  });
  test('of two phrases that fit equally well, the longer tells more', () => {
    expect(fit('冷藏车、冷藏车改装', '冷藏车、冷藏车改装')).toMatchObject({ phrase: '冷藏车改装', named: 5 });
    expect(fit('冷藏车、冷藏车改装', '冷藏车改装、冷藏车')).toMatchObject({ phrase: '冷藏车改装', named: 5 });
    expect(fit('预混料、舔砖', '舔砖、预混料')).toMatchObject({ phrase: '预混料', share: 1 });
  });
  test('are found one after the other: what one run took, the next leaves', () => {
    expect(fit('果汁饮、饮料', '果汁饮料杯')).toMatchObject({ words: ['果汁饮'], named: 3 });
    expect(fit('冷藏车', '大冷藏车')).toMatchObject({ words: ['冷藏车'], named: 3 });
  });
  test('longer than ten characters are found in pieces', () => { expect(fit('甲乙丙丁戊己庚辛壬癸子丑寅', '甲乙丙丁戊己庚辛壬癸子丑寅')).toMatchObject({ share: 1, words: ['甲乙丙丁戊己庚辛壬癸', '子丑寅'] }); });
  test('of Latin letters count whole words, whatever their case', () => {
    expect(fit('背光 LED 器件', 'led 器件封装')).toMatchObject({ words: ['led器件'], named: 3, share: 3 / 5 });
    expect(fit('SEALED 盒', 'LED')).toBeUndefined();
  });
  test('of Latin letters are not run together: AB C is not A BC', () => {
    expect(fit('AB C', 'A BC')).toBeUndefined();
    expect(fit('AB CD', 'AB CD 盒')).toMatchObject({ words: ['ABCD'], named: 2 });
  });
  test('of a single character tell nothing, a single Latin word does', () => { expect([fit('羊', '羊'), fit('X', 'X'), fit('PVC', 'PVC')?.share]).toEqual([undefined, undefined, 1 / 3]); });
  test('never run across two products', () => { expect(fit('白糖、果汁', '糖果')).toBeUndefined(); });
  test('tell nothing where every trade has them', () => {
    expect(fit('印刷设备、食品', '屠宰设备')).toBeUndefined();
    const general = '加工 生产 制造 产品 制品 商品 服务 设备 装备 系统 材料 食品 技术 运营 经营 销售 供应 公司 业务 工程 成套 专用 有机 绿色 农业 畜牧 电子 配套 方案 解决'.split(' ');
    expect(general.filter(word => fit(word, word) !== undefined)).toEqual([]);
  });
  test('but count as part of a longer word', () => { expect(fit('宠物食品', '宠物食品')).toMatchObject({ share: 1, words: ['宠物食品'] }); });
  test('of two characters are no whole product: 冻干 alone is two thirds', () => { expect(fit('冻干、罐头', '冻干与湿粮')).toMatchObject({ share: 2 / 3, phrase: '冻干' }); });
  test('are no sizes: 2–8 层, 15 ℃, 40%', () => {
    expect(fit('8 层纸箱', '2–8 层印制电路板')).toBeUndefined();
    expect(fit('多层印制电路板', '2–8 层印制电路板')).toMatchObject({ share: 1, phrase: '印制电路板' });
    expect(fit('PA66 粒子', 'PA66')).toMatchObject({ words: ['PA66'] });
    for (const size of ['12mm', '12 mm', '1.25 kg', '10–12mm', '10 – 12.5 mm', '10-12  mL', '500', '1.5 ', '8 g ', '6英寸']) expect(fit('无缝钢管', `${size}无缝钢管`)).toMatchObject({ share: 1, phrase: '无缝钢管' });
  });
});

describe('nothing in common is unknown, not nought', () => {
  test('where products differ', () => { expect(fit('裘皮服装', '冷藏车')).toBeUndefined(); });
  test('where they are not given', () => { expect(fit(undefined, '冷藏车')).toBeUndefined(); });
});

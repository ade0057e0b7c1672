// Units that planners write for the ones that columns are kept in: how many of the column's unit one of theirs is.

/** By the column's unit: other ways to write it and its neighbours, with their factor. Written as `plainUnit` leaves them. */
const factors: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  万元: { 元: 1e-4, 千元: 0.1, 百万元: 100, 千万元: 1000, 亿元: 1e4, 亿: 1e4, 万: 1 },
  亩: { 公顷: 15, ha: 15, 平方米: 3 / 2000, m2: 3 / 2000, 平方公里: 1500, km2: 1500, 顷: 100 },
  m2: { 平方米: 1, 平米: 1, 万平方米: 1e4, 万m2: 1e4, 亩: 2000 / 3, 公顷: 1e4 },
  kva: { 千伏安: 1, mva: 1000, 兆伏安: 1000, 万千伏安: 1e4, 万kva: 1e4 },
  't/d': { '吨/天': 1, '吨/日': 1, '吨每天': 1, '万吨/天': 1e4, '万吨/日': 1e4, '万t/d': 1e4, 'm3/d': 1, '立方米/日': 1, '方/天': 1 },
  't/h': { '吨/小时': 1, '吨/时': 1, '蒸吨': 1 },
  'm3/d': { '立方米/天': 1, '立方米/日': 1, '方/天': 1, '方/日': 1, '万m3/d': 1e4, '万立方米/日': 1e4, '万方/天': 1e4 },
  m: { 米: 1, cm: 0.01, 厘米: 0.01, km: 1000, 公里: 1000 },
  km: { 公里: 1, 千米: 1, m: 0.001, 米: 0.001 },
  't/m2': { '吨/平方米': 1, '吨/m2': 1, 'kg/m2': 0.001, '公斤/平方米': 0.001 },
  '%': { '百分比': 1, '‰': 0.1 },
  天: { 日: 1, 周: 7, 个月: 30 },
};

/** Full-width forms, blanks, dots and case aside: ㎡ and m² are m2. */
export const plainUnit = (unit: string): string => unit.normalize('NFKC').replace(/[\s·・.]/g, '').toLowerCase();

/** How many of `to` one of `from` is: 亿元 to 万元 is 10,000. Undefined where the two are no way to write the same thing. */
export function unitFactor(from: string, to: string): number | undefined {
  const [written, wanted] = [plainUnit(from), plainUnit(to)];
  const known = Object.hasOwn(factors, wanted) ? factors[wanted] : undefined;
  return written === wanted ? 1 : known !== undefined && Object.hasOwn(known, written) ? known[written] : undefined;
}

/** A figure in the column's unit, without the dust of binary arithmetic. */
export const convert = (figure: number, factor: number): number => Number((figure * factor).toPrecision(12));

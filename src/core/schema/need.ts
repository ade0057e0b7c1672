// What a project needs of a parcel. The same columns stand on links (a typical project), companies and projects.

import { choice, list, number } from './column.ts';
import { eiaGrades } from './eia-grades.ts';

export { eiaGrades } from './eia-grades.ts';

export const needs = {
  needLand: number({ zh: '需地', en: 'Land needed', unit: '亩', min: 0, example: '60' }),
  needFloor: number({ zh: '需建筑面积', en: 'Floor area needed', unit: '㎡', min: 0, example: '6000', note: '租用标准厂房时填。', noteEn: 'Where a factory building is to be rented.' }),
  needPower: number({ zh: '需电', en: 'Power needed', unit: 'kVA', min: 0, example: '2500' }),
  needWater: number({ zh: '需水', en: 'Water needed', unit: 't/d', min: 0, example: '800' }),
  needSewage: number({ zh: '需排污', en: 'Sewage capacity needed', unit: 't/d', min: 0, example: '600' }),
  needSteam: number({ zh: '需蒸汽', en: 'Steam needed', unit: 't/h', min: 0, example: '4' }),
  needGas: number({ zh: '需燃气', en: 'Gas needed', unit: 'm³/d', min: 0, example: '3000' }),
  needHeight: number({ zh: '需层高', en: 'Clear height needed', unit: 'm', min: 0, example: '9' }),
  needLoad: number({ zh: '需承重', en: 'Floor load needed', unit: 't/㎡', min: 0, example: '2' }),
  eia: choice(eiaGrades, { zh: '环评类别', en: 'EIA category', example: '报告书' }),
  processes: list({ zh: '敏感工艺', en: 'Restricted processes', example: '屠宰', note: '与地块「准入限制」相对照：屠宰、制革、电镀、发酵、危化等，以顿号分开。', noteEn: 'Compared with what a parcel bars: slaughter, tanning, plating, fermentation, hazardous chemicals; parted by 、.' }),
} as const;

// Words of the park pages and the plan, in both languages, and the texts that the plan's labels are made of.

import type { Settings } from '../core/check/check-settings.ts';
import { mayShowTruePlace } from '../core/check/may-show-place.ts';
import type { Company } from '../core/model/atlas.ts';
import { shortenName } from '../core/layout/shorten-name.ts';
import type { PlanTexts } from '../core/layout/plan-types.ts';
import type { PlanWords } from '../core/draw/draw-plan.ts';
import { parcelKinds, parcelStatuses } from '../core/schema/parcel-kinds.ts';
import { projectStages } from '../core/schema/projects.ts';
import { pick, type Language } from './language.ts';
import { matchEn, matchZh, sizeOf } from './match.ts';
import { nameIn } from './names.ts';
import { wordsOf } from './words.ts';

export { sayMatch, sizeOf } from './match.ts';

const zh = {
  ...matchZh,
  title: '园区地图',
  lead: (parks: number, open: number) => `${parks} 个园区 · ${open} 宗可供地块和楼宇`,
  plan: (park: string) => `${park}示意图`,
  parcels: (count: number) => `${count} 宗地块`,
  free: (count: number) => `${count} 宗可供`,
  idle: (count: number) => `${count} 宗闲置`,
  seats: (count: number) => `目标企业 ${count} 家各有其位`,
  firms: (count: number) => `${count} 家企业`,
  north: '北',
  metres: (length: number) => (length >= 1000 ? `${length / 1000} 公里` : `${length} 米`),
  progress: (stage: string, late: number | undefined, also: number) => `${stage}${late === undefined ? '' : ` 逾 ${late} 天`}${also > 0 ? ` +${also}` : ''}`,
  notice: '示意图，不作权属与界线依据',
  approved: (number: string) => `审图号：${number}`,
  list: '可供地块', others: (count: number) => `其余 ${count} 宗：在谈、在建、已用、预留`, all: '全部地块',
  columns: { code: '地块', kind: '类型', status: '状态', area: '亩', power: 'kVA', water: '供水 t/d', steam: '蒸汽 t/h', price: '万元/亩', suits: '适合缺口' }, perMonth: '元/㎡·月',
  firstOf: (shown: number, all: number) => `这里先列 ${shown} 宗，共 ${all} 宗；其余的要打开脚本才能筛选、翻看。`, unread: '地块数据没有读到，现在只有这里列出的几宗。请检查网络后刷新。',
  noParcels: '这个园区还没有地块。请在 parcels.csv 里加上。',
  noPlan: '地块还没有边界，画不出平面图；清单照常可用。',
  undrawn: (codes: string) => `图上没有画出：${codes}`,
  choose: '点图上或表里的一宗地块，看它的条件、谁最合适、还差什么。',
  connections: '七通一平', park: '园区概况',
  facts: { use: '用地性质', area: '面积', floor: '建筑面积', ratio: '容积率', price: '参考价', power: '电力', water: '供水', sewage: '排污', gas: '供气', steam: '供热', height: '层高', load: '承重', eia: '环评上限', barred: '准入限制', note: '说明' },
  parkFacts: { level: '级别', area: '规划面积', chains: '主导产业', office: '管理单位' },
  capacity: (figure: string) => `能力 ${figure}`,
  here: '已在此地',
  seat: '目标企业落位建议', seatNote: '按需求与地块条件推算，不代表企业意向。',
  noNeeds: '没有写明需求', typical: '按典型项目', wished: '意向地块',
  connection: { road: '路', water: '水', drainage: '排', power: '电', heat: '热', gas: '气', telecom: '讯', levelled: '平' },
  legend: { firm: '本地企业(按链着色)', target: '目标企业(推算落位)', progress: '项目进度：意向、签约、开工、竣工、投产', late: '有节点逾期' },
  firmGlyph: '企',
  map: { open: '互动地图', close: '回到平面图', loading: '正在打开地图…', label: (park: string) => `${park}互动示意图，方向键移动，加减键缩放`, zoomIn: '放大', zoomOut: '缩小', fit: '全园', full: '全屏', leaveFull: '退出全屏', lost: '显卡中断，互动地图没能恢复，已回到平面图，所选地块和筛选都还在。可以再打开一次。', failed: '这台设备不能显示互动地图(没有 WebGL)。平面图和清单照常可用。' },
  clear: '取消选择', updated: (date: string) => `更新 ${date}`, officeOf: (name: string) => `${name}`,
  figure: (name: string, approved: string | undefined) => `${name} · ${approved ?? '本地坐标示意'}`,
};

const en: typeof zh = {
  ...matchEn,
  title: 'Parks',
  lead: (parks, open) => `${parks} parks · ${open} parcels and buildings available`,
  plan: park => `Schematic plan of ${park}`,
  parcels: count => `${count} parcels`,
  free: count => `${count} available`,
  idle: count => `${count} idle`,
  seats: count => `${count} target companies with a place`,
  firms: count => `${count} firms`,
  north: 'N',
  metres: length => (length >= 1000 ? `${length / 1000} km` : `${length} m`),
  progress: (stage, late, also) => `${stage}${late === undefined ? '' : `, ${late} d late`}${also > 0 ? ` +${also}` : ''}`,
  notice: 'Schematic plan; not evidence of title or boundaries',
  approved: number => `Map review no. ${number}`,
  list: 'Available parcels', others: count => `${count} others: in talks, under construction, in use, reserved`, all: 'All parcels',
  columns: { code: 'Parcel', kind: 'Kind', status: 'Status', area: 'mu (ha)', power: 'kVA', water: 'Water t/d', steam: 'Steam t/h', price: '¥10k/mu', suits: 'Suits gaps' }, perMonth: '¥/m²·month',
  firstOf: (shown, all) => `The first ${shown} of ${all}; the rest can be filtered and listed with scripts on.`, unread: 'The parcels could not be read: only those listed here are shown. Check the network and reload.',
  noParcels: 'This park has no parcels yet. Add them in parcels.csv.',
  noPlan: 'No parcel has a drawn boundary yet, so there is no plan; the list works all the same.',
  undrawn: codes => `Not drawn: ${codes}`,
  choose: 'Choose a parcel on the plan or in the list to see what it offers, whom it suits and what is short.',
  connections: 'Connections', park: 'The park',
  facts: { use: 'Land use', area: 'Area', floor: 'Floor area', ratio: 'Plot ratio', price: 'Price', power: 'Power', water: 'Water', sewage: 'Sewage', gas: 'Gas', steam: 'Steam', height: 'Clear height', load: 'Floor load', eia: 'Highest EIA category', barred: 'Barred', note: 'Note' },
  parkFacts: { level: 'Level', area: 'Planned area', chains: 'Leading chains', office: 'Managed by' },
  capacity: figure => `capacity ${figure}`,
  here: 'Already here',
  seat: 'Where targets could stand', seatNote: 'Worked out from needs and parcels; no company has said so.',
  noNeeds: 'no needs stated', typical: 'typical project', wished: 'wished for',
  connection: { road: 'Road', water: 'Water', drainage: 'Drainage', power: 'Power', heat: 'Heat', gas: 'Gas', telecom: 'Telecom', levelled: 'Levelled' },
  legend: { firm: 'Local firm (hue of its chain)', target: 'Target company (worked out)', progress: 'Project: intent, signed, started, completed, operating', late: 'A milestone is overdue' },
  firmGlyph: '企',
  map: { open: 'Interactive map', close: 'Back to the plan', loading: 'Opening the map…', label: park => `Interactive schematic map of ${park}; arrow keys move, plus and minus zoom`, zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Whole park', full: 'Full screen', leaveFull: 'Leave full screen', lost: 'The graphics were interrupted and the interactive map did not recover. This is the plan again, with your parcel and filters as they were; you can reopen the map.', failed: 'This device cannot show the interactive map (no WebGL). The plan and the list work all the same.' },
  clear: 'Clear choice', updated: date => `updated ${date}`, officeOf: name => name,
  figure: (name, approved) => `${name} · ${approved ?? 'schematic, local coordinates'}`,
};

export type ParkWords = typeof zh;
export const parkWordsOf = (language: Language): ParkWords => (language === 'zh' ? zh : en);

/** What stands at a map's lower left: that it is a schematic; once it may show true places, its review number and whose basemap it is. */
export function noticeOf(language: Language, settings: Settings): string {
  const words = parkWordsOf(language);
  if (!mayShowTruePlace(settings)) return words.notice;
  const credit = settings.basemap === undefined ? undefined : settings.basemapCredit;
  return [words.approved(settings.mapNumber ?? ''), ...(credit === undefined ? [] : [credit])].join(' · ');
}

/** What the labels of a plan say. The county is cut off the front of companies' names. */
export function planTextsOf(language: Language, settings: Settings): PlanTexts {
  const [words, site] = [parkWordsOf(language), wordsOf(language)];
  const [county, notice] = [pick(language, settings.county ?? '', settings.countyEn?.replace(/ County$/u, '')), noticeOf(language, settings)];
  const company = (one: Company): string => shortenName(nameIn(language, one), county);
  return {
    park: park => nameIn(language, park), company, companies: words.firms, notice,
    place: place => (place.name === undefined ? '' : nameIn(language, { name: place.name, nameEn: place.nameEn })).replace(/[((].*[))]$/u, ''),
    area: parcel => sizeOf(language, parcel),
    status: parcel => parcelStatuses[parcel.status][language],
    progress: ({ project, overdue }, also) => words.progress(projectStages[project.stage][language], overdue?.days, also),
    seat: ({ gap, link }) => (language === 'zh' ? `${[...site.answers[gap.answer]][0] ?? ''} ${nameIn('zh', link)}` : `${site.answers[gap.answer]}:\u00a0${nameIn('en', link)}`),
  };
}

/** What the drawing says beside its labels: titles for the pointer and the screen reader. */
export function planWordsOf(language: Language, id: string, park: string): PlanWords {
  const words = parkWordsOf(language);
  const { comma } = wordsOf(language);
  const join = (...parts: readonly string[]): string => parts.filter(part => part !== '').join(comma);
  return {
    id, title: words.plan(park), north: words.north, metres: words.metres,
    // begins with what is seen, so that a reader who speaks to the machine can say it
    parcel: ({ code, rows, kind, statusText, area, project }) => {
      const seen = rows.map(({ text }) => text).join(' ');
      const rest = [parcelKinds[kind][language], statusText, area, project?.text ?? ''].filter(part => !rows.some(({ text }) => text === part));
      return join(...(rows.some(({ text }) => text === code) ? [] : [code]), seen, ...rest);
    },
    firm: firm => join(firm.name, firm.parcel),
    seat: seat => join(`${seat.number} ${seat.name}`, seat.gap, seat.parcel, seat.wished ? words.wished : seat.typical ? words.typical : ''),
  };
}

// Words of a park's printed plan, in both languages, and what stands on its sheet.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import { isOpen } from '../core/analysis/match-parcels.ts';
import type { Seat } from '../core/analysis/seat-targets.ts';
import { mayShowTruePlace } from '../core/check/may-show-place.ts';
import type { FactsText, ParcelColumn, ParcelLine, ParcelTableText, PlanLegendKey, PlanSheetText } from '../core/draw/plan-poster-text.ts';
import type { Run } from '../core/draw/poster-text.ts';
import type { PlanTexts } from '../core/layout/plan-types.ts';
import { listAt, type Parcel, type Park } from '../core/model/atlas.ts';
import { parcelKinds, parcelStatuses } from '../core/schema/parcel-kinds.ts';
import { connectionStates } from '../core/schema/parks.ts';
import { placeKinds } from '../core/schema/places.ts';
import { formatArea, formatNumber } from './format.ts';
import type { Language } from './language.ts';
import { nameIn } from './names.ts';
import { parkWordsOf, planTextsOf } from './park.ts';
import { contactOf, datedNotes, kickerOf, marksOf } from './poster-furniture.ts';
import { wordsOf } from './words.ts';

const zh = {
  title: (park: string) => `${park}平面图`,
  link: '打印或导出平面图(A4、A3)', linkOf: (park: string) => `打印或导出平面图(A4、A3):${park}`,
  lead: '选好纸张和方向，再打印：一张纸，正好一幅，矢量，文字是文字。图按所选纸张重新排过，比例尺按原大才准。',
  back: '回到园区',
  mark: '示意图',
  scale: (figure: string, paper: string) => `比例尺 1:${figure}(${paper})`,
  scaled: (scale: string, notice: string) => `${scale} · ${notice}`,
  legend: '图例', boundary: '园区范围', firms: '本地企业，按链：',
  table: (count: number) => `可供地块与楼宇 · ${count}`, none: '现在没有可供的地块。',
  targetHead: '谁可落位(推算)', group: (status: string, count: number) => `${status} ${count} 宗`,
  more: (count: number) => `另有 ${count} 宗见名录`,
  ratio: '容积率', inAll: (sizes: string) => ` 共 ${sizes}`,
  units: { area: '亩', price: '万元/亩', ratio: '' },
  seatNote: '目标企业的落位按需求与地块条件推算，不代表企业意向。',
  scan: '扫码看地块条件、谁最合适、互动地图',
};
const en: typeof zh = {
  title: park => `${park}: plan`,
  link: 'Print or export the plan (A4, A3)', linkOf: park => `Print or export the plan (A4, A3): ${park}`,
  lead: 'Choose paper and orientation, then print: one sheet, one plan, in lines and letters. It is laid out anew for each paper; its scale is true at actual size.',
  back: 'Back to the park',
  mark: 'Schematic',
  scale: (figure, paper) => `Scale 1:${figure} (${paper})`,
  scaled: (scale, notice) => `${scale} · ${notice}`,
  legend: 'Legend', boundary: 'Park', firms: 'Local firms by chain:',
  table: count => `Available parcels and buildings · ${count}`, none: 'No parcel is available now.',
  targetHead: 'Who could stand here', group: (status, count) => `${status}: ${count}`,
  more: count => `and ${count} more in the list`,
  ratio: 'Plot ratio', inAll: sizes => `, ${sizes}`,
  units: { area: 'mu (ha)', price: '¥10k/mu', ratio: '' },
  seatNote: 'Where targets could stand is worked out from needs and parcels; no company has said so.',
  scan: 'Scan for parcels and live map',
};
export type PlanSheetWords = typeof zh;
export const planSheetWordsOf = (language: Language): PlanSheetWords => (language === 'zh' ? zh : en);

const unknown = '—';

interface Field { readonly column: ParcelColumn; readonly cell: (parcel: Parcel) => string | undefined; readonly ofBuildings: boolean }

function fieldsOf(language: Language): readonly Field[] {
  const [words, own] = [parkWordsOf(language), planSheetWordsOf(language)];
  const { facts, units } = words;
  const figure = (value: number | undefined): string | undefined => (value === undefined ? undefined : formatNumber(language, value));
  const size = ({ kind, area, floor }: Parcel): string | undefined => (kind !== 'land' && floor !== undefined ? words.floor(formatNumber(language, floor))
    : area === undefined ? undefined : language === 'zh' ? figure(area) : `${figure(area)} (${figure(area / 15)})`);
  const price = ({ price: value, priceUnit }: Parcel): string | undefined => (value === undefined ? undefined : `${figure(value)}${priceUnit === 'perMonth' ? ` ${words.perMonth}` : ''}`);
  const ratio = ({ plotRatioMin: least, plotRatioMax: most }: Parcel): string | undefined => (least === undefined && most === undefined ? undefined : `${figure(least) ?? ''}–${figure(most) ?? ''}`);
  const field = (head: string, unit: string, cell: Field['cell'], ofBuildings = false): Field => ({ column: { head, unit }, cell, ofBuildings });
  // on open land a building's height is the builder's to choose: neither a figure nor unknown
  const built = (of: (parcel: Parcel) => number | undefined) => (parcel: Parcel): string | undefined => (parcel.kind === 'land' ? '' : figure(of(parcel)));
  return [
    field(words.columns.code, '', ({ code }) => code),
    field(facts.area, own.units.area, size), field(facts.price, own.units.price, price),
    field(facts.power, units.needPower, ({ power }) => figure(power)), field(facts.water, units.needWater, ({ water }) => figure(water)), field(facts.steam, units.needSteam, ({ steam }) => figure(steam)),
    field(facts.sewage, units.needSewage, ({ sewage }) => figure(sewage)), field(facts.gas, units.needGas, ({ gas }) => figure(gas)),
    field(own.ratio, own.units.ratio, ratio), field(words.columns.kind, '', ({ kind }) => parcelKinds[kind][language], true), field(facts.height, units.needHeight, built(({ height }) => height), true), field(facts.load, units.needLoad, built(({ load }) => load), true),
  ];
}

function tableOf(language: Language, { atlas, seats }: Analysis, park: Park, texts: PlanTexts): ParcelTableText {
  const words = planSheetWordsOf(language);
  const here = seats.filter(seat => seat.parcel.park === park.code);
  const targetOf = ({ code }: Parcel): ParcelLine['target'] => {
    const seat = here.find(({ parcel }) => parcel.code === code);
    return seat === undefined ? undefined : { number: here.indexOf(seat) + 1, name: texts.company(seat.company), gap: texts.seat(seat) };
  };
  const parcels = listAt(atlas.index.parcelsOfPark, park.code);
  const open = parcels.filter(isOpen);
  // who wants a parcel that is not open stands on the plan too, and so in its table
  const shown = (Object.keys(parcelStatuses) as Parcel['status'][]).flatMap(status => parcels.filter(parcel => parcel.status === status && (isOpen(parcel) || targetOf(parcel) !== undefined)));
  const buildings = shown.some(({ kind }) => kind !== 'land');
  const fields = fieldsOf(language).filter(({ cell, ofBuildings }, index) => index < 5 || (ofBuildings ? buildings : shown.some(parcel => cell(parcel) !== undefined)));
  return {
    title: words.table(open.length), none: words.none, more: words.more, targetHead: words.targetHead,
    group: (status, count) => words.group(parcelStatuses[status][language], count),
    columns: fields.map(({ column }) => column),
    lines: shown.map(parcel => ({ status: parcel.status, cells: fields.map(({ cell }) => cell(parcel) ?? unknown), target: targetOf(parcel) })),
  };
}

/** The seven connections and levelling, each with its capacity where the data names one. */
function factsOf(language: Language, park: Park): FactsText {
  const words = parkWordsOf(language);
  const amount = (value: number | undefined, unit: string): string | undefined => (value === undefined ? undefined : words.capacity(`${formatNumber(language, value)} ${unit}`));
  // notes are in Chinese: the English sheet has the state alone
  const note = (text: string | undefined): string | undefined => (language === 'zh' ? text : undefined);
  const all = [
    ['road', note(park.roadNote)], ['water', amount(park.waterCapacity, 't/d')], ['drainage', amount(park.sewageCapacity, 't/d')], ['power', amount(park.powerCapacity, 'kVA')],
    ['heat', amount(park.steamCapacity, 't/h')], ['gas', amount(park.gasCapacity, 'm³/d')], ['telecom', note(park.telecomNote)], ['levelled', undefined],
  ] as const;
  return {
    title: words.connections,
    lines: all.map(([key, more]) => {
      const state = park[key];
      return { label: words.connection[key], words: [state === undefined ? wordsOf(language).unknown : connectionStates[state][language], ...(more === undefined ? [] : [more])].join(' · ') };
    }),
  };
}

function findingOf(language: Language, parcels: readonly Parcel[], seats: readonly Seat[]): readonly Run[] {
  const [words, sheet, { list }] = [parkWordsOf(language), planSheetWordsOf(language), wordsOf(language)];
  const [free, idle] = (['free', 'idle'] as const).map(status => parcels.filter(parcel => parcel.status === status)) as [Parcel[], Parcel[]];
  const land = free.filter(({ kind }) => kind === 'land').reduce((sum, { area }) => sum + (area ?? 0), 0);
  const floor = free.filter(({ kind }) => kind !== 'land').reduce((sum, { floor: own }) => sum + (own ?? 0), 0);
  const sizes = [...(land > 0 ? [formatArea(language, land)] : []), ...(floor > 0 ? [words.floor(formatNumber(language, floor))] : [])];
  const parts: readonly (readonly Run[])[] = [
    [{ text: words.parcels(parcels.length) }],
    ...(free.length > 0 ? [[{ text: words.free(free.length), strong: true }, { text: sizes.length === 0 ? '' : sheet.inAll(list(sizes)) }]] : []),
    ...(idle.length > 0 ? [[{ text: words.idle(idle.length) }]] : []), ...(seats.length > 0 ? [[{ text: words.seats(seats.length) }]] : []),
  ];
  return parts.flatMap((part, index) => (index === 0 ? part : [{ text: ' · ' }, ...part]));
}

function legendWordOf(language: Language, { atlas: { chains } }: Analysis): (key: PlanLegendKey) => string {
  const [words, { legend }] = [planSheetWordsOf(language), parkWordsOf(language)];
  return key => {
    switch (key.kind) {
      case 'parcel': return parcelStatuses[key.status][language];
      case 'firm': { const chain = chains.find(({ code }) => code === key.chain); return chain === undefined ? '' : nameIn(language, chain); }
      case 'spot': return key.spot in placeKinds ? placeKinds[key.spot as keyof typeof placeKinds][language] : key.spot;
      case 'target': case 'progress': case 'late': return legend[key.kind];
      case 'boundary': return words.boundary;
      case 'word': return words.firms;
    }
  };
}

/** The labels of a park's plan, as its page has them. */
export const sheetTextsOf = (language: Language, { atlas: { settings } }: Analysis): PlanTexts =>
  planTextsOf(language, settings);

export function planSheetTextOf(language: Language, analysis: Analysis, park: Park): PlanSheetText {
  const { atlas } = analysis;
  const [words, site, plan] = [planSheetWordsOf(language), wordsOf(language), parkWordsOf(language)];
  const parcels = listAt(atlas.index.parcelsOfPark, park.code);
  const seats = analysis.seats.filter(seat => seat.parcel.park === park.code);
  const sources = [...new Set([park, ...parcels.filter(isOpen)].flatMap(({ source }) => source ?? []))];
  const undrawn = parcels.filter(({ boundary }) => boundary === undefined).map(({ code }) => code);
  return {
    title: nameIn(language, park), finding: findingOf(language, parcels, seats), marks: [...(mayShowTruePlace(atlas.settings) ? [] : [words.mark]), ...marksOf(language, atlas)],
    notes: [
      ...datedNotes(language, atlas, sources.length === 0 ? undefined : site.list(sources)),
      ...(seats.length === 0 ? [] : [words.seatNote]), ...(undrawn.length === 0 ? [] : [plan.undrawn(undrawn.join(' '))]),
    ],
    kicker: kickerOf(language, atlas), ...contactOf(language, atlas, `parks/${encodeURIComponent(park.code)}/`, words.scan),
    scale: (denominator, paper) => words.scale(denominator.toLocaleString('en-US'), paper.toUpperCase()), scaled: words.scaled,
    legendTitle: words.legend, legendWord: legendWordOf(language, analysis), table: tableOf(language, analysis, park, sheetTextsOf(language, analysis)), facts: factsOf(language, park),
  };
}

// Words of what is taken away from a chain (files, posters, links), in both languages, and what stands on a plate or poster.

import type { Analysis } from '../core/analysis/analyse-atlas.ts';
import { linkStates } from '../core/analysis/find-states.ts';
import { sumWorth } from '../core/analysis/sum-worth.ts';
import type { FirmLine, GapLine, LegendEntry, PlateText, PosterText, Run } from '../core/draw/poster-text.ts';
import { listAt, type Chain } from '../core/model/atlas.ts';
import { formatMoney, formatQuantity, formatShort, formatWorth, scaleUnit } from './format.ts';
import type { Language } from './language.ts';
import { nameIn, unitIn } from './names.ts';
import { contactOf, datedNotes, hostOf, kickerOf, marksOf, publicPage } from './poster-furniture.ts';
import { pageWordsOf } from './page-words.ts';
import { wordsOf } from './words.ts';

const zh = {
  title: '带走这张图',
  svg: 'SVG 矢量图', png: 'PNG 图片(2 倍)', csv: 'CSV 表格', poster: '海报 A3–A0', copy: '复制链接', share: '分享…',
  busy: '正在准备…',
  /** `{file}`, `{reason}`, `{scale}` and `{address}` are filled in by the browser. */
  said: {
    saved: '已交给浏览器下载：{file}', scaled: '图太大，按 {scale} 倍导出。已交给浏览器下载：{file}', failed: '没有做成：{reason}',
    noGraph: '页面上没有显示图', noTable: '页面上没有表格', refused: '浏览器不肯画这张图；请改用 SVG', blank: '画出来是空白；请改用 SVG',
    copied: '链接已复制：{address}', notCopied: '浏览器不让复制，请手工复制：{address}', shared: '已分享', cancelled: '没有分享',
  },
  shown: '图中所示：{text}',
  more: (count: number) => `另有 ${count} 个`,
  andOthers: (first: string, count: number) => `${first}等 ${count + 1} 环`,
  gaps: '缺口，按轻重排列', firms: '链主与龙头企业',
  covered: '横条：需求已满足多少', port: '与其他链相通',
  scan: '扫码看互动图、目标企业和地块',
  /** Choosing a sheet of paper, whatever is drawn on it. */
  sheets: {
    size: '纸张', orientation: '方向', orientations: { landscape: '横', portrait: '竖' },
    print: '打印或存为 PDF', svg: '下载 SVG', png: '下载 PNG(300 dpi)', hint: '打印时请选「实际大小」或「100%」，边距选「无」；纸张大小已写在页面里。',
  },
  posters: {
    title: (chain: string) => `${chain}海报`, lead: '选好纸张和方向，再打印：一张纸，正好一幅。文字是文字，可放大、可检索。',
    back: '回到图',
  },
};
export type TakeWords = typeof zh;

const en: TakeWords = {
  title: 'Take this picture away',
  svg: 'SVG drawing', png: 'PNG picture (2×)', csv: 'CSV table', poster: 'Posters A3–A0', copy: 'Copy link', share: 'Share…',
  busy: 'Preparing…',
  said: {
    saved: 'Handed to the browser to save: {file}', scaled: 'Too large for 2×, exported at {scale}×. Handed to the browser to save: {file}', failed: 'It did not work: {reason}',
    noGraph: 'no graph is shown on this page', noTable: 'there is no table on this page', refused: 'the browser refuses to draw it; please take the SVG', blank: 'the picture came out blank; please take the SVG',
    copied: 'Link copied: {address}', notCopied: 'The browser does not allow copying. Please copy by hand: {address}', shared: 'Shared', cancelled: 'Not shared',
  },
  shown: 'Shown: {text}',
  more: count => `and ${count} more`,
  andOthers: (first, count) => `${first} +${count}`,
  gaps: 'Gaps, most pressing first', firms: 'Anchor and leading companies',
  covered: 'bar: share of demand met', port: 'tied to another chain',
  scan: 'Scan for the live chart, target companies and parcels',
  sheets: {
    size: 'Paper', orientation: 'Orientation', orientations: { landscape: 'Landscape', portrait: 'Portrait' },
    print: 'Print or save as PDF', svg: 'Download SVG', png: 'Download PNG (300 dpi)', hint: 'When printing, choose “actual size” or 100 % and no margins; the page itself names the paper.',
  },
  posters: {
    title: chain => `${chain}: posters`, lead: 'Choose paper and orientation, then print: one sheet, one plate. Text stays text: enlarge it, search it.',
    back: 'Back to the graph',
  },
};

export const takeWordsOf = (language: Language): TakeWords => (language === 'zh' ? zh : en);

/** The finding of a chain, as its page's headline has it. */
export function findingOf(language: Language, analysis: Analysis, chain: Chain): readonly Run[] {
  const words = wordsOf(language).chain;
  const links = listAt(analysis.atlas.index.linksOfChain, chain.code);
  const gaps = analysis.gaps.filter(gap => gap.link.chain === chain.code);
  const count = (state: string): number => links.filter(link => analysis.states.get(link.code) === state).length;
  const worth = sumWorth(gaps);
  const first = gaps[0];
  const parts: readonly (readonly Run[])[] = [
    [{ text: words.links(links.length) }],
    ...(count('missing') > 0 ? [[{ text: words.missing(count('missing')), strong: true }]] : []),
    ...(count('weak') > 0 ? [[{ text: words.weak(count('weak')) }]] : []),
    ...(worth.kind !== 'unknown' && worth.value > 0 ? [[{ text: words.worth(formatWorth(language, worth)) }]] : []),
    ...(first === undefined ? [] : [[{ text: `${words.top} ` }, { text: nameIn(language, first.link), strong: true }]]),
  ];
  return parts.flatMap((part, index) => (index === 0 ? part : [{ text: ' · ' }, ...part]));
}

function legendOf(language: Language, traded: boolean): readonly LegendEntry[] {
  const words = wordsOf(language);
  const take = takeWordsOf(language);
  const answer = { missing: [words.answers.fill, words.answers.extend, words.answers.build].join('/'), weak: words.answers.strengthen, strong: '', surplus: '', unknown: '' } as const;
  return [
    ...linkStates.map(state => ({ key: state, text: `${words.states[state]} ${answer[state]}`.trim() })),
    { key: 'coverage', text: take.covered }, { key: 'width', text: words.marks.width }, { key: 'recycling', text: words.byProduct },
    { key: 'local', text: pageWordsOf(language).home.facts.local }, { key: 'target', text: pageWordsOf(language).home.facts.targets }, { key: 'leading', text: words.marks.leading },
    ...(traded ? [{ key: 'port', text: take.port } as const] : []),
  ];
}

/** Whether a chain trades with another. */
function trades({ atlas }: Analysis, chain: Chain): boolean {
  const chainOf = (code: string): string | undefined => atlas.index.link.get(code)?.chain;
  return atlas.flows.some(flow => (chainOf(flow.from) === chain.code) !== (chainOf(flow.to) === chain.code));
}

/** What stands round a chain's graph in a file. */
export function plateTextOf(language: Language, analysis: Analysis, chain: Chain): PlateText {
  const { atlas } = analysis;
  const words = wordsOf(language);
  const host = hostOf(language, atlas);
  return {
    title: words.chain.title(nameIn(language, chain)),
    finding: findingOf(language, analysis, chain),
    marks: marksOf(language, atlas),
    legend: legendOf(language, trades(analysis, chain)),
    notes: [...datedNotes(language, atlas, chain.source), words.method, ...(host === '' ? [] : [words.hosted(host)])],
  };
}

/** The gaps of a chain, numbered within it, in order of rank. */
function gapLinesOf(language: Language, analysis: Analysis, chain: Chain): readonly GapLine[] {
  const words = wordsOf(language);
  return analysis.gaps.filter(gap => gap.link.chain === chain.code).map((gap, index) => {
    const { size, value } = gap;
    const unit = unitIn(language, gap.link);
    const scaled = size.kind === 'unknown' ? undefined : scaleUnit(language, size.value, unit);
    const answer = words.answers[gap.answer];
    const join = (...parts: readonly (string | undefined)[]): string => parts.filter(part => part !== undefined).join(' · ');
    const worth = value.kind === 'unknown' ? undefined : formatWorth(language, value);
    const short = value.kind === 'unknown' ? undefined : `${value.kind === 'atLeast' ? '≥ ' : ''}${formatMoney(language, value.value)}`;
    return {
      rank: index + 1, name: nameIn(language, gap.link), state: gap.state, stateWord: words.states[gap.state],
      figures: [
        join(answer, gap.breakpoint ? words.breakpoint : undefined, size.kind === 'unknown' ? words.link.pending : words.link.lack(formatQuantity(language, size, unit)), worth),
        join(answer, scaled === undefined ? words.link.pending : `${size.kind === 'atLeast' ? '≥ ' : ''}${formatShort(language, scaled.value)} ${scaled.unit}`, short),
        join(answer, short),
      ],
    };
  });
}

const standings = ['anchor', 'leading'] as const;

/** Anchor first, then leading firms, each with the links in which it leads. */
function firmLinesOf(language: Language, { atlas }: Analysis, chain: Chain): readonly FirmLine[] {
  const { index } = atlas;
  const take = takeWordsOf(language);
  const rows = listAt(index.linksOfChain, chain.code).flatMap(link => listAt(index.capacitiesOfLink, link.code).map(row => ({ row, link })));
  const leads = rows.filter(({ row }) => index.company.get(row.company)?.role === 'local' && standings.some(tier => tier === row.tier));
  const rankOf = (code: string): number => (code === chain.anchor ? -1 : Math.min(...leads.filter(({ row }) => row.company === code).map(({ row }) => standings.findIndex(tier => tier === row.tier))));
  const codes = [...new Set([...(index.company.get(chain.anchor ?? '') === undefined ? [] : [chain.anchor ?? '']), ...leads.map(({ row }) => row.company)])];
  return codes.sort((a, b) => rankOf(a) - rankOf(b) || (index.company.get(b)?.revenue ?? 0) - (index.company.get(a)?.revenue ?? 0)).flatMap(code => {
    const company = index.company.get(code);
    const own = leads.filter(({ row }) => row.company === code).map(({ link }) => nameIn(language, link));
    return company === undefined ? [] : [{ name: nameIn(language, company), notes: own.length < 2 ? own : [wordsOf(language).list(own), take.andOthers(own[0] ?? '', own.length - 1), own[0] ?? ''] }];
  });
}

const pathOf = ({ code }: Chain): string => `chains/${encodeURIComponent(code)}/`;

/** A chain's page on the public web; undefined where the county has named no base address. */
export const publicAddressOf = (language: Language, { atlas }: Analysis, chain: Chain): string | undefined => publicPage(language, atlas, pathOf(chain));

export function posterTextOf(language: Language, analysis: Analysis, chain: Chain): PosterText {
  const { atlas } = analysis;
  const words = wordsOf(language);
  const take = takeWordsOf(language);
  const gaps = gapLinesOf(language, analysis, chain);
  const { notes, ...plate } = plateTextOf(language, analysis, chain);
  return {
    ...plate,
    // The host has a place of its own on a poster.
    notes: notes.filter(note => note !== words.hosted(hostOf(language, atlas))),
    kicker: kickerOf(language, atlas),
    plate: words.figure(atlas.chains.indexOf(chain) + 1, atlas.chains.length),
    gapsTitle: gaps.length === 0 ? words.chain.noGaps : `${take.gaps} · ${gaps.length}`,
    gaps, more: take.more,
    firmsTitle: take.firms, firms: firmLinesOf(language, analysis, chain),
    ...contactOf(language, atlas, pathOf(chain), take.scan),
  };
}

// Words that the browser says on 我适合吗, in both languages. Sentences made of figures stand in fit-say.ts, what the page says itself in fit-page.ts.

import type { Answer } from '../core/analysis/find-gaps.ts';
import type { Language } from './language.ts';

const zh = {
  none: '没有对得上的，按回车看怎么办', found: (count: number) => `找到 ${count} 个环节。`, near: '接近', loading: '正在取数据……',
  failed: '数据没有取到，算不了。双击打开的网页读不到旁边的文件：请放到网站上，或用 npm start 打开。下面的索引照常可用。', nothing: (typed: string) => `没有一个环节做「${typed}」`, nothingNote: '本县的产业链里没有写到它。可能叫法不同：换个说法再找，或在下面按链挑。',
  tryThese: '最接近的：', tryGaps: '本县最缺的：', refused: { link: (text: string) => `地址里的「${text}」：没有这个环节。`, other: (name: string, text: string) => `地址里的 ${name}=${text} 看不懂，按典型项目算。` },
  verdicts: { fill: '适合：本县缺这一环，本地已经有人等着用', strengthen: '适合：本地在做，但不够', extend: '适合：本县缺这一环，而上游正有富余', build: '可以谈：链上缺这一环，但眼下本地既没有人等着用，也没有富余的上游' } as Readonly<Record<Answer, string>>,
  enough: '没有缺口：本地做的已经够用', surplus: '没有缺口：本地做的已经富余，再建一家要往县外卖', unclear: '说不准：数据不全，缺不缺要当面问', makers: '本地在做的', nobody: '本地没有一家企业做它。', same: '同样的产品，还在：', rows: '依据',
  card: '环节详情', sheet: '缺口单', licences: '要有的证照', lacking: '没有缺口，但用它的这些环节缺：', lackingNone: '直接用它的环节也都不缺。', suppliers: '谁供给您', buyers: '谁向您买', you: '您',
  noSuppliers: '数据里没有上游环节。', noBuyers: '数据里没有本地的下游环节。', youUse: (amount: string) => `您一年约用 ${amount}`, youUseUnknown: '用多少没有数据', has: (amount: string) => `本地年产 ${amount}`,
  over: (amount: string) => `余 ${amount}`, noOver: '没有富余', overUnknown: '余多少说不准', less: (amount: string) => `不足 ${amount}`, absent: '本地没有，要从县外进',
  theyUse: (amount: string) => `一年用 ${amount}`, theyUseUnknown: '用多少没有数据', absentBuyer: '本地还没有这样的企业', outside: '县外', outsideNeeds: (amount: string) => `一年要 ${amount}`,
  outsideUnknown: '要多少没有数据', more: (count: number) => `另 ${count} 家`, capacityUnknown: '产能未知', outlook: '您来了会怎样',
  atSize: (amount: string, whose: string) => `按 ${amount}(${whose})算`, typicalSize: '典型项目的规模', ownSize: '您写的规模', unknownSize: '没有写规模，典型规模也没有数据：算不出',
  closesOwn: (share: string) => `缺口补上 ${share}`, closesAll: '缺口全部补上', ownTo: (before: string, after: string) => `本环节从${before}到${after}`, ownNone: '本环节不变', 
  uses: '会用掉本地的富余或余量', wants: '会带出要跟着补的', others: (count: number) => `另外牵动 ${count} 个环节。`, noOthers: '不牵动别的环节。',
  becomes: (before: string, after: string) => (before === after ? after : `${before} → ${after}`), parcels: '哪宗地够用', typical: (figure: string) => `典型 ${figure}`,
  typicalNone: '典型项目不要求', wrong: '要一个数', hectares: (figure: string) => `合 ${figure} 公顷`, undone: '已撤回。', redone: '已重做。', reseted: '已回到典型项目。', copied: '链接已复制，打开就是这一页。',
  notCopied: (address: string) => `没能复制。地址是：${address}`, open: (count: number) => `可供 ${count} 宗`, meeting: (count: number) => `样样够用 ${count} 宗`, meetingNone: '没有一宗样样够用',
  meetingWas: (count: number) => `(刚才 ${count} 宗)`,
  groups: { meeting: (count: number) => `样样够用 · ${count}`, lacking: (count: number) => `有缺项或未知 · ${count}`, barred: (count: number) => `有限制，不能接 · ${count}` },
  leftOut: (count: number) => `另有 ${count} 宗不是您要的那一类，没有列出。`, nothingAsked: '没有提任何要求，比不出来：先填一项。', noParcels: '没有可供的地块。', allBarred: '没有一宗能接：都有限制，原因在下面。', loosen: '松一项就有：',
  drop: (need: string, count: number) => `不计${need}，有 ${count} 宗`, dropEia: '环评', dropProcesses: '工艺限制', place: '名次', parcel: '地块', prices: { perMu: (figure: string) => `${figure} 万元/亩`, perMonth: (figure: string) => `${figure} 元/㎡·月` }, wanted: (figure: string) => `要 ${figure}`,
  tied: (codes: string) => `与 ${codes} 并列`, tiedMany: (count: number) => `与另外 ${count} 宗并列`, shortBy: (figure: string) => `差 ${figure}`, unknown: '未知', blank: '—',
  rest: (count: number) => `其余 ${count} 宗`, fewer: '收起', free: '闲置', traceHead: ['来源', '日期', '表与行'] as readonly string[], noSource: '来源未填', all: '全部', semicolon: '；',
  printed: (address: string) => `打开这一页：${address}`,
};
export type FitWords = typeof zh;

const s = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const en: FitWords = {
  none: 'Nothing fits; press Enter to see what to do', found: count => `${s(count, 'link')} found.`, near: 'near', loading: 'Fetching the data …',
  failed: 'The data could not be fetched, so nothing can be worked out. A page opened by double-click cannot read the files beside it: put it on a server, or open it with npm start. The index below works all the same.',
  nothing: typed => `No link makes “${typed}”`, nothingNote: 'The county’s chains do not mention it. It may go by another name: try another word, or choose below by chain.',
  tryThese: 'The nearest:', tryGaps: 'What the county lacks most:',
  refused: { link: text => `“${text}” in the address: there is no such link.`, other: (name, text) => `${name}=${text} in the address makes no sense; the typical project stands in.` },
  verdicts: { fill: 'You fit: the county lacks this, and others here are waiting for it', strengthen: 'You fit: it is made here, but not enough', extend: 'You fit: the county lacks this, and what it is made of is in surplus here', build: 'Worth talking: the chain lacks this, but nobody here is waiting for it and nothing upstream is in surplus' },
  enough: 'No gap: what is made here is enough', surplus: 'No gap: it is made here in surplus, so one more plant would have to sell outside',
  unclear: 'Not clear: figures are missing, so ask whether it is lacking', makers: 'Made here by', nobody: 'Nobody here makes it.', same: 'The same product, also in:',
  rows: 'Rows', card: 'About the link', sheet: 'Gap sheet', licences: 'Licences required', lacking: 'No gap, but these, which use it, are lacking:',
  lackingNone: 'Nor is anything lacking that uses it directly.', suppliers: 'Who would supply you', buyers: 'Who would buy', you: 'You', noSuppliers: 'The data name no link upstream.',
  noBuyers: 'The data name no local link downstream.', youUse: amount => `you would use about ${amount} a year`, youUseUnknown: 'how much you would use is not known',
  has: amount => `made here: ${amount} a year`, over: amount => `${amount} to spare`, noOver: 'nothing to spare', overUnknown: 'not known what is to spare',
  less: amount => `under ${amount}`, absent: 'not made here: to be brought in', theyUse: amount => `uses ${amount} a year`, theyUseUnknown: 'how much it uses is not known',
  absentBuyer: 'no such firm here yet', outside: 'Outside the county', outsideNeeds: amount => `wants ${amount} a year`, outsideUnknown: 'how much is wanted is not known',
  more: count => `${count} more`, capacityUnknown: 'capacity unknown', outlook: 'What your plant would change',
  atSize: (amount, whose) => `With ${amount} a year (${whose}):`, typicalSize: 'a typical project', ownSize: 'as you say',
  unknownSize: 'No size is given and no typical one is known, so there is no figure', closesOwn: share => `${share} of the gap is closed`, closesAll: 'the whole gap is closed',
  ownTo: (before, after) => `the link goes from ${before} to ${after}`, ownNone: 'the link stays as it is', uses: 'It would use up what is to spare of',
  wants: 'It would call for more of', others: count => `${s(count, 'other link')} moved.`, noOthers: 'No other link is moved.',
  becomes: (before, after) => (before === after ? after : `${before} → ${after}`), parcels: 'Which parcels have it', typical: figure => `typical ${figure}`,
  typicalNone: 'not needed by a typical project', wrong: 'a figure, please', hectares: figure => `${figure} ha`, undone: 'Undone.', redone: 'Redone.',
  reseted: 'Back to the typical project.', copied: 'Link copied; it opens this very page.', notCopied: address => `Could not copy. The address is: ${address}`,
  open: count => `${count} open`, meeting: count => `${s(count, 'parcel')} with everything`, meetingNone: 'no parcel has everything', meetingWas: count => ` (was ${count})`,
  groups: { meeting: count => `Everything · ${count}`, lacking: count => `Something short or unknown · ${count}`, barred: count => `Barred by rule · ${count}` },
  leftOut: count => `${s(count, 'other')} not of the kind you want, and not listed.`, nothingAsked: 'Nothing is asked for, so nothing can be compared: give one figure.',
  noParcels: 'No parcel is open.', allBarred: 'No parcel can take it: all are barred, for the reasons below.', loosen: 'Let one go and there is: ',
  drop: (need, count) => `without ${need}, ${count}`, dropEia: 'EIA', dropProcesses: 'process limits', place: 'Place', parcel: 'Parcel', prices: { perMu: figure => `¥${figure} per mu`, perMonth: figure => `¥${figure} per m² a month` }, wanted: figure => `need ${figure}`,
  tied: codes => `tied with ${codes}`, tiedMany: count => `tied with ${count} others`, shortBy: figure => `${figure} short`, unknown: 'unknown', blank: '–', rest: count => `${count} more`,
  fewer: 'Fewer', free: 'idle', traceHead: ['Source', 'Date', 'Table and rows'], noSource: 'no source given', all: 'all', semicolon: '; ', printed: address => `This page: ${address}`,
};
export const fitWordsOf = (language: Language): FitWords => (language === 'zh' ? zh : en);

// Words of what-if, in both languages. Sentences made of figures stand in what-if-say.ts.

import type { ChangeKind } from '../core/analysis/compare-assessments.ts';
import type { DrawKey } from '../core/analysis/landing-needs.ts';
import type { RefusalReason } from '../core/analysis/scenario.ts';
import type { Language } from './language.ts';

const zh = {
  title: '推演落地', nav: '推演', link: '推演', linkName: (name: string) => `推演：${name}落地会怎样`,
  lead: '引来一个，带来一批，形成一链：挑一家目标企业落地，看哪些缺口补上、哪些新开，地块和水电够不够。',
  off: '推演要在浏览器里算。眼下脚本没有运行，下面是生成网站时算好的：对每个缺口，最能补它的那一家单独落地会怎样。',
  loading: '正在取数据……',
  failed: '数据没有取到，推演算不了。双击打开的网页读不到旁边的文件：请放到网站上，或用 npm start 打开。下面的表是生成时算好的，照常可看。',
  noPicture: '这张图没有取到。', noPlan: '这个园区没有平面图。', manyLinks: '这条链环节太多，图在它自己那一页。',
  find: '找目标企业：名称、拼音、产品、产业链', findNone: '没有找到', tools: '推演的工具',
  byGap: '按缺口挑', undo: '撤回', redo: '重做', clear: '清空', copy: '复制链接', print: '打印', keep: '留作对照', swap: '互换', drop: '不再对照', close: '收起',
  copied: '链接已复制，打开就是这个推演。', notCopied: (address: string) => `没能复制。地址是：${address}`,
  undone: '已撤回。', redone: '已重做。', cleared: '已清空。', kept: '已留作对照：改动现在的方案，下面就比出差别。', swapped: '已互换。', dropped: '不再对照。',
  land: '落地', moveHere: '移到这里', removeShort: '撤下',
  chains: '看哪条链', parks: '看哪个园区', changed: (count: number) => `${count} 处变化`,
  landed: '落地的企业', onParcel: (name: string) => `${name}落在哪块地`, noParcel: '不落地块', best: '最合适',
  noneSuits: '没有一宗可供地块样样够用，先不落地块，可以自己选', nobody: '还没有企业落地。先看三个例子：',
  suits: { met: '样样够用', short: '有缺项', barred: '有准入限制' },
  typicalPlan: '产能没有公开，按典型项目算', typicalNeeds: '要素按典型项目算',
  changes: '缺口怎么变', draws: '要用多少，还剩多少', next: '下一家最该引谁', chain: (name: string) => `要成${name}一链，还差多少`,
  noChange: '没有一处缺口因此改变。', others: (count: number) => `另带动 ${count} 处`, rows: '依据', traceHead: ['来源', '日期', '表与行'] as readonly string[], noSource: '来源未填', all: '全部',
  kinds: { closed: '补上', narrowed: '收窄', opened: '新开', revealed: '显出', widened: '扩大', shifted: '换了答法', uncertain: '说不准', settled: '说得准了', eased: '富余消化', glutted: '转为富余', raised: '更足', lowered: '更紧' } as Readonly<Record<ChangeKind, string>>,
  tags: { closed: '补上', narrowed: '收窄', opened: '新缺', revealed: '显出', widened: '扩大', shifted: '换答', uncertain: '说不准', settled: '说得准', eased: '消化', glutted: '转余', raised: '', lowered: '' } as Readonly<Record<ChangeKind, string>>,
  groups: { closed: '补上', narrowed: '收窄', opened: '新开', widened: '扩大' },
  noGap: '不缺', over: (amount: string) => `余 ${amount}`,
  causes: { makes: (firm: string, amount: string) => `${firm}年产 ${amount}`, uses: (firm: string, amount: string, item: string) => `${firm}年用 ${amount}(${item})`, input: (firm: string, link: string) => `${firm}动了上游「${link}」` },
  without: (text: string) => `少了：${text}`,
  figures: { gaps: '缺口', worth: '年缺口', investment: '投资', conflicts: '冲突' }, places: (count: number) => `${count} 处`, firms: (count: number) => `${count} 家`,
  fromProjects: '按项目库', fromTypical: '按典型项目',
  needs: { needLand: '用地', needFloor: '厂房', needPower: '电', needWater: '水', needSewage: '排污', needSteam: '蒸汽', needGas: '燃气' } as Readonly<Record<DrawKey, string>>,
  wanted: '要', offered: '有', left: '剩', shortBy: '差', notStated: (names: string) => `${names}没说要多少`, unknown: '未知',
  parkHead: (name: string, open: number, untouched: number) => `${name}(可供 ${open} 宗，还剩 ${untouched} 宗没动)`, totalHead: '全县可供地块', unplaced: (names: string) => `没有落地块：${names}`, capacity: (amount: string) => `园区总能力 ${amount}`, need: '要素',
  conflicts: '冲突', noConflict: '没有冲突。',
  conflict: {
    shared: (parcel: string, names: string) => `${parcel} 上落了${names}`, sharedWith: (names: string) => `与${names}同在一宗`, closed: (parcel: string, status: string) => `${parcel} 不是可供地块(${status})`,
    barred: (parcel: string, name: string, why: string) => `${parcel} 不能接${name}：${why}`, short: (parcel: string, need: string, by: string, wanted: string, offered: string) => `${parcel} ${need}差 ${by}(要 ${wanted}，有 ${offered})`,
  },
  steps: ['第一家', '接着', '再接着'] as readonly string[], among: (count: number) => `从 ${count} 家里选出`, orElse: '或者',
  closes: (link: string, share: string, worth: string) => `补「${link}」${share}${worth === '' ? '' : `，${worth}`}`, shareOf: (share: string) => `的 ${share}`, shareUnknown: '，补多少未知',
  ties: {
    supplies: (firm: string, amount: string, item: string) => `${firm}落地后年用 ${amount}(${item})`, uses: (firm: string, link: string, amount: string) => `接得住${firm}的${link}，年产 ${amount}`,
    opened: '这个缺口就是它带出来的', widened: (by: string) => `缺口因此扩大 ${by}`, none: '与已落地的企业不相连，按补得最多选',
  },
  nobodyLeft: '没有哪家目标企业还能补上缺口。', unknownAmount: '数量未知',
  required: { head: ['环节', '眼下要', '成链后要', '本地有', '还差'] as readonly string[], note: '本链各环节都补到够用时，上游要跟着多供的，按价值排前几位。', more: (count: number) => `另有 ${count} 个环节。`, none: '补齐本链不会给任何环节带来新的需求。', endless: '循环用量不收敛，算不出' },
  compare: { title: '两个方案对照', now: '现在', other: '对照', row: '项', differs: '差在哪里', same: '两个方案补上、打开的缺口完全一样。' },
  refused: { company: (text: string) => `地址里的「${text}」：本版没有这家目标企业`, local: (text: string) => `地址里的「${text}」：这家企业已经在本地`, repeated: (text: string) => `地址里的「${text}」：同一家写了两次，只算第一次`, parcel: (text: string) => `地址里的「${text}」：没有这宗地块，企业先不落地块` } as Readonly<Record<RefusalReason, (text: string) => string>>,
  pick: { title: (link: string) => `谁能补「${link}」`, gaps: '缺口，按轻重', none: '没有目标企业对着这个环节。', noGap: '这个环节眼下不缺。', closes: (share: string) => `可补 ${share}`, landed: '已落地', card: '环节详情', parcel: '地块详情', noFirm: '先挑一家企业落地，再选地块。' },
  single: { title: '单独落地，补得最多的', note: '对每个缺口取最能补它的一家；多家都能补的只列一家。', columns: { company: '企业', closes: '补上、收窄', opens: '新开、扩大', investment: '投资', parcel: '最合适的地块' }, nothing: '—', try: '推演', noParcel: '没有样样够用的' },
  sum: {
    worth: '年缺口', less: (amount: string) => `不足 ${amount}`, landed: (count: number) => `落地 ${count} 家`, on: (name: string, parcel: string) => `${name}(${parcel})`,
    came: (names: string, counts: string) => `落地${names}后：${counts}`, went: (names: string, counts: string) => `撤下${names}后：${counts}`, moved: (name: string, parcel: string) => `${name}移到 ${parcel}。`, off: (name: string) => `${name}不落地块。`,
  },
  legend: { landed: '落地的企业(按链着色)', caused: '因落地而动的供需' },
  printed: (address: string) => `打开这个推演：${address}`, and: '、', semicolon: '；', stop: '。',
};

export type WhatIfWords = typeof zh;

const s = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const en: WhatIfWords = {
  title: 'What if they came?', nav: 'What if', link: 'What if', linkName: name => `What if ${name} came?`,
  lead: 'One firm brings others, and others make a chain: land a target company and see which gaps close, which open, and whether land, power and water suffice.',
  off: 'This page computes in the browser, and scripts are not running. Below is what was computed when the site was built: for each gap, the company that would close most of it, landed by itself.',
  loading: 'Fetching the data …',
  failed: 'The data could not be fetched, so nothing can be computed. A page opened by double-click cannot read the files beside it: put it on a server, or open it with npm start. The table below was computed at build and holds all the same.',
  noPicture: 'This picture could not be fetched.', noPlan: 'This park has no plan.', manyLinks: 'This chain has too many links; its picture is on its own page.',
  find: 'Find a target company: name, product, chain', findNone: 'Nothing found', tools: 'Tools',
  byGap: 'Pick by gap', undo: 'Undo', redo: 'Redo', clear: 'Clear', copy: 'Copy link', print: 'Print', keep: 'Keep to compare', swap: 'Swap', drop: 'Stop comparing', close: 'Close',
  copied: 'Link copied; it opens this very scenario.', notCopied: address => `Could not copy. The address is: ${address}`,
  undone: 'Undone.', redone: 'Redone.', cleared: 'Cleared.', kept: 'Kept: change the present scenario and see the difference below.', swapped: 'Swapped.', dropped: 'No longer comparing.',
  land: 'Land', moveHere: 'Move here', removeShort: 'Take back',
  chains: 'Chain shown', parks: 'Park shown', changed: count => s(count, 'change'),
  landed: 'Companies landed', onParcel: name => `Parcel for ${name}`, noParcel: 'on no parcel', best: 'best',
  noneSuits: 'No available parcel has enough of everything, so it stands on none; choose one yourself', nobody: 'Nobody has landed yet. Three examples:',
  suits: { met: 'enough of everything', short: 'short of something', barred: 'barred by rule' },
  typicalPlan: 'capacity not public: a typical project', typicalNeeds: 'needs of a typical project',
  changes: 'How the gaps change', draws: 'What it takes, what is left', next: 'Whom to land next', chain: name => `What the ${name} chain would still need`,
  noChange: 'No gap changes.', others: count => `${s(count, 'other link')} moved`, rows: 'Rows', traceHead: ['Source', 'Date', 'Table and rows'], noSource: 'no source given', all: 'all',
  kinds: { closed: 'closed', narrowed: 'narrowed', opened: 'opened', revealed: 'revealed', widened: 'widened', shifted: 'other answer', uncertain: 'uncertain', settled: 'now known', eased: 'surplus used', glutted: 'now in surplus', raised: 'better covered', lowered: 'less covered' },
  tags: { closed: 'closed', narrowed: 'narrower', opened: 'opened', revealed: 'revealed', widened: 'wider', shifted: 'changed', uncertain: 'uncertain', settled: 'known', eased: 'used', glutted: 'surplus', raised: '', lowered: '' },
  groups: { closed: 'Closed', narrowed: 'Narrowed', opened: 'Opened', widened: 'Widened' },
  noGap: 'no gap', over: amount => `${amount} to spare`,
  causes: { makes: (firm, amount) => `${firm} makes ${amount} a year`, uses: (firm, amount, item) => `${firm} uses ${amount} a year (${item})`, input: (firm, link) => `${firm} moves “${link}” upstream` },
  without: text => `no longer: ${text}`,
  figures: { gaps: 'Gaps', worth: 'Worth of gaps a year', investment: 'Investment', conflicts: 'Conflicts' }, places: count => String(count), firms: count => s(count, 'company', 'companies'),
  fromProjects: 'from the project library', fromTypical: 'typical projects',
  needs: { needLand: 'land', needFloor: 'floor', needPower: 'power', needWater: 'water', needSewage: 'sewage', needSteam: 'steam', needGas: 'gas' },
  wanted: 'wants', offered: 'has', left: 'left', shortBy: 'short', notStated: names => `${names}: not stated`, unknown: 'unknown',
  parkHead: (name, open, untouched) => `${name} (${open} parcels available, ${untouched} untouched)`, totalHead: 'All available parcels', unplaced: names => `On no parcel: ${names}`, capacity: amount => `park in all ${amount}`, need: 'Need',
  conflicts: 'Conflicts', noConflict: 'No conflict.',
  conflict: {
    shared: (parcel, names) => `${names} share ${parcel}`, sharedWith: names => `shared with ${names}`, closed: (parcel, status) => `${parcel} is not available (${status.toLowerCase()})`,
    barred: (parcel, name, why) => `${parcel} cannot take ${name}: ${why}`, short: (parcel, need, by, wanted, offered) => `${parcel}: ${need} short by ${by} (wants ${wanted}, has ${offered})`,
  },
  steps: ['First', 'Then', 'And then'], among: count => `chosen from ${count}`, orElse: 'or',
  closes: (link, share, worth) => `closes ${share} “${link}”${worth === '' ? '' : `, ${worth}`}`, shareOf: share => `${share} of`, shareUnknown: 'an unknown share of',
  ties: {
    supplies: (firm, amount, item) => `${firm} would use ${amount} a year (${item})`, uses: (firm, link, amount) => `takes what ${firm} makes: ${link}, ${amount} a year`,
    opened: 'it is the landing that opens this gap', widened: by => `which widens the gap by ${by}`, none: 'tied to nobody who landed; it closes most',
  },
  nobodyLeft: 'No target company is left that would close a gap.', unknownAmount: 'an unknown amount',
  required: { head: ['Link', 'Needed now', 'Needed then', 'Has', 'Short'], note: 'With every link of this chain brought up to its demand, what others would have to supply more; largest worth first.', more: count => `${s(count, 'more link')}.`, none: 'Completing this chain would bring no link new demand.', endless: 'a loop without end: no figure' },
  compare: { title: 'Two scenarios side by side', now: 'Present', other: 'Kept', row: 'Figure', differs: 'Where they differ', same: 'Both close and open the very same gaps.' },
  refused: { company: text => `“${text}” in the address: there is no such target company in this edition`, local: text => `“${text}” in the address: this company is here already`, repeated: text => `“${text}” in the address: named twice; the first counts`, parcel: text => `“${text}” in the address: there is no such parcel, so the company stands on none` },
  pick: { title: link => `Who could close “${link}”`, gaps: 'Gaps, most pressing first', none: 'No target company is tied to this link.', noGap: 'This link has no gap now.', closes: share => `closes ${share}`, landed: 'landed', card: 'About the link', parcel: 'About the parcel', noFirm: 'Land a company first, then choose its parcel.' },
  single: { title: 'Single landings that close most', note: 'For each gap the one company that would close most of it; others that could are left out here.', columns: { company: 'Company', closes: 'Closes, narrows', opens: 'Opens, widens', investment: 'Investment', parcel: 'Best parcel' }, nothing: '–', try: 'What if', noParcel: 'none has enough' },
  sum: {
    worth: 'worth a year', less: amount => `under ${amount}`, landed: count => `${s(count, 'company', 'companies')} landed`, on: (name, parcel) => `${name} (${parcel})`,
    came: (names, counts) => `With ${names} landed: ${counts}`, went: (names, counts) => `With ${names} taken back: ${counts}`, moved: (name, parcel) => `${name} moves to ${parcel}.`, off: name => `${name} stands on no parcel.`,
  },
  legend: { landed: 'company landed (hue of its chain)', caused: 'supply that the landing moves' },
  printed: address => `This scenario: ${address}`, and: ', ', semicolon: '; ', stop: '.',
};

export const whatIfWordsOf = (language: Language): WhatIfWords => (language === 'zh' ? zh : en);

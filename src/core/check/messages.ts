// The words of every finding, in the planner's Chinese: what is wrong, and what to do about it. One place for each.

import { englishMessages, type English } from './messages-en.ts';
import { geometryMessages } from './messages-geometry.ts';
import { readingMessages } from './messages-reading.ts';
import { versionMessages } from './messages-version.ts';
import type { Words } from './words.ts';

const error = (message: string, suggestion: string): Words => ({ level: 'error', message, suggestion });
const warning = (message: string, suggestion: string): Words => ({ level: 'warning', message, suggestion });
const notice = (message: string, suggestion: string): Words => ({ level: 'notice', message, suggestion });

export const messages = {
  'folder-missing': (folder: string) => error(`没有找到数据文件夹「${folder}」`, '请检查 --data 后面的路径是否写对。'),
  'folder-empty': (folder: string) => error(`数据文件夹「${folder}」里没有任何 CSV 表`, '请把 chains.csv、links.csv 等表放进去，或从 data 文件夹复制一份再改。'),
  'file-missing': (label: string) => error(`缺少「${label}」表，没有它就画不出产业链`, '请补上这个文件；至少要有表头一行。'),
  'file-absent': (label: string) => notice(`没有「${label}」表，按空表处理`, '需要时新建这个文件即可。'),
  'file-unknown': () => notice('不认识这个文件，没有读取', '文件名要与数据说明里的表名一致，例如 links.csv；与本系统无关的文件可以移走。'),
  'file-repeated': (first: string) => error(`与「${first}」是同一张表，没有读取`, '一张表只能有一个文件：请合并或移走其中一个。'),
  'file-unreadable': (reason: string) => error(`这个文件打不开：${reason}`, '请确认文件没有被别的程序占用，再试一次。'),
  'file-empty': () => error('文件是空的，连表头也没有', '请补上表头一行；不需要这张表时可以删掉文件。'),
  'encoding-unknown': () => error('文件的文字编码无法识别', '请在 Excel 里「另存为」，类型选「CSV UTF-8(逗号分隔)」。'),
  'encoding-mixed': (row: number) => error(`这个文件用了两种文字编码，从第 ${row} 行起与前面不同`, '多半是两个文件拼在一起，或用别的程序改过几行。请在 Excel 里打开，补好乱码的行，再「另存为」CSV UTF-8(逗号分隔)。'),
  'file-copy': (of: string) => warning(`像是「${of}」的副本，没有读取`, `要用它，请改名为「${of}」并移走原来的；不用就删掉。`),
  'file-lock': (of: string) => notice(`这是 Excel 或 WPS 的锁文件：「${of}」可能正开着，没存的改动读不到`, '请先保存并关闭那张表。'),
  'not-csv': (what: string) => error(`这不是 CSV，而是${what}`, '请用 Excel 打开它，再「另存为」CSV UTF-8(逗号分隔)。'),
  'quote-open': (lines: number) => error(lines === 0 ? '这里有一个双引号没有配对' : `这里有一个双引号没有配对，后面 ${lines} 行都连成了一格，没有读取`, '请补上缺的双引号；单元格里的双引号要写成两个。'),
  'header-missing': (header: string) => error(`缺少必需的一列「${header}」`, `请在表头补上「${header}」。`),
  'header-repeated': (header: string, first: string) => error(`表头「${header}」重复，前面 ${first} 列已经有了`, '请删掉或改名其中一列。'),
  'header-unknown': (header: string, near?: string) => warning(`不认识表头「${header}」，这一列没有使用`, near === undefined ? '如果是自己加的备注列，可以不管；否则请对照数据说明改名。' : `是不是「${near}」？请改成它。`),
  'header-unit': (header: string, expected: string) => error(`表头「${header}」的单位与约定不同`, `请换算后把表头写成「${expected}」。`),
  'header-converted': (header: string, expected: string, factor: number) => notice(`表头是「${header}」，已按「${expected}」换算：每格乘以 ${factor}`, '数没有问题就不必改。'),
  'header-late': (row: number) => notice(`表头在第 ${row} 行，上面的内容当作标题，没有读取`, '没有丢数据就不必改；要更清楚，可以删掉标题行。'),
  'header-joined': (rows: string) => notice(`表头占了第 ${rows} 行，已合起来认`, '没有认错就不必改。'),
  'row-total': () => notice('这是合计行，没有当作数据', '合计由系统自己算，留着也不会重复计。'),
  'row-note': () => notice('这是表下的注或签字，没有当作数据', '不必改。'),
  'row-header': () => notice('这里又有一行表头，没有当作数据', '分页打印留下的表头可以删掉。'),
  'cell-converted': (value: string) => notice(`数字后面带了单位，按 ${value} 读`, '没有读错就不必改；以后只写数字。'),
  'cell-formula': () => error('这是一条公式，不是算出来的值', '请在 Excel 里重新「另存为」CSV，或直接写上数值。'),
  'cell-formula-text': (value: string) => notice(`Excel 的 ="…" 写法，按文字 ${value} 读`, '不必改。'),
  'cell-nul': () => warning('这一格里有看不见的空字符，已去掉', '多半是别的软件导出时留下的；请看看这一格是否完整。'),
  'cell-required-merged': (header: string, above: string) => error(`「${header}」不能空；上面一格是「${above}」`, `如果这里原是合并单元格，请填上「${above}」。`),
  'cell-degrees': (decimal: string) => error('经纬度要写十进制度数', `这一格换算后是 ${decimal}。`),
  'cell-date-order': (meant: string) => error('日期的年月日次序不清楚', `请写成 ${meant} 的样子。`),
  'header-blank': (count: number) => warning(`这一列没有表头，下面 ${count} 格内容没有使用`, '请在表头写上列名；不用的内容可以删掉。'),
  'row-overlong': (count: number) => error(`这一行比表头多出 ${count} 格`, '多半是某一格里有逗号而没有用双引号括起来，请检查这一行。'),
  'cell-required': (header: string) => error(`「${header}」不能空`, '请填上。'),
  'cell-code': (example: string) => error('编码只能用字母、数字、连字符和下划线', `例如 ${example}。`),
  'cell-code-lost': () => error('这个编码被 Excel 变成了科学记数，原值已经丢失', '请把这一列设成「文本」格式后重新填写。'),
  'cell-number': (example: string) => error('这里要一个数', `只写数字，例如 ${example}；不知道就空着。`),
  'cell-number-vague': (example: string) => error('「约」「以上」或范围不能当作一个数', `请写一个确定的数，例如 ${example}；说明写到「说明」列。`),
  'cell-number-unit': (unit: string) => error('数字后面带了单位', `这一列的单位是「${unit}」，请换算后只写数字。`),
  'cell-integer': (example: string) => error('这里要一个整数', `例如 ${example}。`),
  'cell-low': (min: number) => error(`数太小，不能小于 ${min}`, '请检查是否多了负号或写错了单位。'),
  'cell-high': (max: number) => error(`数太大，不能大于 ${max}`, '请检查是否写错了单位或小数点。'),
  'cell-flag': () => error('这里只能写「是」或「否」', '请改成「是」或「否」。'),
  'cell-choice': (all: string, near?: string) => error('不是约定的写法', near === undefined ? `只能是：${all}。` : `是不是「${near}」？只能是：${all}。`),
  'cell-date': () => error('日期看不懂', '请写成 2026-09-30 的样子。'),
  'cell-date-serial': (meant: string) => error('日期变成了 Excel 的序号', `多半是 ${meant}；请把这一列设成日期格式，写成 ${meant}。`),
  'cell-date-impossible': () => error('没有这一天', '请检查月和日。'),
  'cell-month': () => error('月份看不懂', '请写成 2026-09 的样子。'),
  'cell-url': () => error('链接要以 http:// 或 https:// 开头', '请补全网址；没有就空着。'),
  'cell-credit-code': () => error('统一社会信用代码不对', '应为 18 位，且校验位相符；请对照营业执照。'),
  'cell-stock-code': () => error('证券代码不对', '请写成 000895.SZ、600519.SH、920000.BJ 的样子。'),
  'cell-excel-error': (value: string) => error(`Excel 的错误值 ${value} 不是数据`, '请回到原表修好公式，或把这一格清空。'),
  'cell-garbled': () => error('这一格是乱码(编码转换坏了)', '请从原表重新复制文字，原文已无法从这里恢复。'),
  'cell-missing-word': () => notice('按「未知」处理', '不知道就把这一格空着，不必写字。'),
  ...geometryMessages,
  ...readingMessages,
  ...versionMessages,
  'code-repeated': (row: number) => error(`与第 ${row} 行重复`, '请改掉其中一个；每行要有自己的编码。'),
  'row-repeated': (row: number, what: string) => error(`「${what}」与第 ${row} 行相同`, '请合并或删掉其中一行。'),
  'reference-unknown': (label: string, code: string, near?: string) => error(`「${label}」表里没有编码「${code}」`, near === undefined ? `请先在「${label}」表里加上它，或改成已有的编码。` : `是不是「${near}」？`),
  'reference-held-back-blank': (label: string) => notice(`它引用的「${label}」行有错，这一格暂时当作没有填`, '修好被引用的那一行即可。'),
  'reference-held-back': (label: string) => notice(`它引用的「${label}」行有错，这一行暂时没有使用`, '修好被引用的那一行即可。'),
  'reference-internal': (label: string) => notice(`公开的行引用了内部的「${label}」行，公开版里这一行不出现`, '若要公开，请把被引用的那一行也写成公开「是」；否则请把本行改成「否」。'),
  'reference-internal-blank': (label: string) => notice(`公开的行引用了内部的「${label}」行，公开版里这一格留空`, '若要公开，请把被引用的那一行也写成公开「是」。'),
  'setting-unknown': (near?: string) => warning('没有这项设置，没有使用', near === undefined ? '请对照数据说明。' : `是不是「${near}」？`),
  'setting-missing': (item: string) => error(`缺少设置「${item}」`, '请在 site.csv 里补上这一行。'),
  'setting-internal': (required: boolean) => (required ? error : notice)('这项设置没有写公开「是」，公开版用不到它', '设置一般都要公开：请把「公开」写成「是」。'),
  'flow-self': () => error('上游环节和下游环节是同一个', '请改掉其中一个；环节内部的损耗写在「说明」里。'),
  'flow-unit': (from: string, to: string) => warning(`上游按「${from}」、下游按「${to}」计，单位不同而没有写用量：这条关系算不出需求，只能是「未知」`, `请填「用量」：下游每 1 ${to}要用上游多少${from}。`),
  'plot-ratio': () => error('容积率下限大于上限', '请核对两格。'),
  'policy-tax': (word: string) => error(`出现「${word}」：与纳税挂钩的奖励为《公平竞争审查条例》所禁止`, '请删去这一条，或改为与投资、设备、就业等挂钩的合规表述。'),
  'policy-number': () => warning('没有文号，公开版里会注明「无文号」', '请补上正式文号；没有发文的不要列入。'),
  'company-local-city': () => warning('本地企业既没有地块也没有所在乡镇，上不了地图', '请填「地块」或「所在乡镇」。'),
  'link-unused': () => warning('这个环节没有任何供需关系', '请在 flows.csv 里写上它供给谁、由谁供给。'),
  'company-linkless': () => warning('这家企业不在任何环节里', '请在 capacities.csv 里写上它做哪个环节。'),
  'milestone-future': (asOf: string) => error(`实际日期晚于数据截至日 ${asOf}`, '还没有发生的节点请把实际日期空着。'),
  'map-number': () => warning('地图公开方式写「审定」，但没有审图号或已经过期，底图不会出现', '请在 site.csv 填审图号和有效期；没有就写「示意」。'),
  'basemap-off': () => warning('填了底图，但没有有效的审图号，底图不会出现', '有审图号时，把地图公开方式改成「审定」并填审图号和有效期；没有就把底图空着。'),
  'basemap-missing': (name: string) => warning(`数据文件夹里没有底图文件「${name}」，地图不带底图`, '请把文件放进数据文件夹，或把 site.csv 的底图空着。'),
  'basemap-broken': (name: string) => warning(`底图文件「${name}」不是完整的 PMTiles 文件，地图不带底图`, '请重新导出或下载这个文件。'),
  'basemap-kind': (value: string) => error(`「${value}」不是能用的底图`, '请写数据文件夹里的文件名，如 basemap.pmtiles；或瓦片地址，以 https:// 开头，含 {z}、{x}、{y}。'),
} as const satisfies Readonly<Record<string, (...args: never[]) => Words>>;

export type FindingCode = keyof typeof messages;

/** The English of what is not said with its Chinese: a code that lacks it does not compile. */
const english: { readonly [C in Exclude<FindingCode, keyof typeof geometryMessages | keyof typeof readingMessages | keyof typeof versionMessages>]: (...args: Parameters<(typeof messages)[C]>) => English } = englishMessages;

/** A cell may hold megabytes: what a sentence quotes of it is short. A list of choices is not. */
const shorten = (argument: unknown): unknown => (typeof argument === 'string' && argument.length > 400 ? `${argument.slice(0, 60)}…` : argument);

type Said = Words & { readonly english: English };
/** By code, what was said last: the same mistake down a column is worded once. */
const lastSaid = new Map<FindingCode, { readonly args: readonly unknown[]; readonly words: Said }>();

/** Looks a finding's words up, in both languages; the arguments are those of its entry. */
export function wordsOf<C extends FindingCode>(code: C, ...args: Parameters<(typeof messages)[C]>): Said {
  const last = lastSaid.get(code);
  if (last !== undefined && last.args.length === args.length && last.args.every((argument, index) => argument === args[index])) return last.words;
  const said = args.map(shorten);
  const words = (messages[code] as (...args: unknown[]) => Words)(...said);
  const both = { ...words, english: words.english ?? (english[code as keyof typeof english] as (...args: unknown[]) => English)(...said) };
  lastSaid.set(code, { args, words: both });
  return both;
}

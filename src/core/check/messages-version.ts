// The words of findings about the earlier version that a county keeps to be compared with (last-version.json). In both languages.

import type { Words } from './words.ts';

const warning = (message: string, suggestion: string, english: string, remedy: string): Words => ({ level: 'warning', message, suggestion, english: { message: english, suggestion: remedy } });

const keepZh = '请用「npm run keep-version」重新留一份，或从网站的「公开数据」页下载那时的 JSON 放回来；不要比较就删掉这个文件。';
const keepEn = 'Keep one again with “npm run keep-version”, or put back the JSON from the page of open data of that time; delete the file if nothing is to be compared.';

/** Why the file cannot be used at all. */
const reasons = {
  unread: { zh: '打不开', en: 'it cannot be opened' },
  json: { zh: '不是完整的 JSON', en: 'it is not complete JSON' },
  shape: { zh: '不是本系统发布的公开数据：里面没有认得的表', en: 'it is not the open data that this system publishes: there is no known table in it' },
  date: { zh: '没有写明数据截至哪一天(asOf)', en: 'it does not say as of which day its data is (asOf)' },
} as const;
export type VersionFault = keyof typeof reasons;
/** A rule is described without a case: then no reason is known. */
const reasonOf = (fault: string): { readonly zh: string; readonly en: string } => (reasons as Readonly<Record<string, { readonly zh: string; readonly en: string }>>)[fault] ?? { zh: fault, en: fault };

export const versionMessages = {
  'version-unusable': (fault: VersionFault) => warning(`上一版用不了：${reasonOf(fault).zh}；「更新记录」页没有拿它来比`, keepZh, `The earlier version cannot be used: ${reasonOf(fault).en}. The page of changes does not compare with it`, keepEn),
  'version-county': (there: string, here: string) => warning(`这是「${there}」的数据，不是「${here}」的；「更新记录」页没有拿它来比`, keepZh, `This is the data of ${there}, not of ${here}; the page of changes does not compare with it`, keepEn),
  'version-later': (there: string, here: string) => warning(`上一版的数据截至 ${there}，比现在的 ${here} 还晚`, '请检查 site.csv 的「数据截至」；如果放错了文件，请换成更早的一版。', `The earlier version is as of ${there}, later than the data now (${here})`, 'Check 数据截至 in site.csv; if the wrong file was put here, take an earlier one.'),
  'version-rows': (label: string, count: number, first: string, what: string) => warning(`上一版「${label}」表有 ${count} 行读不进来，没有比较；第一处是「${first}」：${what}`, '多半是文件被手工改过；请换回原来的文件。没有改过就可以不管，这些行会被当作新增。', `${count} row${count === 1 ? '' : 's'} of the earlier version’s table ${label} could not be read and are not compared; the first is “${first}”`, 'Probably the file was changed by hand: put the original back. If not, leave it: these rows count as added.'),
  'version-internal': (count: number) => warning(`上一版里有 ${count} 处内部的行或列，没有使用`, '这份文件应当只有公开数据；请用「npm run keep-version」重新留一份，免得内部数据随文件传出去。', `The earlier version holds ${count} internal row${count === 1 ? '' : 's'} or columns; they are not used`, 'The file should hold public data alone: keep one again with “npm run keep-version”, so that nothing internal travels with it.'),
  'version-unknown': (names: string) => warning(`上一版里有不认识的表或列：${names}，没有比较`, '多半是换过系统版本，可以不管；下次留存以后就没有了。', `The earlier version has tables or columns that are not known: ${names}; they are not compared`, 'Probably the system was updated since: leave it, the next version kept will not have them.'),
} as const;

// The words of findings about what programs did to a file before it came here: figures cut, noughts dropped, text spoilt. In both languages.

import type { Words } from './words.ts';

type Level = Words['level'];
const say = (level: Level) => (message: string, suggestion: string, english: string, remedy: string): Words => ({ level, message, suggestion, english: { message: english, suggestion: remedy } });
const error = say('error');
const warning = say('warning');
const notice = say('notice');

const asText = '并把这一列设成「文本」格式再存';
const asTextEn = 'and format the column as text before saving';

/** Leading noughts and digits that a spreadsheet drops from what it takes for a number. Suggested, never filled in. */
const digitMessages = {
  'stock-code-zeros': (meant: string) => error('证券代码前面的 0 丢了，多半是 Excel 去掉的', `多半是 ${meant}；请核对后改成它，${asText}。`,
    'The leading zeros of this stock code are gone, probably removed by Excel', `Probably ${meant}; check it, ${asTextEn}.`),
  'stock-code-exchange': (meant: string) => error('证券代码要写成「六位数.交易所」', `多半是 ${meant}；请核对后改成它。`, 'A stock code is six digits, a dot and the exchange', `Probably ${meant}; check it.`),
  'code-zeros-column': (width: number, meant: string) => warning(`同一列的编码多是 ${width} 位，这一格短了：前面的 0 多半被 Excel 去掉了`, `多半是 ${meant}；请核对后改成它，${asText}。`,
    `Most codes of this column have ${width} digits and this one has fewer: Excel probably removed its leading zeros`, `Probably ${meant}; check it, ${asTextEn}.`),
  'code-zeros-referred': (label: string, meant: string) => warning(`「${label}」表写的是「${meant}」：这里前面的 0 多半被 Excel 去掉了`, `多半是 ${meant}；请核对后改成它，${asText}。`,
    `The table ${label} writes “${meant}”: Excel probably removed the leading zeros here`, `Probably ${meant}; check it, ${asTextEn}.`),
  'reference-zeros': (label: string, code: string, there: string) => error(`「${label}」表里没有编码「${code}」，只有「${there}」：两边前面的 0 不一样多`, `前面的 0 多半被 Excel 去掉了；请核对，两张表写成一样，${asText}。`,
    `The table ${label} has no code “${code}”, only “${there}”: they differ in leading zeros`, `Excel probably removed them; write the code alike in both tables, ${asTextEn}.`),
  'cell-digits-lost': () => error('Excel 只留住前 15 位数字，后面的都变成了 0，原值已经丢失', '请把这一列设成「文本」格式后重新填写。',
    'Excel keeps 15 digits only; the rest became zeros and the true figure is lost', 'Format the column as text and fill it in again.'),
  'cell-power': (value: number) => notice(`这是科学记数，按 ${value} 读；Excel 这样存时可能舍去了后面的数字`, '请对照原表；没有舍去就不必改。',
    `This is scientific notation, read as ${value}; Excel may have dropped the last digits when it saved it so`, 'Compare with the original; nothing to do if no digit is lost.'),
} as const;

/** Text and cells that came to harm on the way. */
const textMessages = {
  'encoding-garbled': (header: string) => error(`这个文件本是 UTF-8，被别的程序当作 GBK 打开又保存过，里面的中文都变成了别的字(表头本来是「${header}」)`, '请从原表重新「另存为」CSV UTF-8(逗号分隔)；这个文件里有的字已经丢失，不要在它上面改。',
    `This file was UTF-8, was opened as GBK by some program and saved: its Chinese has become other characters (the header was “${header}”)`, 'Save the original again as CSV UTF-8; some characters are lost here, so do not mend this file.'),
  'header-wide': (count: number, most: number) => error(`这一行有 ${count} 格，Excel 最多 ${most} 列；后面的没有读取`, '多半是换行丢了，整张表连成了一行；请从原表重新另存。',
    `This row has ${count} cells; Excel has ${most} columns at most, and the rest was not read`, 'Probably the line ends were lost and the whole table is one row; save the original again.'),
  'quotes-many': (lines: number) => error(`双引号不配对的地方太多，从这一行起 ${lines} 行没有读取`, '请从原表重新「另存为」CSV UTF-8(逗号分隔)。',
    `Too many quotes do not pair: from here on ${lines} rows were not read`, 'Save the original again as CSV UTF-8.'),
  'findings-more': (count: number) => error(`问题太多，还有 ${count} 处没有逐一列出`, '多半整张表都不对；请先处理列出的，再检查一次。',
    `There is too much wrong here: ${count} further findings are counted, not listed`, 'Probably the whole table is amiss. Mend what is listed first, then check again.'),
  'header-garbled': () => error('这个表头是乱码(编码转换坏了)，这一列没有使用', '请照数据说明重新写上表头；下面的文字也请从原表重新复制。',
    'This header is garbled by a conversion that failed; the column is not used', 'Write the header again as the data dictionary has it, and copy the text below from the original.'),
  'cell-long': (length: number, most: number) => warning(`这一格有 ${length} 个字，Excel 的一格最多放 ${most} 个`, '用 Excel 另存会把后面的截掉；多半是引号没有配对，或把整篇文章贴进了一格，请检查。',
    `This cell holds ${length} characters; Excel keeps ${most} at most`, 'Excel would cut off the rest when saving. Probably quotes do not pair, or a whole document was pasted; look at it.'),
  'geometry-heavy': (count: number, most: number) => error(`这个图形有 ${count} 个点，最多 ${most} 个，没有读取`, '请在 QGIS 里先「简化」(容差 0.1 m)再导出；园区和地块用不到这么多点。',
    `This shape has ${count} points; ${most} at most are read`, 'Simplify it in QGIS (tolerance 0.1 m) and export again.'),
  'row-short': (count: number) => notice(`这一行比表头少 ${count} 格，缺的按空白读`, '多半是一行被换行拆成了两行，或后面的逗号没有写；没有缺内容就不必改。',
    `This row has ${count} cells fewer than the header; they are read as blank`, 'Probably one row was broken into two, or trailing commas were left out; nothing to do if nothing is missing.'),
} as const;

/** Places and dates that stand another way round, and units that stand above the table. */
const meaningMessages = {
  'coordinates-swapped': (lon: string, lat: string) => error(`经度和纬度好像写反了：经度写的是 ${lon}，纬度写的是 ${lat}`, '我国经度在 73–136，纬度在 3–54，请把两格对调；在此之前按没有填处理。',
    `Longitude and latitude seem to have changed places: ${lon} and ${lat}`, 'In China longitudes are 73 to 136 and latitudes 3 to 54. Swap the two cells; until then they count as blank.'),
  'cell-month-meant': (meant: string) => error('月份的写法被 Excel 改过了', `多半是 ${meant}；请核对后写成 ${meant}，${asText}。`, 'Excel has rewritten this month', `Probably ${meant}; check it, ${asTextEn}.`),
  'header-unit-above': (unit: string, expected: string, factor: number) => warning(`表的上方写着「单位：${unit}」，这一列已按「${expected}」换算：每格乘以 ${factor}`, `请核对；如果这一列本来就是「${expected}」，请把单位写进这一列的表头。`,
    `Above the table stands “单位:${unit}”; this column was converted to ${expected}: each figure times ${factor}`, `Check it; if the column is in ${expected} already, put the unit into its header.`),
} as const;

/** Workbooks, whose sheets are tables. */
const bookMessages = {
  'workbook-unreadable': () => error('这个工作簿打不开', '可能设了密码，或文件不完整。请在 Excel 里打开，去掉密码，再「另存为」Excel 工作簿(.xlsx)。',
    'This workbook cannot be opened', 'It may have a password or be incomplete. Open it in Excel, remove the password, and Save As an Excel workbook (.xlsx).'),
  'workbook-without-tables': () => notice('这个工作簿里没有认得的工作表，没有读取', '工作表要以表名命名，例如「环节」或 links；与本系统无关的文件可以移走。',
    'No sheet of this workbook is a known table; nothing was read', 'Name each sheet as its table, 环节 or links for instance; move away what does not belong here.'),
  'sheet-unknown': () => notice('不认识这张工作表，没有读取', '工作表要以表名命名，例如「环节」或 links；说明、草稿可以留着。',
    'This sheet is not known and was not read', 'Name it as its table, 环节 or links for instance; notes and drafts may stay.'),
} as const;

export const readingMessages = { ...digitMessages, ...textMessages, ...meaningMessages, ...bookMessages } as const;

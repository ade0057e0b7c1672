// The words of every finding about shapes and coordinate systems, for planners in Chinese and for whoever helps them in English.

import { nameOfSystem, type CoordinateSystem } from '../schema/crs-list.ts';
import type { Words } from './words.ts';

type Level = Words['level'];
const say = (level: Level) => (message: string, suggestion: string, english: string, remedy: string): Words => ({ level, message, suggestion, english: { message: english, suggestion: remedy } });
const error = say('error');
const warning = say('warning');

const example = 'POLYGON ((0 0, 200 0, 200 160, 0 160, 0 0))';
const zh = (system: CoordinateSystem): string => nameOfSystem(system).zh;
const en = (system: CoordinateSystem): string => nameOfSystem(system).en;

/** What a cell holds instead of WKT. */
const formats = {
  geoJson: { zh: 'GeoJSON', en: 'GeoJSON' }, json: { zh: '坐标数组(JSON)', en: 'a JSON array of coordinates' }, gml: { zh: 'GML', en: 'GML' }, kml: { zh: 'KML 或 XML', en: 'KML or XML' },
  wkb: { zh: 'WKB(十六进制)', en: 'WKB (hexadecimal)' }, bare: { zh: '一串坐标，没有 POLYGON 和括号', en: 'bare coordinates without POLYGON and brackets' },
} as const;
export type Format = keyof typeof formats;

const toCgcs = '请由自然资源(测绘)部门转成 CGCS2000(EPSG:4490)再填';
const toCgcsEn = 'Have it converted to CGCS2000 (EPSG:4490) by the surveying authority';

export const crsMessages = {
  'crs-parameters': (written: string) => error(`「${written}」是地方或独立坐标系，要靠转换参数才能换算；转换参数按测绘成果保密规定管理，不写进数据表，本系统也不收`, `${toCgcs}；只要示意图的，可平移成「本地」(米)。`,
    `“${written}” is a local survey grid: converting it takes transformation parameters, which are kept under secrecy rules and are not accepted here`, `${toCgcsEn}; for a schematic alone, shift it to local metres (本地).`),
  'crs-old': (written: string) => error(`「${written}」是旧基准(北京54、西安80)，换成 CGCS2000 要用转换参数，没有参数会差几十到一百多米，本系统不作近似换算`, `${toCgcs}。`,
    `“${written}” is an old datum (Beijing 54, Xi’an 80): without transformation parameters it would be tens of metres off, so nothing is guessed`, `${toCgcsEn}.`),
  'crs-projection': (written: string) => error(`「${written}」(网络墨卡托、UTM 等)不收`, '请在 QGIS 里「导出—另存为」，坐标系选 EPSG:4490 或所在的高斯投影带。',
    `“${written}” (web Mercator, UTM and the like) is not accepted`, 'In QGIS save the layer as EPSG:4490 or the Gauss–Krüger zone you are in.'),
  'crs-zone': (written: string) => error(`「${written}」没有说清是哪一带`, `请写 EPSG 编号，例如 EPSG:4526，或写明「3度带 38带」「3度带 中央经线114°」。`,
    `“${written}” does not say which zone`, 'Write the EPSG number, for instance EPSG:4526, or the zone’s number or meridian.'),
  'crs-unknown': (written: string) => error(`不认识坐标系「${written}」`, '请写：本地、WGS84、CGCS2000、GCJ-02、BD-09，或 CGCS2000 高斯投影带的 EPSG 编号(4491–4554)。',
    `Unknown coordinate system “${written}”`, 'Write 本地, WGS84, CGCS2000, GCJ-02, BD-09 or the EPSG number of a CGCS2000 Gauss–Krüger zone (4491–4554).'),
} as const;

/** What is wrong with the text or the shape of one cell. */
const cellMessages = {
  'geometry-cut': () => error('这一格被截断在 32,767 个字符，后面的点丢了：Excel 的一格最多放这么多', '请不要用 Excel 另存这张表，或在 QGIS 里先「简化」这个面(容差 0.1 m)再导出。',
    'The cell was cut off at 32,767 characters, the most that Excel keeps in one: the points after that are lost', 'Do not save this table with Excel, or simplify the shape in QGIS (tolerance 0.1 m) before exporting.'),
  'geometry-brackets': (opened: number, closed: number) => error(`括号不配对：左括号 ${opened} 个，右括号 ${closed} 个`, '多半是没有复制完整；请从 QGIS 重新复制整格。',
    `The brackets do not pair: ${opened} opened, ${closed} closed`, 'Probably not all was copied; copy the whole cell from QGIS again.'),
  'geometry-format': (format: Format) => error(`这里要 WKT，得到的是 ${formats[format].zh}`, `请在 QGIS 里导出为 CSV，「GEOMETRY」选 AS_WKT；写成 ${example} 的样子。`,
    `WKT is wanted here; this is ${formats[format].en}`, `In QGIS export as CSV with GEOMETRY = AS_WKT; it looks like ${example}.`),
  'geometry-syntax': () => error('几何(WKT)看不懂', `请从 QGIS 重新导出，例如 ${example}。`, 'The geometry (WKT) cannot be read', `Export it from QGIS again, for instance ${example}.`),
  'geometry-rest': (text: string) => error(`最后一个括号之后还有「${text}」`, '请删去多余的字，说明写到「说明」列。', `There is more after the last bracket: “${text}”`, 'Delete it; remarks belong in the 说明 column.'),
  'geometry-word': (word: string, meant?: string) => error(`「${word}」不是几何类型`, meant === undefined ? `开头要写 POLYGON 或 MULTIPOLYGON，例如 ${example}。` : `是不是 ${meant}？`,
    `“${word}” is no kind of geometry`, meant === undefined ? `Begin with POLYGON or MULTIPOLYGON, for instance ${example}.` : `Is ${meant} meant?`),
  'geometry-several': () => error('一格里写了不止一个几何', '一块地有几片的，请合成一个 MULTIPOLYGON；几块地请分成几行。',
    'There is more than one geometry in the cell', 'Join the parts of one parcel into a MULTIPOLYGON; give each parcel its own row.'),
  'geometry-nesting': (type: string, depth: number) => error(`${type} 的括号层数不对，应有 ${depth} 层`, `面写两层 ${example}，多片的面(MULTIPOLYGON)写三层。`,
    `${type} needs ${depth} levels of brackets`, `A polygon has two, ${example}; a MULTIPOLYGON has three.`),
  'geometry-empty': (required: boolean) => (required ? error : warning)('几何是空的(EMPTY)，按没有画处理', '请在 QGIS 里画好再导出；没有就把这一格清空。',
    'The geometry is EMPTY and counts as not drawn', 'Draw it in QGIS and export again; if there is none, clear the cell.'),
  'geometry-decimal-comma': (near: string) => error(`小数点写成了逗号，在「${near}」`, '请把导出的区域格式改成用「.」作小数点，再导出一次。',
    `A comma stands for the decimal point, at “${near}”`, 'Export again with a point as decimal sign.'),
  'geometry-separators': (near: string) => error(`逗号和空格用反了，在「${near}」`, '一个点的两个数之间用空格，点与点之间用逗号：0 0, 200 0, 200 160。',
    `Commas and blanks have changed places, at “${near}”`, 'A blank between the two figures of a point, a comma between points: 0 0, 200 0, 200 160.'),
  'geometry-figures': (nth: number, text: string, count: number) => error(`第 ${nth} 个点「${text}」有 ${count} 个数，应有两个`, count < 2 ? '请补上缺的坐标。' : '多半是点与点之间少了逗号。',
    `Point ${nth}, “${text}”, has ${count} figure${count === 1 ? '' : 's'} instead of two`, count < 2 ? 'Add the missing coordinate.' : 'Probably commas between points are missing.'),
  'geometry-number': (nth: number, text: string) => error(`第 ${nth} 个点里的「${text}」不是可用的数`, '请查这个顶点：可能是空值(NaN)、溢出，或夹了文字、度分秒；要十进制的数。',
    `“${text}” in point ${nth} is not a usable figure`, 'Look at this vertex: a null (NaN), an overflow, words, or degrees and minutes; decimals are wanted.'),
  'geometry-kind': (got: string) => error(`这里要面(POLYGON)，得到的是 ${got}`, got === 'GEOMETRYCOLLECTION' ? '请在 QGIS 里用「提取特定类型」取出面，再导出。' : /CURVE|CIRCULAR/.test(got) ? '请在 QGIS 里用「线段化」把圆弧变成折线，再导出。' : '请在 QGIS 里按面图层导出。',
    `An area (POLYGON) is wanted, this is ${got}`, 'Export the polygon layer from QGIS; extract polygons from a collection, segmentise curves.'),
  'geometry-open': (first: string, last: string, gap: string) => error(`边界没有闭合：首点 ${first}、末点 ${last}，相隔 ${gap}`, '请在末尾重复第一个点。',
    `The outline is not closed: it begins at ${first} and ends at ${last}, ${gap} apart`, 'Repeat the first point at the end.'),
  'geometry-small': (where: string) => error(`边界围不成一块地，在 ${where}`, '至少要三个不在一条线上的点，首尾重复。',
    `The outline encloses nothing, at ${where}`, 'At least three points that are not in one line, the first repeated at the end.'),
  'geometry-short': () => error('线只有一个点', '至少要两个不同的点。', 'The line has one point only', 'At least two different points.'),
  'geometry-crossing': (where: string) => error(`边界自己与自己相交，在 ${where} 附近`, '请在 QGIS 里检查这个面的顶点次序。',
    `The outline crosses itself near ${where}`, 'Check the order of the vertices in QGIS.'),
  'geometry-spike': (where: string) => warning(`边界有一根不围面积的尖刺，在 ${where}，已按没有它来画`, '请在 QGIS 里删掉这个顶点。',
    `The outline has a spike without area at ${where}; it is drawn without`, 'Delete this vertex in QGIS.'),
  'geometry-hole': (nth: number, share: string) => error(`第 ${nth} 个洞有 ${share} 在外边界之外`, '请检查洞的边界；两片地请写成 MULTIPOLYGON。',
    `${share} of hole ${nth} lies outside the shell`, 'Check the hole; write two pieces of land as a MULTIPOLYGON.'),
  'geometry-holes': (a: number, b: number) => error(`第 ${a} 个洞与第 ${b} 个洞重叠`, '请在 QGIS 里把两个洞合成一个。', `Holes ${a} and ${b} overlap`, 'Join the two holes in QGIS.'),
  'geometry-parts': (a: number, b: number, share: string) => error(`第 ${a} 片与第 ${b} 片重叠，占小的一片的 ${share}`, '请在 QGIS 里用「融合」把重叠的片合成一片。',
    `Parts ${a} and ${b} overlap by ${share} of the smaller`, 'Dissolve the overlapping parts in QGIS.'),
} as const;

/** What to do where the figures tell which system they are in, and where they do not. */
const use = (guess: CoordinateSystem | undefined): string => (guess === undefined ? '请在「坐标系」列写明是哪个高斯投影带，例如 EPSG:4526 或「3度带 38带」。' : `多半是 ${zh(guess)}，请改「坐标系」列。`);
const useEn = (guess: CoordinateSystem | undefined): string => (guess === undefined ? 'Name the Gauss–Krüger zone, for instance EPSG:4526.' : `Probably ${en(guess)}; change the 坐标系 column.`);

/** What does not fit the system, the neighbours or the row's own figures. */
const rowMessages = {
  'geometry-crs': () => error('没有写坐标系', '请在「坐标系」列写明：本地、WGS84、CGCS2000、GCJ-02、BD-09，或高斯投影带的 EPSG 编号。',
    'No coordinate system is given', 'Write 本地, WGS84, CGCS2000, GCJ-02, BD-09 or the EPSG number of a Gauss–Krüger zone.'),
  'geometry-srid': (written: string, system: CoordinateSystem) => warning(`这一格写着 SRID=${written}，而坐标系写的是 ${zh(system)}；按「坐标系」列读`, '请核对，改掉其中一个。',
    `The cell says SRID=${written}, the column says ${en(system)}; the column was followed`, 'Check, and change one of them.'),
  'geometry-degrees': (point: string, system: CoordinateSystem) => error(`坐标 ${point} 像经纬度，而坐标系写的是 ${zh(system)}，以米计`, '请把坐标系改成 WGS84、CGCS2000、GCJ-02 或 BD-09(看数据从哪里来)，或换成米。',
    `${point} looks like degrees, while the system named, ${en(system)}, is a metric one`, 'Name the system of degrees it was taken in, or convert it.'),
  'geometry-projected': (point: string, system: CoordinateSystem, guess?: CoordinateSystem) => error(`坐标 ${point} 是以米计的，而坐标系写的是 ${zh(system)}，以度计`, use(guess),
    `${point} is in metres, but ${en(system)} is in degrees`, useEn(guess)),
  'geometry-true': (point: string, guess?: CoordinateSystem) => error(`坐标 ${point} 像高斯投影的真坐标，而坐标系写的是「本地」；真坐标不能当本地坐标公开`, use(guess),
    `${point} looks like true Gauss–Krüger coordinates, but the system says local; true coordinates may not be published as local ones`, useEn(guess)),
  'geometry-swapped': (point: string, degrees: boolean) => error(`坐标 ${point} 的次序写反了`, `应${degrees ? '先经度、后纬度' : '先东(Y)、后北(X)'}；请在 QGIS 里「交换 X/Y 坐标」后再导出。`,
    `The order of ${point} is swapped`, 'Longitude or easting comes first; use “Swap X and Y coordinates” in QGIS.'),
  'geometry-zone': (point: string, system: CoordinateSystem, guess?: CoordinateSystem) => error(`坐标 ${point} 与坐标系 ${zh(system)} 不是一带`, use(guess), `${point} does not belong to ${en(system)}`, useEn(guess)),
  'geometry-beyond': (nth: number, point: string, system: CoordinateSystem) => error(`第 ${nth} 个点 ${point} 不在我国范围里(按 ${zh(system)})`, '请检查这个顶点和坐标系。',
    `Point ${nth}, ${point}, is not in China (read as ${en(system)})`, 'Check this vertex and the coordinate system.'),
  'geometry-far': (kilometres: number) => warning(`离县中心 ${kilometres} km，太远了`, '多半是带号或中央经线写错了一带；请核对坐标系，以及设置里的中心经纬度。',
    `${kilometres} km from the county’s centre`, 'Probably the wrong zone or meridian; check it, and the centre in the settings.'),
  'geometry-mixed': () => error('同一个园区里，有的写「本地」，有的写真坐标，两者无法对到一起', '请都用真坐标(各种真坐标之间会自动换算)，或都用同一套本地米制坐标。',
    'In one park some rows are in local metres and some in true coordinates, which cannot be tied together', 'Use true coordinates throughout (they are converted among themselves), or local metres throughout.'),
  'geometry-area': (stated: string, drawn: string, off: string, unit?: 'ha' | 'm2') => warning(`面积写的是 ${stated} 亩，图上量得 ${drawn} 亩，差 ${off}`,
    unit === undefined ? '请核对面积或边界。' : unit === 'ha' ? '多半写成了公顷：1 公顷是 15 亩，请换算。' : '多半写成了平方米：1 亩是 666.7 ㎡，请换算。',
    `The area is stated as ${stated} mu, drawn as ${drawn} mu: ${off} apart`, unit === undefined ? 'Check the area or the boundary.' : `Probably in ${unit === 'ha' ? 'hectares: one is 15 mu' : 'square metres: 666.7 are one mu'}; convert it.`),
  'geometry-overlap': (other: string, squareMetres: string, mu: string, share: string) => warning(`与「${other}」重叠 ${squareMetres} ㎡(${mu} 亩)，占小的一宗的 ${share}`, '请在 QGIS 里核对两宗地的界线；宽不到 0.5 m 的缝不算。',
    `Overlaps “${other}” by ${squareMetres} m² (${mu} mu), ${share} of the smaller`, 'Check the border of the two in QGIS; slivers under 0.5 m wide do not count.'),
  'geometry-outside-park': (park: string, squareMetres: string, mu: string, share: string) => warning(`有 ${squareMetres} ㎡(${mu} 亩，${share})在园区「${park}」的边界之外`, '请核对地块或园区的边界，或「园区」列。',
    `${squareMetres} m² (${mu} mu, ${share}) lie outside park “${park}”`, 'Check the boundary of the parcel or the park, or the park column.'),
  'company-off-parcel': (parcel: string, metres: string) => warning(`企业的经纬度在所填地块「${parcel}」之外，至少相距 ${metres} m`, '请核对「地块」或经纬度；经纬度是总部城市的，写两位小数即可，不作此核对。',
    `The company’s coordinates lie at least ${metres} m outside its parcel “${parcel}”`, 'Check the parcel or the coordinates; those of a head-office city need two decimals only and are not compared.'),
} as const;

export const geometryMessages = { ...crsMessages, ...cellMessages, ...rowMessages } as const;

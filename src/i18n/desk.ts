// Words of the planner's desk, in both languages.

import type { Level } from '../core/check/finding.ts';
import type { Language } from './language.ts';

const zh = {
  title: '数据台',
  lead: '把填好的表放进来，马上看到哪里要改、图会怎样变。全部在这台电脑的浏览器里算，不上传。',
  off: '数据台要在浏览器里算，眼下脚本没有运行。也可以在命令行里用 npm run check 检查。',
  loading: '正在准备……', ready: '准备好了。', failed: '程序没有取全，数据台打不开。请刷新再试；双击打开的网页读不到旁边的文件，请用 npm start 打开。',
  crashed: '程序出错了，这不是数据的问题。刚才的改动都还在草稿里：请刷新页面，接着改。',
  dropTitle: '把数据文件夹、CSV 或 Excel 工作簿拖到这里', pickFolder: '选文件夹', pickFiles: '选文件',
  dropNote: '认得 site.csv、links.csv 等表名，也认得工作簿里叫「环节」「企业」的工作表。编码、分隔符都不用管。',
  reading: (count: number) => `正在读 ${count} 个文件……`, checking: '正在检查……',
  noTables: '这里面没有认得的表。', another: '换一份数据', anotherSure: '换一份数据会丢掉没有保存的改动。要换吗？',
  draft: (name: string, when: string, cells: number) => `上次有一份没存完的草稿：「${name}」，${when}，改了 ${cells} 格。`, resume: '接着改', discard: '丢掉', discarded: '草稿已丢掉。',
  resumed: '已接着上次的草稿。', draftFailed: '这个浏览器不让存草稿：关掉页面，改动就没了，请记得保存。',
  summary: (errors: number, warnings: number, notices: number) => `${errors} 个错误、${warnings} 个提醒、${notices} 个说明`,
  clean: '没有错误，可以发布。', cleanNote: '把改过的表存回数据文件夹，再生成网站。',
  rows: (used: number, rows: number) => `${used}/${rows} 行`, unused: (count: number) => `${count} 行没有用上`,
  undo: '撤回', redo: '重做', undone: '已撤回。', redone: '已重做。', save: '存到文件夹', download: '下载改过的表', nothing: '没有改动要存',
  saved: (names: string) => `已存：${names}。`, saveFailed: (name: string) => `「${name}」没有存成：文件可能正被 Excel 打开，或没有写的权限。请关掉它再存，或改用下载。`,
  changed: (count: number) => `改过 ${count} 张表`, bookNote: '工作簿里的表存成 CSV，一张表一个文件。',
  tabs: { chain: '图谱', gaps: '缺口', park: '园区', sheet: '单页', changes: '变化', table: '表格' },
  tablist: '看什么', findings: '要改的', tables: '各张表', chainPick: '产业链', parkPick: '园区', sheetPick: '单页', tablePick: '表',
  level: { error: '错误', warning: '提醒', notice: '说明' } as Readonly<Record<Level, string>>,
  times: (count: number) => `${count} 处`, rowAt: (row: number) => `第 ${row} 行`, cellAt: (row: number, column: string) => `${column}${row}`,
  fixOne: (text: string) => (text === '' ? '清空这一格' : `改成「${text}」`), fixAll: (count: number) => `${count} 处都按建议改`, inTable: '到表格里看', more: (count: number) => `再看 ${count} 处`,
  edit: (header: string, row: number) => `改第 ${row} 行「${header}」`, whole: '整个文件',
  fixed: (count: number) => `改了 ${count} 格。`,
  insert: '插入一行', remove: '删除选中的行', fill: '向下填充', removed: (count: number) => `删了 ${count} 行。`, inserted: '插入了一行。', filled: (count: number) => `填了 ${count} 格。`, pasted: (count: number) => `贴了 ${count} 格。`,
  gridHelp: '方向键移动，回车或直接打字修改，Shift+方向键选一片，Ctrl+C/V 与 Excel 互贴，Ctrl+D 向下填充，Ctrl+Z 撤回，F8 下一处要改的。',
  grid: (table: string) => `${table}表格`, refused: '这个文件读不了，不能在这里改。', noSheet: '没有这张表。', next: '下一处',
  noChain: '还没有一条链可以画。', noGaps: '没有缺口。', noPark: '还没有园区。', noSheetYet: '还没有可以印的单页。',
  audience: '按哪一版画', public: '公开版', internal: '内部版',
  changesNone: '与已发布的数据没有不同。', changesFor: (edition: string, date: string) => `与已发布的${edition}(数据截至 ${date})比`, noPublished: '没有取到已发布的数据，不能比。',
  added: '新增', gone: '删去', altered: '改动', settings: '设置', opened: '新开的缺口', closed: '补上的缺口', moved: '变了的缺口', gapsHead: '缺口', from: '原来', to: '现在', blank: '空', shape: '图形有变', none: '没有',
  kinds: { gaps: '缺口', targets: '目标企业', parcels: '地块', projects: '项目' }, print: '打印',
 
};

const en: typeof zh = {
  title: 'Data desk',
  lead: 'Put your tables here and see at once what to mend and how the pictures change. All of it is worked out in this browser; nothing is uploaded.',
  off: 'The desk works in the browser, and scripts are not running. npm run check does the same checks on the command line.',
  loading: 'Getting ready …', ready: 'Ready.', failed: 'Not all of the program could be loaded, so the desk cannot open. Reload; a page opened by double-click cannot read its neighbours, so use npm start.',
  crashed: 'The program failed; your data is not at fault. What you changed is kept as a draft: reload the page and go on.',
  dropTitle: 'Drop a data folder, CSV files or an Excel workbook here', pickFolder: 'Choose a folder', pickFiles: 'Choose files',
  dropNote: 'Tables are known by name, as site.csv and links.csv, and so are sheets of a workbook. Encoding and delimiter need no care.',
  reading: count => `Reading ${count} files …`, checking: 'Checking …',
  noTables: 'No known table in there.', another: 'Other data', anotherSure: 'Changes that are not saved will be lost. Go on?',
  draft: (name, when, cells) => `There is a draft from last time: “${name}”, ${when}, ${cells} cells changed.`, resume: 'Go on with it', discard: 'Throw away', discarded: 'The draft is gone.',
  resumed: 'Going on with the draft.', draftFailed: 'This browser keeps no drafts: what you change is lost with the page, so remember to save.',
  summary: (errors, warnings, notices) => `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, ${notices} ${notices === 1 ? 'notice' : 'notices'}`,
  clean: 'No errors: ready to publish.', cleanNote: 'Save the changed tables back to the data folder and build the site.',
  rows: (used, rows) => `${used}/${rows} rows`, unused: count => `${count} rows not used`,
  undo: 'Undo', redo: 'Redo', undone: 'Undone.', redone: 'Redone.', save: 'Save to the folder', download: 'Download changed tables', nothing: 'Nothing to save',
  saved: names => `Saved: ${names}.`, saveFailed: name => `“${name}” was not saved: Excel may hold it open, or writing is not allowed. Close it and save again, or download.`,
  changed: count => `${count} ${count === 1 ? 'table' : 'tables'} changed`, bookNote: 'Tables of a workbook are saved as CSV, one file a table.',
  tabs: { chain: 'Chains', gaps: 'Gaps', park: 'Parks', sheet: 'Sheets', changes: 'Changes', table: 'Tables' },
  tablist: 'What to look at', findings: 'To mend', tables: 'Tables', chainPick: 'Chain', parkPick: 'Park', sheetPick: 'Sheet', tablePick: 'Table',
  level: { error: 'Error', warning: 'Warning', notice: 'Notice' },
  times: count => `${count} ${count === 1 ? 'place' : 'places'}`, rowAt: row => `row ${row}`, cellAt: (row, column) => `${column}${row}`,
  fixOne: text => (text === '' ? 'Clear this cell' : `Change to “${text}”`), fixAll: count => `Mend all ${count} as suggested`, inTable: 'Show in the table', more: count => `${count} more`,
  edit: (header, row) => `Change row ${row}, “${header}”`, whole: 'the whole file',
  fixed: count => `${count} ${count === 1 ? 'cell' : 'cells'} changed.`,
  insert: 'Insert a row', remove: 'Delete the chosen rows', fill: 'Fill down', removed: count => `${count} ${count === 1 ? 'row' : 'rows'} deleted.`, inserted: 'A row was inserted.', filled: count => `${count} cells filled.`, pasted: count => `${count} cells pasted.`,
  gridHelp: 'Arrow keys move, Enter or typing edits, Shift and arrows choose a block, Ctrl+C and Ctrl+V go to and from Excel, Ctrl+D fills down, Ctrl+Z undoes, F8 goes to the next place to mend.',
  grid: table => `Table of ${table}`, refused: 'This file could not be read and cannot be changed here.', noSheet: 'There is no such table.', next: 'Next',
  noChain: 'There is no chain to draw yet.', noGaps: 'There is no gap.', noPark: 'There is no park yet.', noSheetYet: 'There is no sheet to print yet.',
  audience: 'Drawn as', public: 'Public edition', internal: 'Internal edition',
  changesNone: 'No difference from what is published.', changesFor: (edition, date) => `Against the published ${edition.toLowerCase()} (data as of ${date})`, noPublished: 'What is published could not be read, so nothing can be compared.',
  added: 'Added', gone: 'Removed', altered: 'Altered', settings: 'Settings', opened: 'Gaps opened', closed: 'Gaps closed', moved: 'Gaps changed', gapsHead: 'Gaps', from: 'before', to: 'now', blank: 'blank', shape: 'another shape', none: 'none',
  kinds: { gaps: 'Gaps', targets: 'Target companies', parcels: 'Parcels', projects: 'Projects' }, print: 'Print',
 
};

export type DeskWords = typeof zh;
export const deskWordsOf = (language: Language): DeskWords => (language === 'zh' ? zh : en);

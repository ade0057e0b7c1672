// The English of every finding but those about shapes, which carry both: for whoever helps a planner. Chinese words of the file stay as it has them.

/** What is wrong, and what to do about it. */
export interface English { readonly message: string; readonly suggestion: string }

const say = (message: string, suggestion: string): English => ({ message, suggestion });
const nothing = 'Nothing needs to be done if no data is missing.';
const none = 'Leave the cell blank where it is not known.';
const meant = (near: string): string => `Is “${near}” meant?`;

/** What a file is that is no CSV, by the word that its Chinese name has in it. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/xlsx/i, 'an Excel workbook (.xlsx) under another ending'], [/xls/i, 'an old Excel workbook (.xls) under another ending'], [/pdf/i, 'a PDF under another ending'],
  [/html/i, 'a web page (HTML) under another ending'], [/xml/i, 'an XML spreadsheet under another ending'], [/json/i, 'a JSON file under another ending'],
];
const kindOf = (what: string): string => kinds.find(([pattern]) => pattern.test(what))?.[1] ?? (/\p{Script=Han}/u.test(what) ? 'another kind of file' : what);

const fileMessages = {
  'folder-missing': (folder: string) => say(`There is no data folder “${folder}”`, 'Check the path behind --data.'),
  'folder-empty': (folder: string) => say(`There is no CSV table in the data folder “${folder}”`, 'Put chains.csv, links.csv and the others there, or copy the data folder and change that.'),
  'file-missing': (label: string) => say(`The table ${label} is missing: without it no chain can be drawn`, 'Add the file; it needs a header row at least.'),
  'file-absent': (label: string) => say(`There is no table ${label}; it counts as empty`, 'Make the file when it is needed.'),
  'file-unknown': () => say('This file is not known and was not read', 'A file is named as its table in the data dictionary, links.csv for instance; move away what does not belong here.'),
  'file-repeated': (first: string) => say(`This is the same table as “${first}” and was not read`, 'One table is one file: join the two, or move one away.'),
  'file-unreadable': (reason: string) => say(`This file cannot be opened: ${/\p{Script=Han}/u.test(reason) ? 'no reason was given' : reason}`, 'See that no other program holds it, and try again.'),
  'file-empty': () => say('The file is empty; there is not even a header', 'Add the header row, or delete the file if the table is not needed.'),
  'encoding-unknown': () => say('The encoding of this file cannot be recognised', 'In Excel use Save As, “CSV UTF-8 (Comma delimited)”.'),
  'encoding-mixed': (row: number) => say(`This file is in two encodings: from row ${row} on it differs from what stands before`, 'Probably two files were pasted together, or some rows were changed by another program. Mend the garbled rows in Excel, then Save As CSV UTF-8.'),
  'file-copy': (of: string) => say(`This looks like a copy of “${of}” and was not read`, `To use it, rename it to “${of}” and move the other away; else delete it.`),
  'file-lock': (of: string) => say(`This is a lock file of Excel or WPS: “${of}” may be open, and what has not been saved cannot be read`, 'Save and close that table first.'),
  'not-csv': (what: string) => say(`This is not CSV but ${kindOf(what)}`, 'Open it in Excel and Save As “CSV UTF-8 (Comma delimited)”.'),
  'quote-open': (lines: number) => say(lines === 0 ? 'A double quote here has no partner' : `A double quote here has no partner: ${lines} further line${lines === 1 ? '' : 's'} ran into one cell and were not read`, 'Add the missing quote; a quote inside a cell is written twice.'),
} as const;

const headerMessages = {
  'header-missing': (header: string) => say(`The required column “${header}” is missing`, `Add “${header}” to the header.`),
  'header-repeated': (header: string, first: string) => say(`The header “${header}” is repeated: column ${first} has it already`, 'Delete or rename one of the two.'),
  'header-unknown': (header: string, near?: string) => say(`The header “${header}” is not known; the column was not used`, near === undefined ? 'A column of your own remarks may stay; else rename it after the data dictionary.' : `${meant(near)} Then write it so.`),
  'header-unit': (header: string, expected: string) => say(`The unit in the header “${header}” is not the agreed one`, `Convert the figures and write the header as “${expected}”.`),
  'header-converted': (header: string, expected: string, factor: number) => say(`The header is “${header}”; converted to “${expected}”: each figure was multiplied by ${factor}`, 'Nothing needs to be done if the figures are right.'),
  'header-late': (row: number) => say(`The header is in row ${row}; what stands above counts as a title and was not read`, `${nothing} It would be clearer without the title.`),
  'header-joined': (rows: string) => say(`The header takes up rows ${rows}, which were read together`, 'Nothing needs to be done if the columns are right.'),
  'header-blank': (count: number) => say(`This column has no header; the ${count} filled cell${count === 1 ? '' : 's'} below were not used`, 'Write the name of the column in the header, or delete what is not needed.'),
} as const;

const rowMessages = {
  'row-total': () => say('This is a row of totals and was not taken as data', 'Totals are computed here; it may stay and is not counted twice.'),
  'row-note': () => say('This is a note or a signature below the table and was not taken as data', 'Nothing needs to be done.'),
  'row-header': () => say('Here the header stands again; it was not taken as data', 'Headers left over from printed pages may be deleted.'),
  'row-overlong': (count: number) => say(`This row has ${count} cell${count === 1 ? '' : 's'} more than the header`, 'Probably a cell has a comma in it and no double quotes round it; check this row.'),
  'code-repeated': (row: number) => say(`The same as in row ${row}`, 'Change one of them: each row has a code of its own.'),
  'row-repeated': (row: number, what: string) => say(`“${what}” is the same as in row ${row}`, 'Join the two rows, or delete one.'),
  'reference-unknown': (label: string, code: string, near?: string) => say(`The table ${label} has no code “${code}”`, near === undefined ? `Add it to the table ${label} first, or write a code that is there.` : meant(near)),
  'reference-held-back-blank': (label: string) => say(`The row of ${label} that it refers to has an error; this cell counts as blank for now`, 'Mend the row that is referred to.'),
  'reference-held-back': (label: string) => say(`The row of ${label} that it refers to has an error; this row is not used for now`, 'Mend the row that is referred to.'),
  'reference-internal': (label: string) => say(`A public row refers to an internal row of ${label}; the public edition leaves this row out`, 'To show it, write 是 under 公开 in the row referred to; else write 否 in this one.'),
  'reference-internal-blank': (label: string) => say(`A public row refers to an internal row of ${label}; the public edition leaves this cell blank`, 'To show it, write 是 under 公开 in the row referred to.'),
} as const;

const cellMessages = {
  'cell-converted': (value: string) => say(`The figure has a unit behind it and was read as ${value}`, 'Nothing needs to be done if that is right; write figures alone from now on.'),
  'cell-formula': () => say('This is a formula and not its value', 'Save As CSV in Excel again, or write the value.'),
  'cell-formula-text': (value: string) => say(`Excel’s ="…" was read as the text ${value}`, 'Nothing needs to be done.'),
  'cell-nul': () => say('There were invisible null characters in this cell, which were removed', 'Another program left them; see whether the cell is whole.'),
  'cell-required-merged': (header: string, above: string) => say(`“${header}” may not be blank; the cell above is “${above}”`, `If these were merged cells, write “${above}” here.`),
  'cell-degrees': (decimal: string) => say('Longitude and latitude are written in decimal degrees', `This cell converts to ${decimal}.`),
  'cell-date-order': (meant: string) => say('The order of year, month and day is not clear', `Write it like ${meant}.`),
  'cell-required': (header: string) => say(`“${header}” may not be blank`, 'Fill it in.'),
  'cell-code': (example: string) => say('A code has letters, digits, hyphens and underscores only', `For instance ${example}.`),
  'cell-code-lost': () => say('Excel turned this code into scientific notation, and the code is lost', 'Format the column as Text and fill it in again.'),
  'cell-number': (example: string) => say('A number is wanted here', `Write the figure alone, for instance ${example}. ${none}`),
  'cell-number-vague': (example: string) => say('“About”, “over” or a range is not one number', `Write one figure, for instance ${example}; remarks belong in the 说明 column.`),
  'cell-number-unit': (unit: string) => say('The figure has a unit behind it', `This column is in ${unit === '见表头或本环节' ? 'the unit of its header or its link' : unit}; convert it and write the figure alone.`),
  'cell-integer': (example: string) => say('A whole number is wanted here', `For instance ${example}.`),
  'cell-low': (min: number) => say(`The figure is too small: it may not be under ${min}`, 'Look for a minus sign too many or a wrong unit.'),
  'cell-high': (max: number) => say(`The figure is too large: it may not be over ${max}`, 'Look for a wrong unit or a misplaced decimal point.'),
  'cell-flag': () => say('Only 是 (yes) or 否 (no) can stand here', 'Change it to 是 or 否.'),
  'cell-choice': (all: string, near?: string) => say('This is none of the agreed words', `${near === undefined ? '' : `${meant(near)} `}It can be: ${all.replaceAll('、', ', ')}.`),
  'cell-date': () => say('This date cannot be read', 'Write it like 2026-09-30.'),
  'cell-date-serial': (meant: string) => say('The date has become a serial number of Excel', `Probably ${meant}; format the column as a date and write ${meant}.`),
  'cell-date-impossible': () => say('There is no such day', 'Check month and day.'),
  'cell-month': () => say('This month cannot be read', 'Write it like 2026-09.'),
  'cell-url': () => say('A link begins with http:// or https://', `Complete the address. ${none}`),
  'cell-credit-code': () => say('This is no valid unified social credit code', 'It has 18 characters, the last of which is a check; compare it with the business licence.'),
  'cell-stock-code': () => say('This is no valid stock code', 'Write it like 000895.SZ, 600519.SH or 920000.BJ.'),
  'cell-excel-error': (value: string) => say(`Excel’s error ${value} is no data`, 'Mend the formula in the original table, or clear the cell.'),
  'cell-garbled': () => say('The text of this cell is garbled by a broken conversion', 'Copy it from the original table again; it cannot be recovered from here.'),
  'cell-missing-word': () => say('Taken as unknown', 'A blank cell says the same; no word is needed.'),
} as const;

const ruleMessages = {
  'setting-unknown': (near?: string) => say('There is no such setting; it was not used', near === undefined ? 'Compare it with the data dictionary.' : meant(near)),
  'setting-missing': (item: string) => say(`The setting “${item}” is missing`, 'Add this row to site.csv.'),
  'setting-internal': (_required: boolean) => say('This setting does not say 是 under 公开, so the public edition goes without it', 'Settings are public as a rule: write 是 under 公开.'),
  'flow-self': () => say('The upstream and the downstream link are the same', 'Change one of them; losses within a link belong in the 说明 column.'),
  'flow-unit': (from: string, to: string) => say(`Upstream is counted in “${from}”, downstream in “${to}”, and no use ratio is given: the demand of this flow stays unknown`, `Fill in 用量: how many ${from} upstream each ${to} downstream takes.`),
  'plot-ratio': () => say('The least plot ratio is larger than the most', 'Check both cells.'),
  'policy-tax': (word: string) => say(`“${word}”: rewards tied to taxes paid are barred by the Regulations on Fair Competition Review`, 'Delete the clause, or tie it to investment, equipment or jobs in words that comply.'),
  'policy-number': () => say('There is no document number; the public edition says so', 'Add the official number; leave out what has not been issued.'),
  'company-local-city': () => say('A local company with neither parcel nor township cannot be put on the map', 'Fill in 地块 or 所在乡镇.'),
  'link-unused': () => say('This link has no supply relation at all', 'Write in flows.csv whom it supplies, and who supplies it.'),
  'company-linkless': () => say('This company stands in no link', 'Write in capacities.csv which link it works in.'),
  'milestone-future': (asOf: string) => say(`The actual date is after ${asOf}, the day of the data`, 'Leave the actual date blank until it has happened.'),
  'map-number': () => say('The map is set to 审定 (approved), but there is no valid review number: no basemap will appear', 'Fill in the review number and its expiry in site.csv; where there is none, write 示意 (schematic).'),
  'basemap-off': () => say('A basemap is named, but without a valid map review number it will not appear', 'With a review number set the map to 审定 and fill in number and expiry; without one leave the basemap blank.'),
  'basemap-missing': (name: string) => say(`The basemap file “${name}” is not in the data folder; the map goes without`, 'Put the file into the data folder, or leave the basemap in site.csv blank.'),
  'basemap-broken': (name: string) => say(`The basemap file “${name}” is no complete PMTiles file; the map goes without`, 'Export or download the file again.'),
  'basemap-kind': (value: string) => say(`“${value}” is no basemap that can be used`, 'Write the name of a file in the data folder, such as basemap.pmtiles, or a tile address that begins with https:// and has {z}, {x} and {y}.'),
} as const;

export const englishMessages = { ...fileMessages, ...headerMessages, ...rowMessages, ...cellMessages, ...ruleMessages } as const;

// Words of the data dictionary, in both languages.

import type { Kind } from '../core/schema/column.ts';
import type { Language } from './language.ts';

const zh = {
  title: '数据字典',
  lead: (tables: number, columns: number) => `${tables} 张表，${columns} 列：每一列填什么、什么单位、谁看得见`,
  how: '一张表是一个 CSV 文件，或工作簿里的一页。表头照这里写，列的次序可以变，自己加的备注列不碍事。不知道的格子空着：空着是「未知」，不是零。',
  how2: '模板里没有示例行：示例会被当成数据。Excel 模板每一格都带提示，约定的词可以下拉选；编码、日期等列已设成「文本」，Excel 不会改动它们。',
  all: '全部表的模板', allFile: '一本工作簿，一页一张表，互相引用的编码可以下拉选', package: '机器可读的说明', packageNote: 'Data Package，与 CSV 放在同一个文件夹里用',
  contents: '目录', tableNumber: (number: number) => `表 ${number}`, row: (row: string) => `一行是${row}`, columns: (count: number) => `${count} 列`,
  csv: 'CSV 模板', xlsx: 'Excel 模板', schema: 'Table Schema', settings: '可以写的设置', settingsNote: '每一项占一行：名字写在「项」，内容写在「值」。没有写的项按默认值。',
  heads: { name: '列', kind: '填什么', unit: '单位', required: '必填', example: '例子', note: '说明', audience: '谁看得见' }, setting: '项',
  required: '必填', default: (value: string) => `默认 ${value}`,
  audience: { public: '随「公开」列', internal: '只在内部版' },
  tableAudience: { public: '「公开」写「是」的行进公开版，其余只在内部版', internal: '整张表只在内部版' },
  internalColumns: (names: string) => `其中${names}永远只在内部版`, unique: (names: string) => `${names}不能重复`, uniqueTogether: (names: string) => `${names}合起来不能重复`,
  allowed: (words: string) => `可以写：${words}`, between: (min: string, max: string) => `${min} 到 ${max}`, least: (min: string) => `不小于 ${min}`, most: (max: string) => `不大于 ${max}`, comma: '、',
  kinds: {
    code: '编码：字母、数字、连字符、下划线', text: '文字', list: '几个词，用顿号分开', number: '数', integer: '整数', flag: '是或否', choice: '从约定的词里选一个', date: '日期，如 2026-09-30', month: '月份，如 2026-09',
    url: '网址，以 https:// 或 http:// 开头', creditCode: '统一社会信用代码，18 位', stockCode: '证券代码，六位数.交易所', coordinateSystem: '坐标系', geometry: '几何，WKT', reference: '', references: '',
  } as Readonly<Record<Kind, string>>,
  area: '面的边界，WKT', reference: (label: string) => `「${label}」表里的一个编码`, references: (label: string) => `「${label}」表里的编码，可以几个，用顿号分开`,
  unit: (unit: string) => unit,
};

const englishUnits: Readonly<Record<string, string>> = { 万元: '¥10,000', 亩: 'mu (1/15 ha)', 天: 'days', 个: 'count', '㎡': 'm²', 't/㎡': 't/m²' };

const en: typeof zh = {
  title: 'Data dictionary',
  lead: (tables, columns) => `${tables} tables, ${columns} columns: what each holds, in which unit, and who sees it`,
  how: 'A table is a CSV file, or a sheet of a workbook. Headers are written in Chinese as they stand here; their order is free, and columns of your own do no harm. Leave blank what is not known: blank is unknown, not zero.',
  how2: 'Templates hold no example rows, which would be read as data. Every cell of an Excel template has a hint, agreed words are lists to choose from, and columns of codes and dates are text, so that Excel leaves them alone.',
  all: 'Templates of all tables', allFile: 'one workbook, a sheet for each table, with lists of the codes that tables refer to', package: 'For machines', packageNote: 'a Data Package, to lie in the same folder as the CSV files',
  contents: 'Contents', tableNumber: number => `Table ${number}`, row: row => `One row is ${row}`, columns: count => `${count} columns`,
  csv: 'CSV template', xlsx: 'Excel template', schema: 'Table Schema', settings: 'The settings there are', settingsNote: 'One row each: its name stands under 项, what it is under 值. The default holds where a setting is not given.',
  heads: { name: 'Column', kind: 'What it holds', unit: 'Unit', required: 'Required', example: 'Example', note: 'Note', audience: 'Who sees it' }, setting: 'Setting',
  required: 'required', default: value => `default ${value}`,
  audience: { public: 'as its row says', internal: 'internal edition only' },
  tableAudience: { public: 'Rows that say 是 (yes) under 公开 are public, all others internal', internal: 'The whole table is internal' },
  internalColumns: names => `of its columns ${names} are always internal`, unique: names => `${names} may not repeat`, uniqueTogether: names => `${names} together may not repeat`,
  allowed: words => `One of: ${words}`, between: (min, max) => `${min} to ${max}`, least: min => `at least ${min}`, most: max => `at most ${max}`, comma: ', ',
  kinds: {
    code: 'code of letters, digits, hyphens and underscores', text: 'text', list: 'several words, parted by 、', number: 'number', integer: 'whole number', flag: '是 (yes) or 否 (no)', choice: 'one of the agreed words', date: 'date, such as 2026-09-30', month: 'month, such as 2026-09',
    url: 'web address with http:// or https://', creditCode: 'unified social credit code, 18 characters', stockCode: 'stock code: six digits, a dot, the exchange', coordinateSystem: 'coordinate system', geometry: 'geometry as WKT', reference: '', references: '',
  },
  area: 'outline of an area, as WKT', reference: label => `a code of the table ${label}`, references: label => `codes of the table ${label}, parted by 、`,
  unit: unit => englishUnits[unit] ?? unit,
};

export type DictionaryWords = typeof zh;
export const dictionaryWordsOf = (language: Language): DictionaryWords => ({ zh, en })[language];

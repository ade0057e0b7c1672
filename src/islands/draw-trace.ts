// The rows that a figure came from, as a table: by source, each with its dates, tables and keys.

import { openTraceBook, type Trace } from '../core/analysis/brief-trace.ts';
import { element, type DrawnElement } from '../core/draw/element.ts';
import type { Language } from '../i18n/language.ts';

export interface TraceWords { readonly traceHead: readonly string[]; readonly noSource: string; readonly all: string; readonly semicolon: string }

export function drawTrace(language: Language, words: TraceWords, traces: readonly Trace[]): DrawnElement {
  const book = openTraceBook();
  book.note(traces);
  const cell = (text: string, lang?: string): DrawnElement => element('td', { lang }, text);
  return element('table', { class: 'trace' },
    element('thead', {}, element('tr', {}, words.traceHead.map(head => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, book.groups().map(({ source, from, to, rows }) => element('tr', {},
      cell(source ?? words.noSource, language === 'zh' || source === undefined ? undefined : 'zh-CN'),
      cell(from === undefined || to === undefined ? '' : from === to ? from : `${from} – ${to}`),
      cell(rows.map(({ table, keys }) => `${table}.csv ${keys.map(key => key.replace('*', words.all)).join(' ')}`).join(words.semicolon))))));
}

// Findings as SARIF 2.1.0, which forges show beside the lines of a change.

import type { Finding, Level } from '../core/check/finding.ts';
import { describeCode, findingCodes } from '../core/check/describe-code.ts';
import type { FindingCode } from '../core/check/messages.ts';
import { sayCell, sayPlace } from '../i18n/findings.ts';
import type { TextPlace } from '../io/locate-cells.ts';

export type Locate = (finding: Finding) => TextPlace | undefined;
export interface SarifOptions {
  /** Path of a finding's file from where the command runs, with slashes. */
  readonly pathOf: (file: string) => string;
  readonly locate: Locate;
  readonly encodingOf: (file: string) => string | undefined;
  readonly version: string;
}

const levels: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', notice: 'note' };
/** A table in a workbook is told by the workbook's file: 数据.xlsx › 环节. */
export const fileOf = (finding: Finding): string => finding.file.split(' › ')[0] ?? finding.file;
const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function ruleOf(code: FindingCode): Readonly<Record<string, unknown>> {
  const { message, suggestion, level, english } = describeCode(code);
  return {
    id: code, shortDescription: { text: message }, fullDescription: { text: `${message}。${suggestion}` }, help: { text: suggestion },
    defaultConfiguration: { level: levels[level] }, properties: { english: `${english.message}. ${english.suggestion}` },
  };
}

function resultOf(finding: Finding, rules: readonly string[], { pathOf, locate }: SarifOptions): Readonly<Record<string, unknown>> {
  const { code, level, message, suggestion, value, english, column, row, file } = finding;
  const place = locate(finding);
  const cell = sayCell('zh', value);
  const said = [sayPlace('zh', finding), cell].filter(part => part !== '').join(' ');
  const region = place === undefined ? {} : { region: { startLine: place.line, ...(column === null ? {} : { startColumn: place.column, endLine: place.endLine, endColumn: place.endColumn }) } };
  return {
    ruleId: code, ruleIndex: rules.indexOf(code), level: levels[level],
    message: { text: `${said === '' ? '' : `${said}：`}${message}。${suggestion}` },
    locations: [{
      physicalLocation: { artifactLocation: { uri: uriOf(pathOf(fileOf(finding))) }, ...region },
      ...(row === null ? {} : { logicalLocations: [{ fullyQualifiedName: `${file}!${column ?? ''}${row}`, kind: 'member' }] }),
    }],
    properties: { english: `${english.message}. ${english.suggestion}` },
  };
}

/** One run; its rules are those of the findings it has. */
export function writeSarif(findings: readonly Finding[], options: SarifOptions): string {
  const used = new Set(findings.map(({ code }) => code));
  const codes = findingCodes.filter(code => used.has(code));
  const files = [...new Set(findings.map(fileOf))];
  return `${JSON.stringify({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json', version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'liantu', fullName: '链图 Liantu check', semanticVersion: options.version, language: 'zh-CN', rules: codes.map(ruleOf) } },
      columnKind: 'utf16CodeUnits',
      artifacts: files.map(file => { const encoding = options.encodingOf(file); return { location: { uri: uriOf(options.pathOf(file)) }, ...(encoding === undefined ? {} : { encoding }) }; }),
      results: findings.map(finding => resultOf(finding, codes, options)),
    }],
  }, null, 1)}\n`;
}

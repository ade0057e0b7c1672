// Findings as GitHub's workflow commands: whoever runs the check in a workflow sees them as notes beside the lines of a change.

import { groupFindings, partAbsent, type FindingGroup } from '../core/check/group-findings.ts';
import type { Finding, Level } from '../core/check/finding.ts';
import { findingWordsOf, sayCell, sayPlace } from '../i18n/findings.ts';
import { summaryOf } from './print-findings.ts';
import { fileOf, type Locate, type SarifOptions } from './write-sarif.ts';

export interface NoteOptions extends Pick<SarifOptions, 'pathOf'> {
  readonly locate: Locate;
  /** One note a finding; else one for those of a file and column that are alike, since the forge shows ten of each level and no more. */
  readonly all: boolean;
}

const words = findingWordsOf('zh');
const commands: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', notice: 'notice' };

/** A command ends with its line, and what looks like a command is one: both are written as their codes. */
const message = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function noteOf(finding: Finding, more: string, { pathOf, locate }: NoteOptions): string {
  const place = locate(finding);
  // columns are told only within one line
  const columns = place === undefined || finding.column === null || place.endLine !== place.line ? {} : { col: place.column, endColumn: place.endColumn };
  const properties = {
    file: pathOf(fileOf(finding)), ...(place === undefined ? {} : { line: place.line, endLine: place.endLine, ...columns }),
    title: sayPlace('zh', finding) || finding.file,
  };
  const cell = sayCell('zh', finding.value);
  const said = `${cell === '' ? '' : `${cell}${words.colon}`}${finding.message}。${finding.suggestion}${more === '' ? '' : `\n${more}`}`;
  return `::${commands[finding.level]} ${Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`).join(',')}::${message(said)}`;
}

function notesOf({ shown, more, rows }: FindingGroup, options: NoteOptions): readonly string[] {
  return shown.map((finding, index) => noteOf(finding, index === shown.length - 1 && more.length > 0 ? words.more(more.length, rows) : '', options));
}

/** One command a line, the gravest files first; the last line says how many findings there are. */
export function writeNotes(findings: readonly Finding[], options: NoteOptions): string {
  const { absent, others } = partAbsent(findings);
  const notes = groupFindings(others, options.all ? Infinity : 1).flatMap(({ groups }) => groups.flatMap(group => notesOf(group, options)));
  const missing = absent.length === 0 ? [] : [`::notice title=${property(words.absent)}::${message(`${absent.map(({ file }) => file).join('、')}。${words.absentRemedy}`)}`];
  return [...notes, ...missing, summaryOf(findings), ''].join('\n');
}

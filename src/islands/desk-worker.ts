// The desk off the main thread: files come in as bytes, edits as patches; findings and pictures go out. Nothing leaves the machine.

import { analyseLazily, type Analysis } from '../core/analysis/analyse-atlas.ts';
import { assessAtlas, type Assessment } from '../core/analysis/assess-atlas.ts';
import { checkData, recordsFor, type CheckedData } from '../core/check/check-data.ts';
import type { Finding } from '../core/check/finding.ts';
import { compareFindings } from '../core/check/finding.ts';
import type { Audience } from '../core/check/pick-audience.ts';
import type { Sheet } from '../core/check/sheet.ts';
import { compareAtlases } from '../core/desk/compare-atlases.ts';
import { patchSheets } from '../core/desk/patch-sheets.ts';
import { element, type DrawnElement } from '../core/draw/element.ts';
import { buildAtlas } from '../core/model/build-atlas.ts';
import { unpackAtlas } from '../core/model/pack-atlas.ts';
import { deskWordsOf } from '../i18n/desk.ts';
import { formatDate } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { readFiles } from '../io/read-files.ts';
import { drawChanges } from '../views/desk-changes.ts';
import { choicesOf, drawLook } from '../views/desk-look.ts';
import { placeLive } from './desk-place.ts';
import type { Answer, DeskLook, Question } from './desk-talk.ts';

let language: Language = 'zh';
let published: Assessment | undefined;
let audience: Audience = 'public';
let sheets: readonly Sheet[] = [];
/** What reading the files told of files that are no table. */
let told: readonly Finding[] = [];
let checked: CheckedData | undefined;
let look: DeskLook = { tab: 'table' };
/** Worked out when a picture is asked for; gone with every edit. */
let analyses = new Map<Audience, Analysis>();

const say = (answer: Answer): void => postMessage(answer);

function analysisFor(edition: Audience): Analysis | undefined {
  if (checked === undefined) return undefined;
  const known = analyses.get(edition) ?? analyseLazily(buildAtlas(recordsFor(checked, edition), edition));
  analyses.set(edition, known);
  return known;
}

function drawChange(): DrawnElement {
  const words = deskWordsOf(language);
  const now = published === undefined ? undefined : analysisFor(published.atlas.audience);
  if (published === undefined || now === undefined) return element('p', { class: 'quiet' }, words.noPublished);
  const { atlas } = published;
  const against = words.changesFor(words[atlas.audience], atlas.settings.asOf === undefined ? '—' : formatDate(language, atlas.settings.asOf));
  return drawChanges(language, compareAtlases(published, now), against);
}

function drawNow(ask: number): void {
  if (look.tab === 'table') return;
  const analysis = analysisFor(audience);
  if (analysis === undefined) return;
  const drawn = look.tab === 'changes' ? [drawChange()] : drawLook(language, analysis, look, placeLive);
  say({ kind: 'picture', ask, look, drawn });
}

function report(ask: number): void {
  checked = checkData(sheets);
  analyses = new Map();
  const analysis = analysisFor(audience);
  say({
    kind: 'report', ask, findings: [...told, ...checked.findings].sort(compareFindings), counts: checked.counts,
    choices: analysis === undefined ? undefined : choicesOf(language, analysis), gaps: analysis?.gaps.length ?? 0,
  });
  drawNow(ask);
}

async function answer(question: Question): Promise<void> {
  if (question.kind === 'open') {
    language = question.language;
    published = question.published === undefined ? undefined : assessAtlas(unpackAtlas(question.published));
    audience = published?.atlas.audience ?? 'public';
    say({ kind: 'ready', ask: question.ask });
  } else if (question.kind === 'read') {
    const { sheets: read, findings } = await readFiles(question.files.map(({ name, bytes }) => ({ name, read: () => Promise.resolve(bytes) })));
    say({ kind: 'read', ask: question.ask, sheets: read, findings });
  } else if (question.kind === 'patch') {
    sheets = patchSheets(question.whole ? [] : sheets, question.patches);
    if (question.told !== undefined) told = question.told;
    report(question.ask);
  } else {
    if (question.audience !== undefined && question.audience !== audience) {
      audience = question.audience;
      look = question.look;
      report(question.ask);
      return;
    }
    look = question.look;
    drawNow(question.ask);
  }
}

addEventListener('message', (event: MessageEvent<Question>) => {
  answer(event.data).catch((error: unknown) => say({ kind: 'crash', ask: event.data.ask, message: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error) }));
});

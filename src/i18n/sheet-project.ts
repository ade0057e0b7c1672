// The sheet of a project, as text: its one-page fields, five ones, schedule, parcel and link; and projects as lines on other sheets.

import type { Assessment } from '../core/analysis/assess-atlas.ts';
import { fiveOnesOf } from '../core/analysis/brief-five-ones.ts';
import { briefProject, type ProjectBrief, type ScheduledNode } from '../core/analysis/brief-project.ts';
import { traceCode, traceMilestone } from '../core/analysis/brief-trace.ts';
import { needKeys } from '../core/analysis/match-parcels.ts';
import type { ScheduleRow } from '../core/draw/draw-schedule.ts';
import type { Project } from '../core/model/atlas.ts';
import { projectStages } from '../core/schema/projects.ts';
import { formatMoney, formatQuantity } from './format.ts';
import { addressOf, langOf, type Language } from './language.ts';
import { unitIn } from './names.ts';
import { sayMatch } from './park.ts';
import { bandOf, sayGap } from './sheet-band.ts';
import { headLines, linesIn, mostLines, textOf, type Draft } from './sheet-columns.ts';
import { frameSheet } from './sheet-frame.ts';
import { dotted, inOwn, labelled, named, openJob, plainName, quiet, type Job, type SayPlace } from './sheet-job.ts';
import { costsDraft, partnersDraft, policiesDraft } from './sheet-people.ts';
import { needsBlock, planBlock } from './sheet-place.ts';
import type { Block, Cell, Figure, SheetText } from './sheet-types.ts';

function projectItem(job: Job, project: Project, notes: readonly number[]): Cell {
  const { language } = job;
  return dotted([
    [{ ...named(job, project), href: addressOf(language, `sheets/projects/${project.code}/`) }], [quiet(projectStages[project.stage][language])],
    ...(project.investment === undefined ? [] : [[{ text: formatMoney(language, project.investment), notes }]]),
  ]);
}

/** Projects of a link or a parcel. */
export function projectsDraft(job: Job, projects: readonly Project[]): Draft {
  const { say, book } = job;
  return {
    fixed: headLines, wish: { lines: projects.map(project => linesIn(textOf(projectItem(job, project, [0])), mostLines.item)), least: 1, most: 6 },
    block: count => ({
      kind: 'list', title: say.projects, more: projects.length > count ? [say.moreLines(projects.length - count)] : [],
      items: projects.slice(0, count).map(project => projectItem(job, project, book.note([traceCode('projects', project)]))),
    }),
  };
}

/** 五个一, a line each; what is lacking is said. In public the two that are public. */
function fiveOnesBlock(job: Job, project: Project, title: string, rest: readonly string[]): Block {
  const { language, say, words, book, atlas: { audience } } = job;
  const all = fiveOnesOf(project, audience);
  const lacking = all.filter(({ value }) => value === undefined).map(({ key }) => say.fiveOne[key]);
  return {
    kind: 'rows', shape: 'ones', title, notes: book.note([traceCode('projects', project)]),
    lines: all.map(({ key, value }): readonly Cell[] => [[{ text: say.fiveOne[key] }], key === 'project' ? [{ ...named(job, project), href: addressOf(language, `sheets/projects/${project.code}/`) }] : value === undefined ? [{ text: say.missing, tone: 'gap' }] : [inOwn(job, value)]]),
    more: [...(audience !== 'internal' ? [] : [lacking.length === 0 ? say.allOnes : say.lackingOnes(words.list(lacking))]), ...rest],
  };
}

/** The project of a target company with its five ones; those beyond the first are counted. */
export function projectBlocks(job: Job, [first, ...rest]: readonly Project[]): readonly Block[] {
  return first === undefined ? [] : [fiveOnesBlock(job, first, job.atlas.audience === 'internal' ? job.say.fiveOnes : job.say.project, rest.length > 0 ? [job.say.moreLines(rest.length)] : [])];
}

function sayNode({ say }: Job, { milestone, state, days = 0 }: ScheduledNode): string {
  const { node } = say;
  if (state === 'due') return node.due(milestone.planned);
  if (state === 'overdue') return say.doneOn(milestone.planned, node.overdue(days));
  return say.doneOn(milestone.actual ?? '', days === 0 ? node.done : days > 0 ? node.late(days) : node.early(-days));
}

/** Nodes that a sheet has room for. */
const mostNodes = 8;
const isLate = ({ state }: ScheduledNode): boolean => state === 'late' || state === 'overdue';

function scheduleBlock(job: Job, { project, nodes }: ProjectBrief): Block {
  const { say, book } = job;
  const rows = nodes.slice(0, mostNodes).map((entry): ScheduleRow => ({ name: say.nodes[entry.milestone.node] ?? entry.milestone.node, lang: langOf(job.language, say.nodes[entry.milestone.node]), planned: entry.milestone.planned, actual: entry.milestone.actual, late: isLate(entry), said: sayNode(job, entry) }));
  return {
    kind: 'schedule', title: say.schedule, label: say.scheduleTitle(plainName(job, project)), caption: say.keys, rows, notes: book.note(nodes.map(({ milestone }) => traceMilestone(milestone))),
    more: nodes.length > rows.length ? [say.moreNodes(nodes.length - rows.length)] : [], ...(rows.length === 0 ? { empty: say.noNodes } : {}),
  };
}

const fields = ['background', 'scale', 'conditions', 'benefit', 'cooperation', 'office'] as const;

/** The one-page fields. They are written in Chinese; English readers have the summary first. */
function fieldsDraft(job: Job, project: Project): Draft {
  const { say } = job;
  const summary = job.language === 'en' && project.summaryEn !== undefined ? [{ name: say.fields.summary, text: { text: project.summaryEn } }] : [];
  const items = [...summary, ...fields.flatMap(key => { const text = project[key]; return text === undefined ? [] : [{ name: say.fields[key], text: inOwn(job, text) }]; })];
  return {
    fixed: headLines, wish: { lines: items.map(({ text }) => 1 + linesIn(text.text, mostLines.clause)), least: items.length },
    block: count => ({ kind: 'clauses', title: say.projectFields, notes: job.book.note([traceCode('projects', project)]), items: items.slice(0, count).map(({ name, text }) => ({ name: [{ text: name }], text: [text] })), more: items.length > count ? [say.moreLines(items.length - count)] : [] }),
  };
}

function figuresOf(job: Job, { project, gap, link, parcel, nodes }: ProjectBrief): readonly Figure[] {
  const { language, say, words, book } = job;
  const late = nodes.filter(isLate).length;
  return [
    { label: say.investment, value: [{ text: project.investment === undefined ? words.unknown : formatMoney(language, project.investment), notes: book.note([traceCode('projects', project)]) }] },
    { label: say.stage, value: [{ text: projectStages[project.stage][language] }] },
    { label: say.parcelOf, value: [parcel === undefined ? { text: say.noParcel } : { text: parcel.code, href: addressOf(language, `sheets/parcels/${parcel.code}/`) }] },
    { label: say.late, value: [{ text: nodes.length === 0 ? words.unknown : late === 0 ? say.onTime : say.lateNodes(late) }], ...(late > 0 ? { tone: 'gap' as const } : {}) },
    ...(gap === undefined || gap.size.kind === 'unknown' || link === undefined ? [] : [{ label: say.band.gap, value: [{ text: formatQuantity(language, gap.size, unitIn(language, link)) }], tone: 'gap' as const }]),
  ];
}

export function projectSheet(language: Language, assessment: Assessment, place: SayPlace, project: Project): SheetText {
  const brief = briefProject(assessment, project);
  const job = openJob(language, assessment, place);
  const { say, book } = job;
  const { link, gap, parcel, park, match, facts, costs, company } = brief;
  const figures = figuresOf(job, brief);
  const { figures: _own, ...linkBand } = facts === undefined ? { figures: [], sums: [] } : bandOf(job, facts);
  const parks = park === undefined ? [] : [park];
  const asked = needKeys.filter(key => (project[key] ?? 0) > 0);
  const needNotes = book.note([traceCode('projects', project)]);
  const partners = facts === undefined ? [] : [partnersDraft(job, facts.suppliers, { title: say.suppliers, none: say.noSuppliers }), partnersDraft(job, facts.users, { title: say.users, none: say.noUsers })];
  const policies = facts === undefined ? [] : [policiesDraft(job, facts.policies)];
  const ownOnes = fiveOnesBlock(job, project, job.atlas.audience === 'internal' ? say.fiveOnes : say.publicOnes, []);
  const schedule = scheduleBlock(job, brief);
  const plan = planBlock(job, parks, parcel === undefined ? [] : [{ parcel, label: parcel.code }]);
  const fit = match === undefined ? [] : [needsBlock(job, { needs: project, typical: false, asked, matches: [{ ...match, wished: false }], meeting: 0, barred: 0, open: 0 }, needNotes, say.fit, sayMatch(language, match))];
  const where = link === undefined ? '' : `${plainName(job, link)}${gap === undefined ? '' : ` · ${sayGap(job, gap)}`}`;
  return frameSheet(job, { kind: 'project', code: project.code, link, parcel }, {
    title: [named(job, project)], finding: { text: where === '' ? projectStages[project.stage][language] : where, ...(gap === undefined ? {} : { tone: 'gap' }) },
    lead: [labelled(job, say.company, company === undefined ? { text: say.noCompany } : named(job, company))], band: { ...linkBand, figures },
    left: [fieldsDraft(job, project), ownOnes, ...(parcel === undefined ? [] : [schedule]), ...(parcel === undefined ? [costsDraft(job, costs)] : policies)],
    right: [...plan, ...fit, ...(parcel === undefined ? [schedule, ...partners, ...policies] : [costsDraft(job, costs)])],
  });
}

// Rules that need a whole row, or several tables: what no single cell can tell.

import type { RecordIn, TableName } from '../schema/tables.ts';
import { readSettings } from './check-settings.ts';
import type { CheckedSheets } from './check-references.ts';
import type { Finding } from './finding.ts';
import { aboutColumn } from './report.ts';

type Rule = (checked: CheckedSheets) => readonly Finding[];

const recordsOf = <N extends TableName>(checked: CheckedSheets, name: N): readonly RecordIn<N>[] =>
  checked[name].records as unknown as readonly RecordIn<N>[];

const flows: Rule = checked => {
  const units = new Map(recordsOf(checked, 'links').map(link => [link.code, link.unit]));
  return recordsOf(checked, 'flows').flatMap(flow => {
    if (flow.from === flow.to) return [aboutColumn(checked.flows, flow.place, 'to', 'flow-self')];
    const [a, b] = [units.get(flow.from), units.get(flow.to)];
    return flow.ratio === undefined && a !== undefined && b !== undefined && a !== b ? [aboutColumn(checked.flows, flow.place, 'ratio', 'flow-unit', a, b)] : [];
  });
};

const unusedLinks: Rule = checked => {
  const { count, mentions } = checked.flows;
  return count.rows === 0 ? [] : recordsOf(checked, 'links').filter(({ code }) => !mentions('from').has(code) && !mentions('to').has(code))
    .map(link => aboutColumn(checked.links, link.place, 'code', 'link-unused'));
};

const companies: Rule = checked => {
  return recordsOf(checked, 'companies').flatMap(company => {
    const findings: Finding[] = [];
    if (company.role === 'local' && company.parcel === undefined && company.town === undefined)
      findings.push(aboutColumn(checked.companies, company.place, 'town', 'company-local-city'));
    if (checked.capacities.count.rows > 0 && !checked.capacities.mentions('company').has(company.code)) findings.push(aboutColumn(checked.companies, company.place, 'code', 'company-linkless'));
    return findings;
  });
};

const plotRatios: Rule = checked => recordsOf(checked, 'parcels')
  .filter(({ plotRatioMin, plotRatioMax }) => plotRatioMin !== undefined && plotRatioMax !== undefined && plotRatioMin > plotRatioMax)
  .map(parcel => aboutColumn(checked.parcels, parcel.place, 'plotRatioMin', 'plot-ratio'));

/** Wordings of rewards tied to taxes paid, barred by 公平竞争审查条例 article 10. */
const taxWords = ['税收返还', '先征后返', '先征后退', '财政返还', '地方留成', '税收奖励', '纳税奖励', '按纳税额', '列收列支'];
/** The wording by which a clause breaks that rule; undefined for one that keeps it. */
export const taxWordIn = ({ name, content }: { readonly name: string; readonly content: string }): string | undefined => taxWords.find(wording => content.includes(wording) || name.includes(wording));
const policies: Rule = checked => recordsOf(checked, 'policies').flatMap(policy => {
  const word = taxWordIn(policy);
  return [
    ...(word === undefined ? [] : [aboutColumn(checked.policies, policy.place, 'content', 'policy-tax', word)]),
    ...(policy.number === undefined ? [aboutColumn(checked.policies, policy.place, 'number', 'policy-number')] : []),
  ];
});

const milestones: Rule = checked => {
  const { asOf } = readSettings(recordsOf(checked, 'site'));
  return asOf === undefined ? [] : recordsOf(checked, 'milestones').filter(node => node.actual !== undefined && node.actual > asOf)
    .map(node => aboutColumn(checked.milestones, node.place, 'actual', 'milestone-future', asOf));
};

/** A table that has a coordinate column says its system, or its rows' geometry means nothing. */
const systems: Rule = checked => (['parks', 'parcels', 'places'] as const).flatMap(name =>
  (recordsOf(checked, name) as readonly (RecordIn<'parcels'> & { readonly shape?: unknown })[])
    .filter(row => row.crs === undefined && (row.boundary ?? row.shape) !== undefined)
    .map(row => aboutColumn(checked[name], row.place, 'crs', 'geometry-crs')));

const rules: readonly Rule[] = [flows, unusedLinks, companies, plotRatios, policies, milestones, systems];

export function checkRules(checked: CheckedSheets): readonly Finding[] {
  return rules.flatMap(rule => rule(checked));
}


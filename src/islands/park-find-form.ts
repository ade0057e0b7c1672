// The controls of finding: shows what is asked in them, and beside each how many parcels it would leave.

import { figureKeys, isChoice, type Criteria, type FieldKey, type FindParcel } from '../core/analysis/find-fields.ts';
import { countChoices, countProcesses, standingOf, tallyFigure, type Found, type Standing } from '../core/analysis/find-parcels.ts';
import type { Speaker } from './park-find-say.ts';
import { readFigure } from './read-figure.ts';

const choiceOf = (button: HTMLButtonElement): readonly [FieldKey, string] => [button.dataset['field'] as FieldKey, button.dataset['value'] ?? ''];

function isOn(criteria: Criteria, field: FieldKey, value: string): boolean {
  return field === 'eia' ? criteria.eia === value : (isChoice(field) || field === 'processes') && criteria[field].includes(value);
}

/** The criteria after a button was pressed: values of a choice join, an EIA category takes the place of the one before. */
export function pressChoice(criteria: Criteria, button: HTMLButtonElement): Criteria {
  const [field, value] = choiceOf(button);
  if (field === 'eia') return { ...criteria, eia: criteria.eia === value ? undefined : value as FindParcel['eia'] };
  if (!isChoice(field) && field !== 'processes') return criteria;
  return { ...criteria, [field]: isOn(criteria, field, value) ? criteria[field].filter(one => one !== value) : [...criteria[field], value] };
}

/** The criteria with what now stands in this field; the same where it cannot be read. */
export function readField(criteria: Criteria, input: HTMLInputElement): Criteria {
  const key = figureKeys.find(one => one === input.name);
  if (key === undefined) return criteria;
  const value = readFigure(input.value);
  if (value === undefined && input.value.trim() !== '') return criteria;
  const rest = Object.entries(criteria.figures).filter(([name]) => name !== key);
  return { ...criteria, figures: Object.fromEntries(value === undefined ? rest : [...rest, [key, value]]) };
}

function fillButtons(host: HTMLElement, criteria: Criteria, standing: Standing): void {
  const counts = new Map<string, ReadonlyMap<string, number>>();
  const buttons = [...host.querySelectorAll<HTMLButtonElement>('button[data-field]')];
  const countOf = (field: FieldKey, value: string): number => {
    if (!isChoice(field) && field !== 'eia' && field !== 'processes') return 0;
    const values = (): readonly string[] => buttons.filter(button => button.dataset['field'] === field).map(button => button.dataset['value'] ?? '');
    const known = counts.get(field) ?? (field === 'processes' ? countProcesses(standing, criteria, values()) : countChoices(standing, field, values()));
    counts.set(field, known);
    return known.get(value) ?? 0;
  };
  for (const button of buttons) {
    const [field, value] = choiceOf(button);
    const count = countOf(field, value);
    button.setAttribute('aria-pressed', String(isOn(criteria, field, value)));
    button.classList.toggle('empty', count === 0);
    const output = button.querySelector('output');
    if (output !== null && output.textContent !== String(count)) output.textContent = String(count);
  }
}

/** Fills every control anew; a field that is being written in keeps its letters, and one that cannot be read stands until it is mended. */
export function fillForm(host: HTMLElement, criteria: Criteria, found: readonly Found[], { words }: Speaker): void {
  const standing = standingOf(found);
  fillButtons(host, criteria, standing);
  for (const input of host.querySelectorAll<HTMLInputElement>('.find-figures input')) {
    const key = figureKeys.find(one => one === input.name);
    if (key === undefined) continue;
    const wanted = criteria.figures[key];
    const bad = input.value.trim() !== '' && readFigure(input.value) === undefined;
    if (!bad && (input !== document.activeElement || readFigure(input.value) !== wanted)) input.value = wanted === undefined ? '' : String(wanted);
    if (bad) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
    // likely figures are offered where one is being written, and worked out only there
    const written = input === document.activeElement;
    const tally = tallyFigure(standing, criteria, key, written ? undefined : 0);
    const output = host.querySelector(`#tally-${key}`);
    const said = bad ? words.notRead : wanted === undefined ? words.tallyOpen(tally.met, tally.unknown) : words.tally(tally.met, tally.short, tally.unknown);
    if (output !== null && output.textContent !== said) output.textContent = said;
    if (written) host.querySelector(`#steps-${key}`)?.replaceChildren(...tally.steps.map(({ value, left }) => {
      const option = document.createElement('option');
      [option.value, option.label] = [String(value), `${value} · ${words.step(left)}`];
      return option;
    }));
  }
}

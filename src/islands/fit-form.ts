// The form of needs: written from what is asked, and read back as somebody types. A field that is no figure says so and counts for nothing.

import { sites, typicalAsk, type FitAsk } from '../core/analysis/fit-parcels.ts';
import { needKeys, type NeedKey } from '../core/analysis/match-parcels.ts';
import type { Link } from '../core/model/atlas.ts';
import { eiaGrades } from '../core/schema/eia-grades.ts';
import type { FitWords } from '../i18n/fit.ts';
import { formatNumber, scaleUnit } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { unitIn } from '../i18n/names.ts';
import { readFigure } from './read-figure.ts';

export interface FormScene { readonly language: Language; readonly words: FitWords; readonly form: HTMLElement; readonly link: Link | undefined }

const field = (form: HTMLElement, name: string): HTMLInputElement | null => form.querySelector(`input[name="${name}"]`);
const isNeed = (name: string): name is NeedKey => (needKeys as readonly string[]).includes(name);

/** Marks a field that holds no figure; what is not changed is not touched. */
function mark(form: HTMLElement, name: string, wrong: string): void {
  const input = field(form, name);
  const note = form.querySelector(`[data-wrong="${name}"]`);
  if (input === null || note === null) return;
  if (wrong === '') input.removeAttribute('aria-invalid'); else input.setAttribute('aria-invalid', 'true');
  note.textContent = wrong;
}

function fillFigure({ form, language, words }: FormScene, name: string, value: number | undefined, typical: number | undefined): void {
  const input = field(form, name);
  if (input === null) return;
  // What somebody is typing is theirs: 2. is on the way to 2.5.
  if (document.activeElement !== input || readFigure(input.value) !== value) input.value = value === undefined ? '' : String(value);
  mark(form, name, '');
  const note = form.querySelector<HTMLElement>(`[data-typical="${name}"]`);
  if (note !== null) note.textContent = value === typical ? '' : typical === undefined ? words.typicalNone : words.typical(formatNumber(language, typical));
  const hectares = form.querySelector(`[data-hectares="${name}"]`);
  if (hectares !== null) hectares.textContent = value === undefined || language === 'zh' ? '' : words.hectares(formatNumber(language, value / 15));
  input.closest('.field')?.classList.toggle('changed', value !== typical);
}

/** In English 60 of 10k skins are written 600,000 skins. */
const scaleOf = ({ language, link }: FormScene): ReturnType<typeof scaleUnit> => scaleUnit(language, 1, link === undefined ? '' : unitIn(language, link));
const tidy = (figure: number): number => Number(figure.toPrecision(12));

/** Fills the form with what is asked of a link's parcels. */
export function fillForm(scene: FormScene, ask: FitAsk): void {
  const { form, link } = scene;
  if (link === undefined) return;
  const usual = typicalAsk(link);
  const scale = scaleOf(scene);
  const scaled = (figure: number | undefined): number | undefined => (figure === undefined ? undefined : tidy(figure * scale.value));
  fillFigure(scene, 'make', scaled(ask.capacity), scaled(usual.capacity));
  for (const need of needKeys) fillFigure(scene, need, ask.needs[need], usual.needs[need]);
  const unit = form.querySelector('[data-unit="make"]');
  if (unit !== null) unit.textContent = scale.unit;
  const grade = form.querySelector<HTMLSelectElement>('select[name="eia"]');
  if (grade !== null) { grade.value = ask.needs.eia ?? ''; grade.closest('.field')?.classList.toggle('changed', ask.needs.eia !== usual.needs.eia); }
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[name="site"]')) radio.checked = radio.value === ask.site;
  for (const box of form.querySelectorAll<HTMLInputElement>('input[name="process"]')) box.checked = ask.needs.processes?.includes(box.value) ?? false;
}

/** What is asked once `control` is changed; undefined where it holds no figure, and says so. */
export function readControl(scene: FormScene, control: HTMLInputElement | HTMLSelectElement, ask: FitAsk): FitAsk | undefined {
  const { form, words } = scene;
  const { name, value } = control;
  if (name === 'site') return { ...ask, site: sites.find(site => site === value) ?? 'any' };
  if (name === 'eia') return { ...ask, needs: { ...ask.needs, eia: (Object.keys(eiaGrades) as (keyof typeof eiaGrades)[]).find(grade => grade === value) } };
  if (name === 'process') {
    const words = [...form.querySelectorAll<HTMLInputElement>('input[name="process"]:checked')].map(box => box.value);
    return { ...ask, needs: { ...ask.needs, processes: words.length === 0 ? undefined : words } };
  }
  const figure = value.trim() === '' ? undefined : readFigure(value);
  const wrong = value.trim() !== '' && figure === undefined;
  mark(form, name, wrong ? words.wrong : '');
  if (wrong) return undefined;
  return name === 'make' ? { ...ask, capacity: figure === undefined ? undefined : tidy(figure / scaleOf(scene).value) } : isNeed(name) ? { ...ask, needs: { ...ask.needs, [name]: figure } } : undefined;
}

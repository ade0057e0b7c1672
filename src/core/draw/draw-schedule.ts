// A project's schedule as planned and as it went: one row a node, hollow where planned, filled where done, the date of the data as a line.

import { element, round, type DrawnElement } from './element.ts';

/** `lang`: of the name, where it is not the drawing's. */
export interface ScheduleRow { readonly name: string; readonly lang?: string | undefined; readonly planned: string; readonly actual: string | undefined; readonly late: boolean; readonly said: string }

const day = 86_400_000;
const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / day;
/** Names at the left, what became of it at the right, the time between. */
const [width, left, right, pitch, head] = [340, 58, 106, 14.5, 15];

function ticks(from: number, to: number): readonly { readonly at: number; readonly text: string }[] {
  const [first, last] = [new Date(from * day).getUTCFullYear(), new Date(to * day).getUTCFullYear() + 1];
  // Half-years too where there are few years.
  const halves = to - from > 900 ? ['01'] : ['01', '07'];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap(year => halves.map(month => ({ at: dayOf(`${year}-${month}-01`), text: month === '01' ? String(year) : '' })))
    .filter(({ at }) => at >= from && at <= to);
}

const diamond = (x: number, y: number, r: number): string => `M${round(x)} ${round(y - r)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;

/** Undefined without a node. `asOf` is the date of the data. */
export function drawSchedule(rows: readonly ScheduleRow[], asOf: string | undefined, title: string): DrawnElement | undefined {
  const dates = [...rows.flatMap(({ planned, actual }) => [planned, actual]), rows.length > 0 ? asOf : undefined].filter(date => date !== undefined).map(dayOf);
  if (rows.length === 0) return undefined;
  const [from, to] = [Math.min(...dates) - 20, Math.max(...dates) + 20];
  const x = (at: number): number => left + (at - from) / (to - from) * (width - left - right);
  const height = head + rows.length * pitch;
  return element('svg', { class: 'schedule', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title },
    ticks(from, to).flatMap(({ at, text }) => [
      element('path', { class: 'tick', d: `M${round(x(at))} ${head - 2}V${height}` }),
      text !== '' && element('text', { class: 'quiet', x: round(x(at)), y: head - 4, 'text-anchor': 'middle' }, text)]),
    asOf !== undefined && [
      element('path', { class: 'today', d: `M${round(x(dayOf(asOf)))} 0V${height}` })],
    rows.flatMap(({ name, lang, planned, actual, late, said }, index) => {
      const y = head + (index + 0.5) * pitch;
      const [plan, done] = [x(dayOf(planned)), actual === undefined ? undefined : x(dayOf(actual))];
      const reach = done ?? (late && asOf !== undefined ? x(dayOf(asOf)) : undefined);
      return [
        element('text', { x: 0, y: round(y + 3.7), lang }, name),
        reach !== undefined && element('path', { class: late ? 'span late' : 'span', d: `M${round(plan)} ${round(y)}H${round(reach)}` }),
        element('path', { class: 'planned', d: diamond(plan, y, 4) }),
        done !== undefined && element('path', { class: late ? 'done late' : 'done', d: diamond(done, y, 3) }),
        element('text', { class: late ? 'late' : 'quiet', x: width, y: round(y + 3.7), 'text-anchor': 'end' }, said)];
    }));
}

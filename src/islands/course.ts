// What was shown before and after what is shown now, so that a step can be taken back and taken again.

export interface Course<V> { readonly past: readonly V[]; readonly now: V; readonly future: readonly V[] }

export const begin = <V>(now: V): Course<V> => ({ past: [], now, future: [] });
export const goOn = <V>({ past, now }: Course<V>, next: V): Course<V> => ({ past: [...past, now], now: next, future: [] });

export function undo<V>(course: Course<V>): Course<V> {
  const last = course.past.at(-1);
  return last === undefined ? course : { past: course.past.slice(0, -1), now: last, future: [course.now, ...course.future] };
}

export function redo<V>(course: Course<V>): Course<V> {
  const [next, ...rest] = course.future;
  return next === undefined ? course : { past: [...course.past, course.now], now: next, future: rest };
}

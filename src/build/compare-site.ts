// The comparison with the version that is kept, made once a build for both languages.

import { compareVersions, type VersionChange } from '../core/desk/compare-versions.ts';
import type { Site } from './load-site.ts';

const kept = new WeakMap<object, VersionChange>();

/** Undefined where no earlier version is kept. */
export function compareSite({ published, earlier }: Pick<Site, 'published' | 'earlier'>): VersionChange | undefined {
  if (earlier === undefined) return undefined;
  const change = kept.get(published) ?? compareVersions(earlier, published);
  kept.set(published, change);
  return change;
}

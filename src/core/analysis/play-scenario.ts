// One scenario played through: the assessment with its firms landed, what changed, what it takes of the parks, whom to land next.

import type { Assessment } from './assess-atlas.ts';
import { assessAtlas } from './assess-atlas.ts';
import { compareAssessments, type Change } from './compare-assessments.ts';
import { drawOnParks, type ParkDraws } from './draw-on-parks.ts';
import { landedOf, type Scenario } from './scenario.ts';

export interface Play { readonly scenario: Scenario; readonly assessment: Assessment; readonly change: Change; readonly draws: ParkDraws }

/** `before` is the assessment with nobody landed. */
export function playScenario(before: Assessment, scenario: Scenario): Play {
  const assessment = scenario.length === 0 ? before : assessAtlas(before.atlas, landedOf(scenario));
  return { scenario, assessment, change: compareAssessments(before, assessment), draws: drawOnParks(before.atlas, scenario) };
}

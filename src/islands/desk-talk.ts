// What the desk and its worker say to each other.

import type { RowCount } from '../core/check/check-rows.ts';
import type { Finding } from '../core/check/finding.ts';
import type { Audience } from '../core/check/pick-audience.ts';
import type { Sheet } from '../core/check/sheet.ts';
import type { SheetPatch } from '../core/desk/patch-sheets.ts';
import type { DrawnElement } from '../core/draw/element.ts';
import type { PackedAtlas } from '../core/model/pack-atlas.ts';
import type { TableName } from '../core/schema/tables.ts';
import type { Language } from '../i18n/language.ts';
import type { Choices, Look } from '../views/desk-choices.ts';

export type DeskLook = Look | { readonly tab: 'changes' } | { readonly tab: 'table' };
export interface DroppedFile { readonly name: string; readonly bytes: Uint8Array }

export type Question =
  | { readonly kind: 'open'; readonly ask: number; readonly language: Language; readonly published: PackedAtlas | undefined }
  | { readonly kind: 'read'; readonly ask: number; readonly files: readonly DroppedFile[] }
  /** `whole`: these sheets are all there is. */
  | { readonly kind: 'patch'; readonly ask: number; readonly whole: boolean; readonly patches: readonly SheetPatch[]; readonly told?: readonly Finding[] }
  | { readonly kind: 'look'; readonly ask: number; readonly look: DeskLook; readonly audience?: Audience };

export interface Report {
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<TableName, RowCount>>;
  readonly choices: Choices | undefined;
  readonly gaps: number;
}
export interface Reading { readonly sheets: readonly Sheet[]; readonly findings: readonly Finding[] }

export type Answer =
  | ({ readonly kind: 'read'; readonly ask: number } & Reading)
  | ({ readonly kind: 'report'; readonly ask: number } & Report)
  | { readonly kind: 'picture'; readonly ask: number; readonly look: DeskLook; readonly drawn: readonly DrawnElement[] }
  /** The worker's code is there: nothing more is fetched from now on. */
  | { readonly kind: 'ready'; readonly ask: number }
  | { readonly kind: 'crash'; readonly ask: number; readonly message: string };

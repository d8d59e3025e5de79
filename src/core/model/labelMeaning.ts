import type { CodeId } from './codebook.ts';
import type { EntityType } from './entityType.ts';
import type { EventType } from './event.ts';
import type { QuantityKind } from './quantity.ts';

/** What a label of another program means here. `none`: its marks are left out. `part`: of a statement or event. */
export type LabelMeaning =
  | { readonly layer: 'mention'; readonly type: EntityType; readonly ownType?: string }
  | { readonly layer: 'quantity'; readonly kind: QuantityKind; readonly ownType?: string }
  | { readonly layer: 'event'; readonly type: EventType; readonly ownType?: string }
  | { readonly layer: 'passage'; readonly code: CodeId }
  | { readonly layer: 'attribution' | 'part' | 'none' };

/** What a project says that labels mean, by `labelKey`. */
export type LabelMeanings = ReadonlyMap<string, LabelMeaning>;

export const NO_LABELS: LabelMeanings = new Map();

/** Labels that differ only in case, hyphens, underscores or spaces around them are one. */
export function labelKey(label: string): string {
  return label.trim().toLowerCase().replaceAll('_', '-');
}

import type { Act } from '../review/act.ts';
import type { HistoryLabel } from './annotationStore.ts';

/** What one step of undo or redo takes back. */
export interface HistoryEntry {
  readonly label: HistoryLabel;
  readonly act: Act;
}

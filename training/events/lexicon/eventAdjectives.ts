import type { EventType } from '../../../src/core/model/event.ts';

/** Adjectives and adverbs that report a happening by its outcome: "14 dead", "shares were down 3%". */
export const EVENT_ADJECTIVES: Readonly<Partial<Record<EventType, string>>> = {
  'kill-die': 'dead',
  injure: 'unhurt unharmed unscathed uninjured hurt',
  disaster: 'ablaze afire aflame aground',
  economic: 'up down higher lower bankrupt insolvent',
  justice: 'guilty',
  health: 'sick ill',
};

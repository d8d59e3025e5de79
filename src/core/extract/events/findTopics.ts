import type { EventType } from '../../model/event.ts';
import type { Token } from '../../model/token.ts';
import { NOUN_TYPES, VERB_TYPES } from './eventLexicon.ts';

/** A type is a topic of the text when it has at least this share of its event words. */
const LEAST_SHARE = 0.12;
const MOST_TOPICS = 3;

/** The event types that most of a text's unambiguous event words belong to, the commonest first. */
export function findTopics(tokens: readonly Token[]): readonly EventType[] {
  const counts = new Map<EventType, number>();
  let total = 0;
  for (const { tag, lemma } of tokens) {
    const types = (tag.startsWith('VB') ? VERB_TYPES : tag.startsWith('NN') ? NOUN_TYPES : undefined)?.get(lemma);
    const [only] = types ?? [];
    if (only === undefined || types?.length !== 1) continue;
    counts.set(only, (counts.get(only) ?? 0) + 1);
    total++;
  }
  return [...counts]
    .filter(([, count]) => count >= Math.max(2, total * LEAST_SHARE))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_TOPICS)
    .map(([type]) => type);
}

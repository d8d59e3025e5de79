import type { EventType } from '../../model/event.ts';
import type { Token } from '../../model/token.ts';
import type { EventLexicon } from './eventLexicon.ts';

/** A type is a topic of the text when it has at least this share of the words that speak for any type. */
const LEAST_SHARE = 0.1;
const MOST_TOPICS = 3;

/** The event type that a word alone speaks for: an event word of one sense, or a thing or person that such events are about. */
export function eventTopicOf({ verbs, nouns, topics }: EventLexicon, { tag, lemma }: Token): EventType | undefined {
  if (tag.startsWith('VB')) return single(verbs.get(lemma));
  if (!tag.startsWith('NN')) return undefined;
  return topics.get(lemma)?.[0] ?? single(nouns.get(lemma));
}

function single(types: readonly EventType[] | undefined): EventType | undefined {
  return types?.length === 1 ? types[0] : undefined;
}

/** What a text is mostly about, the commonest first. `topics` holds for each token what it speaks for. */
export function findTopics(topics: readonly (EventType | undefined)[]): readonly EventType[] {
  const counts = new Map<EventType, number>();
  let total = 0;
  for (const topic of topics) {
    if (topic === undefined) continue;
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
    total++;
  }
  return [...counts]
    .filter(([, count]) => count >= Math.max(2, total * LEAST_SHARE))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_TOPICS)
    .map(([type]) => type);
}

import type { Steps } from '../steps.ts';
import type { ArticleEntry } from './articleEntry.ts';
import type { Hit, Matcher } from './matchQuery.ts';

/** Articles between two pauses. */
const ARTICLES_A_STEP = 20;

/** What a query finds in all articles, by path and place. */
export function* runQuery(entries: readonly ArticleEntry[], matcher: Matcher): Steps<readonly Hit[]> {
  const hits: Hit[] = [];
  for (const [at, entry] of entries.entries()) {
    for (const hit of matcher(entry)) hits.push(hit);
    if (at % ARTICLES_A_STEP === ARTICLES_A_STEP - 1) yield;
  }
  return hits;
}

import { ORGANIZATION_NOUNS, PERSON_NOUNS, PLACE_NOUNS, singularForms } from '../../lexicon/nominalTypes.ts';
import type { WordClusters } from '../../linguistics/wordClusters.ts';
import type { EntityType } from '../../model/entityType.ts';

/** What a noun that no list knows means, where the words it occurs like are listed. */
export type NounKinds = (lower: string) => EntityType | undefined;

type Listed = 'person' | 'organization' | 'place';

const LISTS: ReadonlyArray<readonly [Listed, ReadonlySet<string>]> = [
  ['person', PERSON_NOUNS],
  ['organization', ORGANIZATION_NOUNS],
  ['place', PLACE_NOUNS],
];

/** How many listed nouns of a cluster have to agree, and which share of them: of listed nouns, each left out once, 92 of 100 are told right. */
const LEAST_LISTED = 3;
const LEAST_SHARE = 0.8;

/** "Admirals" occur where colonels and lieutenants do: the kind of the listed nouns of a word's cluster. */
export function readNounKinds(clusters: WordClusters): NounKinds {
  const counts = new Map<number, Map<Listed, number>>();
  for (const [kind, nouns] of LISTS) {
    for (const noun of nouns) {
      const cluster = clusters.fine(noun);
      const known = counts.get(cluster) ?? new Map<Listed, number>();
      counts.set(cluster, known.set(kind, (known.get(kind) ?? 0) + 1));
    }
  }
  const kinds = new Map([...counts].map(([cluster, known]) => [cluster, agreed(known)] as const));
  return (lower) => {
    for (const form of singularForms(lower)) {
      const cluster = clusters.fine(form);
      const kind = cluster < 0 ? undefined : kinds.get(cluster);
      if (kind !== undefined) return kind;
    }
    return undefined;
  };
}

function agreed(counts: ReadonlyMap<Listed, number>): Listed | undefined {
  let all = 0;
  let best: readonly [Listed | undefined, number] = [undefined, 0];
  for (const [kind, count] of counts) {
    all += count;
    if (count > best[1]) best = [kind, count];
  }
  const [kind, count] = best;
  return count >= LEAST_LISTED && count / all >= LEAST_SHARE ? kind : undefined;
}

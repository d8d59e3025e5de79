import { wordTable } from '../../../lexicon/wordList.ts';
import type { Qualifier } from '../../../model/quantity.ts';
import { eitherPart, phrasesIn } from '../../../pattern/phrase.ts';

const phrase = phrasesIn({});

/** What may follow a number: "20 or more", "30-plus", "an hour or so". */
export const AFTER = eitherPart<Qualifier>(
  phrase(
    ['or more|above|over|older|higher|greater|better', 'and above|over|older|upwards', 'upwards', 'at least', '~ plus', '+'],
    () => 'at-least',
  ),
  phrase(['and up'], (_, { row, end }) => (row.lower(end) === 'to' ? undefined : 'at-least')),
  phrase(['or fewer|less|under|younger|below|lower', 'and under|younger|below', 'at the? most'], () => 'at-most'),
  phrase(['or so', '~ odd|ish|something|some'], () => 'about'),
);

/** Verbs (lemmas) and prepositions whose object is thereby bounded: "could exceed £120m", "topped 40°C", "passed 1,000". */
export const BOUNDING_VERBS: ReadonlyMap<string, Qualifier> = wordTable<Qualifier>({
  'past exceed surpass top pass cross': 'more-than',
  'approach near': 'nearly',
});

/** Nouns and verbs of guessing: "an estimated cost of NZ$26 million", "is estimated at $5bn", "averaged 7.3 points". */
export const ESTIMATING_WORDS: ReadonlySet<string> = new Set(['estimated', 'approximate']);

import type { Stance } from '../model/attribution.ts';

/** How a noun of speech takes what is said: "the claim that", "her refusal to", "a call for". */
interface NominalCue {
  readonly stance: Stance;
  /** A clause with "that". */
  readonly clause: boolean;
  /** An infinitive: "the promise to pay". */
  readonly infinitive: boolean;
  /** The preposition before what is said. */
  readonly preposition?: string;
}

/** Stance, `c` clause and `i` infinitive, preposition, lemmas. */
const LINES: readonly (readonly [Stance, string, string, string])[] = [
  ['alleges', 'c', '', 'allegation accusation claim assertion contention charge'],
  [
    'asserts',
    'c',
    '',
    'statement assurance announcement argument conclusion recommendation suggestion admission confirmation remark',
  ],
  ['asserts', 'ci', '', 'promise pledge vow undertaking'],
  ['predicts', 'c', '', 'warning prediction forecast threat'],
  ['requests', 'ci', 'for', 'call demand appeal request plea'],
  ['asserts', '', 'of', 'condemnation criticism denunciation'],
  ['requests', 'i', '', 'invitation'],
  ['declines', 'i', '', 'refusal unwillingness'],
  ['denies', 'c', '', 'denial'],
  ['believes', 'c', '', 'belief conviction fear suspicion hope view expectation'],
];

/** Nouns of speech, by lemma. Closed: what is said only by a sentence ("his answer was that") is no nominal cue. */
export const NOMINAL_CUES: ReadonlyMap<string, NominalCue> = new Map(
  LINES.flatMap(([stance, forms, preposition, lemmas]) =>
    lemmas.split(' ').map((lemma): [string, NominalCue] => [
      lemma,
      {
        stance,
        clause: forms.includes('c'),
        infinitive: forms.includes('i'),
        ...(preposition === '' ? {} : { preposition }),
      },
    ]),
  ),
);

/** Verbs whose subject says what the noun behind them holds: "made the claim that", "issued a warning that". Lemmas. */
export const SPEECH_GIVERS: ReadonlySet<string> = new Set(
  'make issue repeat renew reiterate voice express give deliver send level raise offer release sound'.split(' '),
);

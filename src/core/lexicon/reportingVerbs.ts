import type { Stance } from '../model/attribution.ts';

/**
 * How a verb takes what is said.
 * `clause` a finite clause, with or without "that"; `quote` a quotation; `question` a clause with whether, if or a wh-word;
 * `infinitive` "vowed to fight"; `request` "urged them to leave"; `object` "announced the closure"; `naming` "called it a
 * disgrace", "described it as vital"; `topic` "warned of floods", "accused them of fraud"; `addressee` a hearer comes first
 * ("told reporters that"); `evidence` the subject may be a document, study or number ("figures show").
 */
export type ReportingFrame =
  | 'clause'
  | 'quote'
  | 'question'
  | 'infinitive'
  | 'request'
  | 'object'
  | 'naming'
  | 'topic'
  | 'addressee'
  | 'evidence';

/** One way to use a reporting verb: with any of these frames it has this stance. */
export interface ReportingSense {
  readonly stance: Stance;
  readonly frames: ReadonlySet<ReportingFrame>;
  /** Prepositions that introduce the content in the frame `topic`. */
  readonly prepositions: ReadonlySet<string>;
}

const FRAME_CODES: Readonly<Record<string, ReportingFrame>> = {
  c: 'clause',
  q: 'quote',
  w: 'question',
  i: 'infinitive',
  r: 'request',
  o: 'object',
  n: 'naming',
  t: 'topic',
  a: 'addressee',
  e: 'evidence',
};

/** Stance, letters of `FRAME_CODES`, prepositions of the frame `topic`, lemmas. A verb may stand in several lines. */
type SenseLine = readonly [Stance, string, string, string];

const SENSE_LINES: readonly SenseLine[] = [
  ['asserts', 'cqwe', '', 'say'],
  ['asserts', 'cqwa', '', 'tell'],
  ['asserts', 'cqwe', '', 'write state note add explain mention remark observe stipulate'],
  ['asserts', 'cq', '', 'comment quip joke opine interject enthuse muse reflect summarise summarize'],
  ['asserts', 'cqo', '', 'concede acknowledge reiterate repeat divulge disclose'],
  ['asserts', 'cqo', '', 'admit'],
  ['asserts', 'cq', '', 'recall recount'],
  ['asserts', 'cqo', '', 'confess'],
  ['asserts', 'cqwoe', '', 'announce confirm reveal'],
  ['asserts', 'cqweo', '', 'report'],
  ['asserts', 'cwoe', '', 'verify corroborate'],
  ['asserts', 'cq', '', 'declare proclaim'],
  ['asserts', 'cqwe', '', 'clarify specify elaborate outline underline underscore signal indicate'],
  ['asserts', 'cqoe', '', 'emphasise emphasize stress highlight'],
  ['asserts', 't', 'against for', 'argue'],
  ['asserts', 't', 'of', 'assure'],
  ['asserts', 'c', '', 'determine'],
  ['asserts', 'cqe', '', 'conclude find argue maintain insist reply respond answer retort counter'],
  ['asserts', 'cqe', '', 'post tweet retweet text blog email testify'],
  ['asserts', 'cq', '', 'assert swear'],
  ['asserts', 'ci', '', 'profess'],
  ['asserts', 'cwe', '', 'show demonstrate illustrate'],
  ['asserts', 'cqe', '', 'suggest imply hint rule attest affirm reaffirm posit'],
  ['asserts', 'cqa', '', 'inform notify assure reassure brief remind'],
  ['asserts', 'cqi', '', 'pledge vow volunteer'],
  ['asserts', 'cqio', '', 'promise'],
  ['asserts', 'i', '', 'undertake'],
  ['asserts', 'c', '', 'accept submit hear'],
  ['asserts', 'o', '', 'welcome defend cite endorse tout mock ridicule mention note explain outline'],
  ['asserts', 't', 'for', 'apologise apologize'],
  ['believes', 't', 'at', 'put value'],
  ['asserts', 'cq', '', 'agree boast brag grumble lament gripe rejoice reason concur echo chorus'],
  ['asserts', 'cq', '', 'moan'],
  ['asserts', 'q', '', 'protest'],
  ['asserts', 'qe', '', 'read'],
  ['asserts', 'q', '', 'continue begin finish recite proceed laugh smile shrug grin nod chuckle sob'],
  ['asserts', 'q', '', 'weep gasp groan whisper shout yell scream cry mutter mumble murmur exclaim bellow'],
  ['asserts', 'q', '', 'shriek sneer snap bark sing chant pause interrupt sigh crow bristle'],
  ['asserts', 'ne', 'as', 'describe characterise characterize portray depict identify name'],
  ['asserts', 'n', '', 'call dub brand term label rate rank liken'],
  ['asserts', 'no', 'as', 'denounce condemn praise hail slam blast criticise criticize decry laud lambast'],
  ['asserts', 'no', 'as', 'lambaste deplore deride'],
  ['asserts', 'cq', '', 'point'],
  ['asserts', 't', 'to', 'point'],
  ['asserts', 'o', '', 'express voice'],
  ['asserts', 't', 'of', 'speak'],
  ['asserts', 't', 'to', 'attribute'],
  ['alleges', 'ot', 'for on', 'blame'],
  ['alleges', 'cqt', 'of about', 'complain'],
  ['denies', 'coi', '', 'deny'],
  ['denies', 'co', '', 'refute dispute contest rebut'],
  ['denies', 'on', 'as', 'reject dismiss'],
  ['denies', 'o', '', 'disavow repudiate contradict'],
  ['believes', 'cqwi', '', 'believe'],
  ['believes', 'cqw', '', 'think'],
  ['believes', 'co', '', 'suspect'],
  ['believes', 'c', '', 'fear'],
  ['believes', 't', 'of', 'suspect'],
  ['believes', 'c', '', 'feel hope'],
  ['believes', 'cw', '', 'doubt'],
  ['believes', 'cqwoe', '', 'estimate calculate reckon assess'],
  ['believes', 'c', '', 'suppose assume guess presume conjecture surmise understand worry'],
  ['believes', 'cq', '', 'speculate theorise theorize hypothesise hypothesize'],
  ['believes', 'cn', 'as', 'deem regard'],
  ['alleges', 'cqie', '', 'claim'],
  ['alleges', 'cqe', '', 'allege contend'],
  ['alleges', 'cq', '', 'charge'],
  ['alleges', 't', 'of', 'accuse'],
  ['predicts', 'coe', '', 'predict forecast project anticipate foresee envisage envision'],
  ['predicts', 'ciro', '', 'expect'],
  ['predicts', 'o', '', 'see'],
  ['predicts', 'cqater', 'of about against over on', 'warn caution'],
  ['predicts', 'c', '', 'bet wager'],
  ['predicts', 'cqi', '', 'threaten'],
  ['requests', 'cqroe', '', 'urge'],
  ['requests', 'cqro', '', 'demand recommend request'],
  ['requests', 'cr', '', 'order command'],
  ['requests', 'cr', '', 'beg implore beseech exhort entreat encourage instruct direct advise ask tell dare'],
  ['requests', 'cqo', '', 'propose'],
  ['requests', 't', 'for on upon', 'call'],
  ['requests', 'it', 'for', 'appeal plead'],
  ['requests', 't', 'for', 'ask'],
  ['requests', 'r', '', 'want'],
  ['asks', 'qwat', 'about', 'ask'],
  ['asks', 'cqwt', 'about', 'wonder inquire enquire'],
  ['asks', 'qw', '', 'question query'],
];

function readSenses(): ReadonlyMap<string, readonly ReportingSense[]> {
  const verbs = new Map<string, ReportingSense[]>();
  for (const [stance, letters, prepositions, lemmas] of SENSE_LINES) {
    const frames = new Set([...letters].flatMap((letter) => FRAME_CODES[letter] ?? []));
    const sense = { stance, frames, prepositions: new Set(prepositions.split(' ')) };
    for (const lemma of lemmas.split(' ')) {
      const senses = verbs.get(lemma);
      if (senses === undefined) verbs.set(lemma, [sense]);
      else senses.push(sense);
    }
  }
  return verbs;
}

/** Verbs of saying, writing, thinking, asking and ordering, by lemma. */
export const REPORTING_VERBS: ReadonlyMap<string, readonly ReportingSense[]> = readSenses();

const NO_FRAMES: ReadonlySet<ReportingFrame> = new Set();
const framesByLemma = new Map(
  [...REPORTING_VERBS].map(([lemma, senses]) => [lemma, new Set(senses.flatMap(({ frames }) => [...frames]))] as const),
);

/** All frames of a verb; none when it does not report. */
export function framesOf(lemma: string): ReadonlySet<ReportingFrame> {
  return framesByLemma.get(lemma) ?? NO_FRAMES;
}

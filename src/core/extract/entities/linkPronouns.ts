import type { MentionCandidate } from '../../model/candidates.ts';
import { REPORTING_VERBS } from '../../lexicon/reportingVerbs.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { isPause, type Steps } from '../../steps.ts';
import { lastStartingBy } from '../../text/searchSpans.ts';
import type { Span } from '../../text/span.ts';
import type { Gender, GenderOfName } from '../../model/gender.ts';
import { genderOfFullName, genderShown } from './gender.ts';
import { boundBeside } from './binding.ts';
import type { MentionIndex } from './mentionIndex.ts';
import { findRelativeAntecedent } from './relativeAntecedent.ts';

type Kind = 'person' | 'thing' | 'several' | 'relative';

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...['he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself'].map((word): [string, Kind] => [word, 'person']),
  ...['it', 'its', 'itself'].map((word): [string, Kind] => [word, 'thing']),
  ...['they', 'them', 'their', 'theirs', 'themselves'].map((word): [string, Kind] => [word, 'several']),
  ...['who', 'whom', 'whose', 'which', 'that'].map((word): [string, Kind] => [word, 'relative']),
]);

const FEMININE = /^(?:she|her|hers|herself)$/;
/** How many sentences back a pronoun may reach. */
const REACH = 3;
/** How far it may reach for a person where nobody nearer fits: features tell of one person for long. */
const LONG_REACH = 8;
const SUBJECT_BONUS = 0.8;
const NAME_BONUS = 0.1;
/** Whose name shows the gender of the pronoun goes before somebody of whom it is not known. */
const GENDER_BONUS = 0.85;
/** What is said inside a quotation seldom introduces whom the text outside goes on to speak of. */
const QUOTED_MALUS = 1.2;
/** "The authors concede that participants reported their walks. They believe": who spoke goes on speaking. */
const SPEAKS_BONUS = 0.3;
/** "In a statement from Geneva, it said": a place is seldom "it". */
const PLACE_MALUS = 0.7;
/** "“Then he hung up,” Ada Brook said": whoever speaks a quotation is no "he" inside it. */
const SPEAKER_MALUS = 2;
/** "through his lawyer, Takeo Shinjō, he said": who is introduced as his is not he. */
const POSSESSED_MALUS = 0.8;
/** Whom an earlier "she" meant is in the reader's mind. */
const REPEATED_BONUS = 0.9;

/** Whom a pronoun of a source or participant means. */
export interface PronounLinker {
  /**
   * The index of the mention it means, where one is likely.
   * @param spokenBy the group of who speaks the quotation that it stands in
   */
  antecedent(head: Span, spokenBy?: number): number | undefined;
}

/** How many mentions after a quoted pronoun may name who speaks the quotation. */
const LOOKED_AHEAD = 3;

/** A pronoun whose antecedent is looked for: sentences are counted back as far as `reach`. */
interface AntecedentSearch {
  readonly head: Span;
  readonly kind: Kind;
  readonly gender: Gender;
  readonly sentence: number;
  readonly reach: number;
  readonly quoted: boolean;
  /** The group of who speaks the quotation. */
  readonly speaker: number | undefined;
  /** The pronoun is the subject of a verb of saying. */
  readonly speaks: boolean;
  /** Groups that it can't mean. */
  readonly others: ReadonlySet<number | undefined>;
}

/** A pronoun whose meaning has been found. */
interface Resolved extends Span {
  readonly sentence: number;
  readonly mention: number;
  readonly kind: Kind;
  readonly speaks: boolean;
}

/** Of mentions that are nearly as good the nearer wins. */
const LATER_MALUS = 0.01;

/** The mention with the highest score of those offered; of equal ones the first. */
class BestOffer {
  best: number | undefined;
  private score = -Infinity;

  take(mention: number, score: number): void {
    if (score <= this.score) return;
    this.best = mention;
    this.score = score;
  }
}

/** By group of mentions. */
interface KnownGenders {
  readonly genders: Map<number, Gender>;
  /** Those that have a name: "the next man" is a man, and is no likelier than who is named for it. */
  readonly named: ReadonlySet<number>;
}

/** Whether somebody may be meant: `known` where somebody named is known to have the gender. */
function suitsSearch(
  { genders, named }: KnownGenders,
  group: number,
  { kind, gender, others }: AntecedentSearch,
): boolean | 'known' {
  const known = kind === 'person' ? genders.get(group) : undefined;
  if (others.has(group) || (known !== undefined && known !== gender)) return false;
  return known === undefined || !named.has(group) || 'known';
}

function bonusOf(suits: boolean | 'known'): number {
  return suits === 'known' ? GENDER_BONUS : 0;
}

function bonusOfSpeaker(parsed: ParsedText, mention: MentionCandidate, { quoted, speaks: goesOn }: AntecedentSearch): number {
  return !quoted && goesOn && speaks(parsed, mention.head, OUTER) ? SPEAKS_BONUS : 0;
}

/** Farther away where nobody near fits; first without who speaks the quotation, which a text may still have misread. */
function findPerson(search: AntecedentSearch, findBest: (search: AntecedentSearch) => number | undefined): number | undefined {
  const { speaker, others } = search;
  const searches = speaker === undefined ? [search] : [{ ...search, others: new Set([...others, speaker]) }, search];
  for (const one of searches.flatMap((near) => [near, { ...near, reach: LONG_REACH }])) {
    const best = findBest(one);
    if (best !== undefined) return best;
  }
  return undefined;
}

/** What speaks against a mention as an antecedent. `spoken`: the malus of the speaker of the quotation. */
function malusOf(
  parsed: ParsedText,
  mention: MentionCandidate,
  quoted: boolean,
  kind: Kind,
  gender: Gender,
  spoken: number,
): number {
  const outside = !quoted && isQuoted(parsed, mention.head) ? QUOTED_MALUS : 0;
  const possessed = kind === 'person' && isPossessed(parsed, mention, gender) ? POSSESSED_MALUS : 0;
  return outside + spoken + possessed;
}

/** How many resolved pronouns are looked back on. */
const REMEMBERED = 30;

/** The last ones before an offset. */
function resolvedBefore(resolved: readonly Resolved[], start: number): readonly Resolved[] {
  const end = lastStartingBy(resolved, start - 1) + 1;
  return resolved.slice(Math.max(0, end - REMEMBERED), end);
}

/** Keeps them in text order. */
function insertResolved(resolved: Resolved[], pronoun: Resolved): void {
  resolved.splice(lastStartingBy(resolved, pronoun.start) + 1, 0, pronoun);
}

export function* createPronounLinker(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  groupOfMention: readonly number[],
  index: MentionIndex,
  genderOfName: GenderOfName,
): Steps<PronounLinker> {
  const genders = yield* readGenders(parsed, mentions, groupOfMention, genderOfName);
  const reader = new PronounReader({ parsed, mentions, groupOfMention, index }, genders);
  yield* reader.settlePersonal();
  return reader;
}

/** The text with its mentions and their groups. */
interface MentionedText {
  readonly parsed: ParsedText;
  readonly mentions: readonly MentionCandidate[];
  readonly groupOfMention: readonly number[];
  readonly index: MentionIndex;
}

/** Finds whom pronouns mean, and remembers it. */
class PronounReader implements PronounLinker {
  private readonly text: MentionedText;
  private readonly known: KnownGenders;
  /** In text order. */
  private readonly resolved: Resolved[] = [];
  /** By where each "he" and "she" outside quotations starts. */
  private readonly personal = new Map<number, number | undefined>();

  constructor(text: MentionedText, known: KnownGenders) {
    this.text = text;
    this.known = known;
  }

  antecedent(head: Span, spokenBy?: number): number | undefined {
    return this.personal.has(head.start) ? this.personal.get(head.start) : this.resolve(head, spokenBy);
  }

  /** "He was capped. He was hissed in two towns. He would say only": all of them carry on whom the first one meant. */
  *settlePersonal(): Steps<void> {
    const { parsed } = this.text;
    for (const token of parsed.tokens) {
      if (isPause(token.index)) yield;
      if (isPersonal(token) && !isQuoted(parsed, token)) this.personal.set(token.start, this.resolve(token));
    }
  }

  private resolve(head: Span, spokenBy?: number): number | undefined {
    const { parsed, mentions, groupOfMention, index } = this.text;
    const word = parsed.source.text.slice(head.start, head.end).toLowerCase();
    const kind = KINDS.get(word);
    const sentence = sentenceAt(parsed, head.start);
    if (kind === undefined || sentence === undefined) return undefined;
    if (kind === 'relative') return findRelativeAntecedent(parsed, mentions, index, head);
    const gender: Gender = FEMININE.test(word) ? 'she' : 'he';
    const quoted = isQuoted(parsed, head);
    const speaker = quoted ? (spokenBy ?? speakerBeside(this.text, head, sentence)) : undefined;
    const barred = [...boundBeside(parsed, mentions, index, head), ...this.otherwiseCalled(head, sentence, kind)];
    const others = new Set(barred.map((mention) => groupOfMention[mention]));
    const search = { head, kind, gender, sentence, reach: REACH, quoted, speaker, speaks: speaks(parsed, head), others };
    const find = (one: AntecedentSearch): number | undefined => this.findBest(one);
    const best = kind === 'person' ? findPerson(search, find) : find(search);
    if (best === undefined) return undefined;
    const group = groupOfMention[best];
    const { genders } = this.known;
    if (group !== undefined && kind === 'person' && !genders.has(group)) genders.set(group, gender);
    if (!quoted)
      insertResolved(this.resolved, {
        start: head.start,
        end: head.end,
        sentence,
        mention: best,
        kind,
        speaks: search.speaks,
      });
    return best;
  }

  /** "It says they fled": what the same sentence calls "it" is not "they". */
  private otherwiseCalled(head: Span, sentence: number, kind: Kind): number[] {
    return resolvedBefore(this.resolved, head.start).flatMap((known) =>
      known.sentence === sentence && known.kind !== kind ? [known.mention] : [],
    );
  }

  private findBest(search: AntecedentSearch): number | undefined {
    const { parsed, mentions, groupOfMention, index } = this.text;
    const { head, kind, gender, sentence, reach, quoted, speaker } = search;
    const offers = new BestOffer();
    for (let at = index.lastBefore(head.start); at >= 0; at--) {
      const mention = mentions[at];
      const distance = sentence - (sentenceAt(parsed, mention?.span.start ?? -1) ?? sentence);
      if (mention === undefined || distance > reach) break;
      if (mention.span.end > head.start || !fits(parsed, mention, search)) continue;
      const isSuited = this.suits(at, search);
      if (isSuited === false) continue;
      const spoken = speaker !== undefined && groupOfMention[at] === speaker ? SPEAKER_MALUS : 0;
      const malus = malusOf(parsed, mention, quoted, kind, gender, spoken) + (offers.best === undefined ? 0 : LATER_MALUS);
      offers.take(
        at,
        -distance + standing(parsed, mention) + bonusOf(isSuited) + bonusOfSpeaker(parsed, mention, search) - malus,
      );
    }
    this.offerResolved(offers, search);
    return offers.best;
  }

  private offerResolved(offers: BestOffer, search: AntecedentSearch): void {
    const { head, kind, sentence, reach, quoted, speaker } = search;
    for (const { kind: known, mention, sentence: own, speaks } of resolvedBefore(this.resolved, head.start)) {
      const distance = sentence - own;
      const isSuited = this.suits(mention, search);
      if (known !== kind || distance > reach || isSuited === false) continue;
      const isSpeaker = speaker === undefined ? speaks : this.text.groupOfMention[mention] === speaker;
      offers.take(mention, -distance + REPEATED_BONUS + bonusOf(isSuited) - (quoted && isSpeaker ? SPEAKER_MALUS : 0));
    }
  }

  private suits(mention: number, search: AntecedentSearch): boolean | 'known' {
    return suitsSearch(this.known, this.text.groupOfMention[mention] ?? -1, search);
  }
}

/** The group that speaks in the sentence of a quoted word, outside the quotation. */
function speakerBeside(
  { parsed, mentions, groupOfMention, index }: MentionedText,
  head: Span,
  sentence: number,
): number | undefined {
  const last = index.lastBefore(head.start) + LOOKED_AHEAD;
  for (let at = last; at >= 0 && at > last - 2 * LOOKED_AHEAD; at--) {
    const mention = mentions[at];
    if (mention === undefined || sentenceAt(parsed, mention.span.start) !== sentence) continue;
    if (!isQuoted(parsed, mention.head) && speaks(parsed, mention.head)) return groupOfMention[at];
  }
  return undefined;
}

/** "he" and "her", but no possessive. */
function isPersonal({ lower, tag }: Token): boolean {
  return tag === 'PRP' && KINDS.get(lower) === 'person';
}

/** The sentence of the token that starts at the offset. */
function sentenceAt(parsed: ParsedText, offset: number): number | undefined {
  const token = parsed.tokens[lastStartingBy(parsed.tokens, offset)];
  return token?.start === offset ? token.sentence : undefined;
}

/** The gender that a title or noun of kin shows for each group, or else a given name. */
function* readGenders(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  groupOfMention: readonly number[],
  genderOfName: GenderOfName,
): Steps<KnownGenders> {
  const shown = new Map<number, Gender>();
  const given = new Map<number, Gender>();
  const named = new Set<number>();
  const note = (genders: Map<number, Gender>, group: number, gender: Gender | undefined): void => {
    if (gender !== undefined && !genders.has(group)) genders.set(group, gender);
  };
  for (const [at, mention] of mentions.entries()) {
    if (isPause(at)) yield;
    const group = groupOfMention[at];
    if (mention.type !== 'person' || group === undefined) continue;
    note(shown, group, genderShown(parsed, mention));
    if (mention.form !== 'name') continue;
    named.add(group);
    note(given, group, genderOfFullName(parsed.source.text.slice(mention.span.start, mention.span.end), genderOfName));
  }
  return { genders: new Map([...given, ...shown]), named };
}

function standing(parsed: ParsedText, mention: MentionCandidate): number {
  const subject = isSubject(parsed, mention);
  return (
    (subject ? SUBJECT_BONUS : 0) +
    (mention.form === 'name' ? NAME_BONUS : 0) -
    (mention.type === 'place' && !subject ? PLACE_MALUS : 0)
  );
}

/** Relations of verbs that are nobody's content. */
const OUTER = /^(?:root|parataxis|conj)/;

/** The head is the subject of a verb of saying. @param where the relations that the verb may have */
function speaks(parsed: ParsedText, head: Span, where = /./): boolean {
  let at = lastStartingBy(parsed.tokens, head.end - 1);
  for (let steps = 0; steps < 3; steps++) {
    const token = parsed.tokens[at];
    const governor = parsed.tokens[token?.head ?? -1];
    if (token === undefined || governor === undefined) return false;
    if (governor.tag.startsWith('VB'))
      return (
        token.relation.startsWith('nsubj') && where.test(governor.relation) && REPORTING_VERBS.has(governor.lemma.toLowerCase())
      );
    if (!/^(?:flat|compound|appos|nmod:desc)/.test(token.relation)) return false;
    at = token.head;
  }
  return false;
}

const HER_BEFORE = /\bher\s(?:[\p{L}-]+,?\s){0,3}\S{0,5}$/u;
const HIS_BEFORE = /\bhis\s(?:[\p{L}-]+,?\s){0,3}\S{0,5}$/u;

/** "his lawyer, Takeo Shinjō" beside "he": introduced by a possessive of the same gender, and no subject. */
function isPossessed(parsed: ParsedText, mention: MentionCandidate, gender: Gender): boolean {
  if (isSubject(parsed, mention) && mention.form === 'name') return false;
  const before = parsed.source.text.slice(Math.max(0, mention.span.start - 50), mention.span.start + 5).toLowerCase();
  return (gender === 'she' ? HER_BEFORE : HIS_BEFORE).test(before);
}

function isQuoted(parsed: ParsedText, { start, end }: Span): boolean {
  const { quotations } = parsed;
  for (let at = lastStartingBy(quotations, start), looked = 0; at >= 0 && looked < 4; at--, looked++) {
    const quotation = quotations[at];
    if (quotation !== undefined && end <= quotation.end) return true;
    if (quotation?.depth === 0) return false;
  }
  return false;
}

/** Whether a subject starts in the head. */
function isSubject(parsed: ParsedText, { head }: MentionCandidate): boolean {
  for (let at = lastStartingBy(parsed.tokens, head.end - 1); at >= 0; at--) {
    const token = parsed.tokens[at];
    if (token === undefined || token.start < head.start) return false;
    if (token.relation.startsWith('nsubj')) return true;
  }
  return false;
}

const PLURAL_START =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|most|both|all|dozens|hundreds|thousands|at least|more than|about|around|nearly|up to|\d)/i;

function fits(parsed: ParsedText, mention: MentionCandidate, search: AntecedentSearch): boolean {
  // "They say" is said of people.
  return !(search.speaks && search.kind === 'several' && mention.type === 'other') && isOfKind(parsed, mention, search.kind);
}

/** Of one of them "a couple" or "the police" is said in the plural all the same. */
const SEVERAL_PEOPLE = /(?:people|children|police|family|couple|crew)$/;
const PLURAL_NOUN = /(?:s|men|women)$/;

function areSeveral({ source }: ParsedText, { form, span, head }: MentionCandidate): boolean {
  if (form !== 'nominal') return false;
  const text = source.text.slice(span.start, span.end);
  const noun = source.text.slice(head.start, head.end).toLowerCase();
  return PLURAL_START.test(text) || SEVERAL_PEOPLE.test(noun) || (PLURAL_NOUN.test(noun) && !/^an?\s/i.test(text));
}

function isOfKind(parsed: ParsedText, mention: MentionCandidate, kind: Kind): boolean {
  if (kind === 'thing' && isPlural(parsed, mention)) return false;
  const several = areSeveral(parsed, mention);
  if (kind === 'person') return mention.type === 'person' && !several;
  if (kind === 'several') return several || mention.type === 'organization' || isPeople(parsed, mention);
  return mention.type === 'organization' || (mention.type === 'place' && mention.form === 'name') || mention.type === 'other';
}

/** "the groups", "12 bodies", "the police": never "it". */
function isPlural({ source, tokens }: ParsedText, { form, span, head }: MentionCandidate): boolean {
  if (form !== 'nominal') return false;
  const noun = tokens[lastStartingBy(tokens, head.end - 1)];
  return noun?.tag === 'NNS' || noun?.lower === 'police' || PLURAL_START.test(source.text.slice(span.start, span.end));
}

/** "Kurds", by name. */
function isPeople({ source }: ParsedText, { type, form, span }: MentionCandidate): boolean {
  return type === 'norp' && form === 'name' && source.text.slice(span.start, span.end).endsWith('s');
}

import type { MentionCandidate } from '../../model/candidates.ts';
import type { EntityType } from '../../model/entityType.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import { mapSteps, type Steps } from '../../steps.ts';
import { lastStartingBy } from '../../text/searchSpans.ts';
import { foldNameWord } from './nameForms.ts';

/** General words for an organization, which stand for the one named last. */
const GENERIC_ORGANIZATION: ReadonlySet<string> = new Set(
  'group organization organisation company firm party agency movement militia union club team association alliance bank airline broadcaster newspaper magazine outlet manufacturer carmaker retailer insurer lender charity watchdog body institution league federation'.split(
    ' ',
  ),
);

/** What is no general word for any other body: the organization named last may be a parliament or a paper. */
const PARTIES: ReadonlySet<string> = new Set(['party']);

/** How many sentences back a general word may reach. */
const REACH = 3;

interface Description {
  readonly mention: MentionCandidate;
  readonly head: string;
  readonly wording: string;
  readonly definite: boolean;
  readonly bare: boolean;
}

interface Nominal extends Description {
  readonly group: number;
}

/** What has been named so far: what a later description may mean. */
interface NamedSoFar {
  /** By the words right before a person's name, or behind that of a body: whom they have introduced. */
  readonly titles: Map<string, Set<number>>;
  /** By each folded word of the longer names of things: the one named last. */
  readonly byWord: Map<string, number>;
  /** The organizations in text order. */
  readonly organizations: { readonly group: number; readonly sentence: number }[];
}

/**
 * Gives each nominal mention a group: that of the name or earlier description it certainly repeats, else a new one.
 * @param groupOfName for each mention that is a name its group
 * @returns for every mention its group; new groups are numbered from `firstNew` on
 */
export function* linkNominals(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  groupOfName: readonly (number | undefined)[],
  firstNew: number,
): Steps<number[]> {
  let next = firstNew;
  const named: NamedSoFar = { titles: new Map(), byWord: new Map(), organizations: [] };
  const earlier: Nominal[] = [];
  return yield* mapSteps(mentions, (mention, index) => {
    const known = groupOfName[index];
    if (known !== undefined) {
      noteTitle(parsed, mention, known, named.titles);
      noteThing(parsed, mention, known, named);
      noteCalled(parsed, mention, known, named.titles);
      return known;
    }
    const nominal = readNominal(parsed, mention);
    const apposed = findApposedName(parsed, mentions, index);
    const group =
      (apposed === undefined ? undefined : groupOfName[apposed]) ??
      groupOfName[nameInside(parsed, mentions, index) ?? -1] ??
      findAntecedent(parsed, nominal, earlier, named) ??
      next++;
    earlier.push({ ...nominal, group });
    return group;
  });
}

/** "His grandmother, Akosua Serwaa" and "Rosa Diaz, a teacher": the name beside it that the parser finds in apposition. */
function findApposedName(parsed: ParsedText, mentions: readonly MentionCandidate[], index: number): number | undefined {
  const nominal = mentions[index];
  const head = nominal === undefined ? undefined : tokenIn(parsed, nominal.head.end);
  if (nominal === undefined || head === undefined) return undefined;
  for (const at of [index + 1, index - 1]) {
    const name = mentions[at];
    if (name?.form !== 'name' || name.type !== nominal.type || !isThingOrPerson(name.type)) continue;
    const between = parsed.source.text.slice(
      Math.min(name.span.end, nominal.span.end),
      Math.max(name.span.start, nominal.span.start),
    );
    if (!between.startsWith(',') || /\b(?:and|or)\b/.test(between)) continue;
    if (isInApposition(parsed, head, name) || isNameApposed(parsed, name, head)) return at;
  }
  return undefined;
}

/** What is said behind the name of a body to tell what it is: "the Xinhua news agency" is Xinhua. */
const CALLED: ReadonlySet<string> = new Set(
  'agency group organization organisation company firm movement militia party airline broadcaster newspaper magazine'.split(' '),
);
/** "news", "rebel", "oil" */
const BETWEEN = /^\s(?:[\p{Ll}-]+\s){0,2}$/u;

/** The name of a body that a description puts before what it is. */
function nameInside({ source }: ParsedText, mentions: readonly MentionCandidate[], index: number): number | undefined {
  const nominal = mentions[index];
  if (nominal?.type !== 'organization' || !CALLED.has(source.text.slice(nominal.head.start, nominal.head.end).toLowerCase()))
    return undefined;
  for (let at = index + 1; at < mentions.length; at++) {
    const name = mentions[at];
    if (name === undefined || name.span.start >= nominal.head.start) return undefined;
    if (name.form !== 'name' || name.type !== 'organization') continue;
    if (BETWEEN.test(source.text.slice(name.span.end, nominal.head.start))) return at;
  }
  return undefined;
}

function isThingOrPerson(type: EntityType): boolean {
  return type === 'person' || type === 'organization';
}

/** Index of the last token that starts before `end`. */
function tokenIn(parsed: ParsedText, end: number): number {
  return lastStartingBy(parsed.tokens, end - 1);
}

/** The token hangs on the name as its apposition. */
function isInApposition(parsed: ParsedText, token: number, { span }: MentionCandidate): boolean {
  const found = parsed.tokens[token];
  const head = parsed.tokens[found?.head ?? -1];
  return found?.relation === 'appos' && head !== undefined && head.start >= span.start && head.end <= span.end;
}

/** A token of the name hangs on the noun as its apposition. */
function isNameApposed(parsed: ParsedText, { span }: MentionCandidate, noun: number): boolean {
  for (let at = tokenIn(parsed, span.end); (parsed.tokens[at]?.start ?? -1) >= span.start; at--) {
    const token = parsed.tokens[at];
    if (token?.relation === 'appos' && token.head === noun) return true;
  }
  return false;
}

function readNominal(parsed: ParsedText, mention: MentionCandidate): Description {
  const text = parsed.source.text.slice(mention.span.start, mention.span.end).replace(/\s+/g, ' ');
  const definite = /^(?:the|this|that|these|those|its|his|her|their|both)\s/i.test(text);
  const wording = text.replace(/^(?:the|this|that|these|those|an?)\s/i, '').toLowerCase();
  const head = parsed.source.text.slice(mention.head.start, mention.head.end).toLowerCase();
  return { mention, head, wording, definite, bare: wording === head };
}

function findAntecedent(
  parsed: ParsedText,
  nominal: Description,
  earlier: readonly Nominal[],
  named: NamedSoFar,
): number | undefined {
  const repeated = lastThat(earlier, (other) => repeats(nominal, other));
  if (repeated !== undefined) return repeated.group;
  if (!nominal.definite) return undefined;
  const office = named.titles.get(nominal.wording);
  const [holder] = office ?? [];
  if (office?.size === 1 && holder !== undefined) return holder;
  return findNamed(parsed, nominal, named);
}

function lastThat(list: readonly Nominal[], test: (nominal: Nominal) => boolean): Nominal | undefined {
  for (let at = list.length - 1; at >= Math.max(0, list.length - MOST_COMPARED); at--) {
    const nominal = list[at];
    if (nominal !== undefined && test(nominal)) return nominal;
  }
  return undefined;
}

/** Bounds the work on long texts. */
const MOST_COMPARED = 300;

/** The same words again; or "the man" after "a man in his forties". */
function repeats(nominal: Description, other: Description): boolean {
  if (nominal.mention.type !== other.mention.type) return false;
  if (nominal.wording === other.wording) return nominal.definite || /\s/.test(nominal.wording) || !other.definite;
  return nominal.definite && nominal.bare && nominal.head === other.head;
}

/** "The ministry" after "Defence Ministry"; "the group" after the organization named last, where no other stands near. */
function findNamed(parsed: ParsedText, nominal: Description, named: NamedSoFar): number | undefined {
  if (!nominal.bare) return undefined;
  const group = named.byWord.get(foldNameWord(nominal.head));
  if (group !== undefined || !GENERIC_ORGANIZATION.has(nominal.head)) return group;
  const sentence = sentenceOf(parsed, nominal.mention.span.start);
  const near = new Set<number>();
  if (PARTIES.has(nominal.head)) return undefined;
  for (let at = named.organizations.length - 1; at >= 0; at--) {
    const organization = named.organizations[at];
    if (organization === undefined || sentence - organization.sentence > REACH) break;
    near.add(organization.group);
  }
  const [only] = near;
  return near.size === 1 ? only : undefined;
}

/** Remembers the name of a thing for descriptions that repeat a word of it. */
function noteThing(parsed: ParsedText, { span, type }: MentionCandidate, group: number, named: NamedSoFar): void {
  if (!isThing(type)) return;
  const words = parsed.source.text.slice(span.start, span.end).split(/\s+/).map(foldNameWord);
  if (words.length > 1) for (const word of words) named.byWord.set(word, group);
  if (type === 'organization') named.organizations.push({ group, sentence: sentenceOf(parsed, span.start) });
}

function isThing(type: EntityType): boolean {
  return type === 'organization' || type === 'place' || type === 'other';
}

const CALLED_BEHIND = /^\s((?:[\p{Ll}-]+\s){0,2}\p{Ll}+)\b/u;

/** "The Xinhua news agency" makes "the news agency" mean Xinhua. */
function noteCalled(
  { source }: ParsedText,
  { type, span }: MentionCandidate,
  group: number,
  titles: Map<string, Set<number>>,
): void {
  if (type !== 'organization') return;
  const behind = source.text.slice(span.end, span.end + CALLED_WIDTH);
  const words = CALLED_BEHIND.exec(behind)?.[1]?.split(' ') ?? [];
  const last = words.findIndex((word) => CALLED.has(word));
  if (last < 0) return;
  const key = words.slice(0, last + 1).join(' ');
  titles.set(key, (titles.get(key) ?? new Set<number>()).add(group));
}

/** In UTF-16 code units. */
const CALLED_WIDTH = 40;

const TITLE_BEFORE = /((?:\p{Ll}[\p{L}-]*\s|\p{Lu}\p{Ll}[\p{L}-]*\s){1,3})$/u;

/** Remembers the words right before a person's name: "Prime Minister X" makes "the prime minister" mean X. */
function noteTitle(parsed: ParsedText, mention: MentionCandidate, group: number, titles: Map<string, Set<number>>): void {
  if (mention.type !== 'person') return;
  const before = parsed.source.text.slice(Math.max(0, mention.span.start - 60), mention.span.start);
  const words = TITLE_BEFORE.exec(before)?.[1]?.trim().toLowerCase().split(/\s+/) ?? [];
  for (let from = 0; from < words.length; from++) {
    const key = words.slice(from).join(' ');
    const holders = titles.get(key) ?? new Set<number>();
    holders.add(group);
    titles.set(key, holders);
  }
}

function sentenceOf(parsed: ParsedText, offset: number): number {
  return Math.max(0, lastStartingBy(parsed.sentences, offset));
}

import type { MentionCandidate } from '../../model/candidates.ts';
import type { EntityType } from '../../model/entityType.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import { foldNameWord } from './nameForms.ts';

/** General words for an organization, which stand for the one named last. */
const GENERIC_ORGANIZATION: ReadonlySet<string> = new Set(
  'group organization organisation company firm party agency movement militia union club team association alliance bank airline broadcaster newspaper magazine outlet manufacturer carmaker retailer insurer lender charity watchdog body institution league federation'.split(
    ' ',
  ),
);

/** How many sentences back a general word may reach. */
const REACH = 3;

interface Nominal {
  readonly index: number;
  readonly mention: MentionCandidate;
  readonly head: string;
  readonly wording: string;
  readonly definite: boolean;
  readonly bare: boolean;
}

/**
 * Gives each nominal mention a group: that of the name or earlier description it certainly repeats, else a new one.
 * @param groupOfName for each mention that is a name its group
 * @returns for every mention its group; new groups are numbered from `firstNew` on
 */
export function linkNominals(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  groupOfName: readonly (number | undefined)[],
  firstNew: number,
): number[] {
  const groups = [...groupOfName];
  let next = firstNew;
  const titles = new Map<string, Set<number>>();
  const earlier: Nominal[] = [];
  mentions.forEach((mention, index) => {
    const named = groups[index];
    if (named !== undefined) {
      noteTitle(parsed, mention, named, titles);
      return;
    }
    const nominal = readNominal(parsed, mention, index);
    groups[index] = findAntecedent(parsed, mentions, groups, nominal, earlier, titles) ?? next++;
    earlier.push(nominal);
  });
  return groups.map((group) => group ?? next++);
}

function readNominal(parsed: ParsedText, mention: MentionCandidate, index: number): Nominal {
  const text = parsed.source.text.slice(mention.span.start, mention.span.end).replace(/\s+/g, ' ');
  const definite = /^(?:the|this|that|these|those|its|his|her|their|both)\s/i.test(text);
  const wording = text.replace(/^(?:the|this|that|these|those|an?)\s/i, '').toLowerCase();
  const head = parsed.source.text.slice(mention.head.start, mention.head.end).toLowerCase();
  return { index, mention, head, wording, definite, bare: wording === head };
}

function findAntecedent(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  groups: readonly (number | undefined)[],
  nominal: Nominal,
  earlier: readonly Nominal[],
  titles: ReadonlyMap<string, ReadonlySet<number>>,
): number | undefined {
  const repeated = lastThat(earlier, (other) => repeats(nominal, other));
  if (repeated !== undefined) return groups[repeated.index];
  if (!nominal.definite) return undefined;
  const office = titles.get(nominal.wording);
  const [holder] = office ?? [];
  if (office?.size === 1 && holder !== undefined) return holder;
  return findNamed(parsed, mentions, groups, nominal);
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
function repeats(nominal: Nominal, other: Nominal): boolean {
  if (nominal.mention.type !== other.mention.type) return false;
  if (nominal.wording === other.wording) return nominal.definite || /\s/.test(nominal.wording) || !other.definite;
  return nominal.definite && nominal.bare && nominal.head === other.head;
}

/** "The ministry" after "Defence Ministry"; "the group" after the organization named last, where no other stands near. */
function findNamed(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
  groups: readonly (number | undefined)[],
  nominal: Nominal,
): number | undefined {
  if (!nominal.bare) return undefined;
  const head = foldNameWord(nominal.head);
  const generic = GENERIC_ORGANIZATION.has(nominal.head);
  const sentence = sentenceOf(parsed, nominal.mention.span.start);
  const near = new Set<number>();
  for (let at = nominal.index - 1; at >= 0; at--) {
    const mention = mentions[at];
    const group = groups[at];
    if (mention === undefined || group === undefined || mention.form !== 'name' || !isThing(mention.type)) continue;
    const words = parsed.source.text.slice(mention.span.start, mention.span.end).split(/\s+/).map(foldNameWord);
    if (words.includes(head) && words.length > 1) return group;
    if (generic && mention.type === 'organization' && sentence - sentenceOf(parsed, mention.span.start) <= REACH) near.add(group);
  }
  const [only] = near;
  return near.size === 1 ? only : undefined;
}

function isThing(type: EntityType): boolean {
  return type === 'organization' || type === 'place' || type === 'other';
}

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
  let low = 0;
  let high = parsed.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((parsed.sentences[middle]?.start ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

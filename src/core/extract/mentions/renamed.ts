import type { EntityType } from '../../model/entityType.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { mapSteps, type Steps } from '../../steps.ts';
import type { SentenceName } from './names.ts';

/** What stands between the two names of one thing, in lower case, without commas, brackets and articles. */
const RENAMING =
  /^(?:(?:which is |who is )?(?:now|formerly|previously)(?: (?:known|called|named|renamed|rebranded))?(?: as)?|since renamed|(?:renamed|rebranded)(?: as)?)$/;
const LONGEST = 6;
/** A thing that was renamed is a firm or product rather than what its older name sounds like. */
const RANKS: Readonly<Record<EntityType, number>> = { organization: 0, other: 1, place: 2, person: 3, norp: 4 };

/** Types by what a name is written as. */
type Types = ReadonlyMap<string, EntityType>;

/**
 * "Twitter (now X)", "Blackwater, now called Academi": the second name is a name, and what bore both is of one type. A name that nothing else knows
 * is one in the whole text.
 */
export function* nameRenamed({ tokens }: ParsedText, names: readonly SentenceName[]): Steps<readonly SentenceName[]> {
  const taken = new Map<number, SentenceName>();
  for (const name of names) for (let at = name.first; at < name.end; at++) taken.set(at, name);
  const pairs = yield* mapSteps(names, (name) => {
    const word = name.type === 'norp' ? undefined : tokens[behindRenaming(tokens, name) ?? -1];
    return word === undefined ? undefined : { name, word, second: taken.get(word.index) };
  });
  const types = new Map<string, EntityType>();
  const unseen = new Map<string, EntityType>();
  for (const pair of pairs) {
    if (pair?.second !== undefined) addShared(tokens, pair.name, pair.second, pair.word, types);
    else if (pair !== undefined && isWholeName(tokens, pair.word)) unseen.set(pair.word.text, pair.name.type);
  }
  return types.size === 0 && unseen.size === 0 ? names : withRenamed(tokens, names, taken, types, unseen);
}

/** Notes the type that both names of a thing have, where they differ. */
function addShared(
  tokens: readonly Token[],
  name: SentenceName,
  second: SentenceName,
  word: Token,
  types: Map<string, EntityType>,
): void {
  if (second.first !== word.index || second.type === name.type || second.type === 'norp') return;
  const type = RANKS[second.type] < RANKS[name.type] ? second.type : name.type;
  for (const one of [name, second]) types.set(wordingOf(tokens, one), type);
}

function withRenamed(
  tokens: readonly Token[],
  names: readonly SentenceName[],
  taken: ReadonlyMap<number, SentenceName>,
  types: Types,
  unseen: Types,
): SentenceName[] {
  const added = tokens.flatMap((token): SentenceName[] => {
    const type = taken.has(token.index) || token.tag === 'PRP' ? undefined : unseen.get(token.text);
    return type === undefined ? [] : [{ first: token.index, end: token.index + 1, type, rule: 'renamed' }];
  });
  const settled = names.map((name): SentenceName => {
    const type = types.get(wordingOf(tokens, name));
    return type === undefined || type === name.type ? name : { first: name.first, end: name.end, type, rule: 'renamed' };
  });
  return [...settled, ...added].sort((a, b) => a.first - b.first);
}

/** The token where the other name of a name begins. */
function behindRenaming(tokens: readonly Token[], { first, end }: SentenceName): number | undefined {
  if (!/^[,(]$/.test(tokens[end]?.text ?? '')) return undefined;
  const words: string[] = [];
  for (let at = end + 1; at <= end + LONGEST; at++) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== tokens[first]?.sentence) return undefined;
    if (/^\p{Lu}/u.test(token.text)) return RENAMING.test(words.join(' ')) ? at : undefined;
    if (token.lower !== 'the') words.push(token.lower);
  }
  return undefined;
}

/** One capitalised word before a mark. */
function isWholeName(tokens: readonly Token[], word: Token): boolean {
  const next = tokens[word.index + 1];
  return /^\p{Lu}[\p{L}\p{N}]*$/u.test(word.text) && (next === undefined || /^[),.;]$/.test(next.text));
}

function wordingOf(tokens: readonly Token[], { first, end }: SentenceName): string {
  return tokens
    .slice(first, end)
    .map(({ text }) => text)
    .join(' ');
}

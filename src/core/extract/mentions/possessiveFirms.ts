import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { mapSteps, type Steps } from '../../steps.ts';
import { foldLatin } from '../../text/foldLatin.ts';
import type { SentenceName } from './names.ts';

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const AUXILIARY = /^(?:is|was|are|were|have|will|would|could|may|does|did)$/;
/** What follows a name in 's that is no possessive: nothing is possessed. */
const AFTER_NAME = /^(?:and|or|to|in|at|on|for|by|with|from|as|but|[,;:.!?)]|also|already)$/;

/**
 * "Moody's cut the rating", "shares of Macy's rose", "Lloyd's of London": where nothing stands behind 's that could belong to the name, 's is
 * part of it, and then everywhere in the text. Who or what also stands without 's is no such firm, nor are "a friend of John's", "Apple's and
 * Google's phones", "the NHW's".
 */
export function* namePossessiveFirms(parsed: ParsedText, names: readonly SentenceName[]): Steps<SentenceName[]> {
  const starts = new Set(names.map(({ first }) => first));
  const firms = new Set<string>();
  const bare = new Set<string>();
  for (const name of names) {
    if (standsAlone(parsed, name, starts)) firms.add(wordingOf(parsed, name));
    if (!hasPossessive(parsed, name)) bare.add(wordingOf(parsed, name));
  }
  for (const wording of bare) firms.delete(wording);
  const widened = yield* mapSteps(names, (name): SentenceName => {
    if (!hasPossessive(parsed, name) || !firms.has(wordingOf(parsed, name))) return name;
    const { shares: _, ...rest } = name;
    return { ...rest, end: name.end + 1, type: 'organization', rule: 'possessive-firm' };
  });
  return joinSeats(parsed, widened);
}

function wordingOf({ tokens }: ParsedText, { first, end }: SentenceName): string {
  return tokens
    .slice(first, end)
    .map((token) => foldLatin(token.text))
    .join(' ');
}

function hasPossessive({ tokens }: ParsedText, { end, type }: SentenceName): boolean {
  const [last, mark] = [tokens[end - 1], tokens[end]];
  return type !== 'norp' && mark?.start === last?.end && /^['’]s$/.test(mark?.text ?? '');
}

function standsAlone(parsed: ParsedText, name: SentenceName, starts: ReadonlySet<number>): boolean {
  const { tokens } = parsed;
  const words = tokens.slice(name.first, name.end);
  const after = tokens[name.end + 1];
  if (!hasPossessive(parsed, name) || words.length > 4 || words.every((word) => /^\p{Lu}+$/u.test(word.text))) return false;
  if (after === undefined || after.sentence !== words[0]?.sentence || isContracted(tokens, name.first, after)) return false;
  if (after.text === 'of') return starts.has(name.end + 2);
  if (isOfPossessor(tokens, name.first) || isShared(parsed, name.end + 1)) return false;
  return AFTER_NAME.test(after.text) ? !isCompared(tokens, name.first) : isVerbOf(tokens, after);
}

/** "the Council's raised concerns": behind an article 's is "has" or "is" before a verb. */
function isContracted(tokens: readonly Token[], first: number, after: Token): boolean {
  return /^(?:the|a|an|another)$/i.test(tokens[first - 1]?.text ?? '') && /^V|^MD/.test(after.tag);
}

/** A finite verb behind 's that describes no noun: "cut the rating", not "cut flowers". The tagger may take it for a participle. */
function isVerbOf(tokens: readonly Token[], verb: Token): boolean {
  const next = tokens[verb.index + 1];
  if (/^(?:said|says)$/.test(verb.lower)) return true;
  if (verb.tag === 'VBN') return /^(?:TO|DT|PRP\$?)$/.test(next?.tag ?? '') || next?.lower === 'that';
  if (!FINITE.test(verb.tag) || /^(?:amod|compound|acl)/.test(verb.relation)) return false;
  if (/^ha[sd]$/.test(verb.lower)) return true;
  if (AUXILIARY.test(verb.lower)) return !/^(?:the|a|an)$/.test(next?.lower ?? '');
  return next === undefined || !/^NN|^JJ/.test(next.tag);
}

/** "a friend of John's" */
function isOfPossessor(tokens: readonly Token[], first: number): boolean {
  if (tokens[first - 1]?.lower !== 'of') return false;
  const noun = tokens[first - 2];
  const article = tokens[first - 3]?.lower ?? '';
  return noun !== undefined && /^NN$/.test(noun.tag) && /^(?:a|an|this|that|another|no|one)$/.test(article);
}

/** "bigger than Trump's", "similar to Yu's.": a comparison leaves out what is possessed. */
function isCompared(tokens: readonly Token[], first: number): boolean {
  const [adjective, before] = [tokens[first - 2]?.lower ?? '', tokens[first - 1]?.lower ?? ''];
  if (before === 'to')
    return /^(?:similar|close|closer|identical|next|equal|comparable|compared|superior|inferior)$/.test(adjective);
  return /^(?:than|like|unlike|as|is|was|are|were)$/.test(before);
}

/** "and Biden's lawyers": a further possessive close by, which shares what is possessed. */
function isShared({ tokens }: ParsedText, from: number): boolean {
  if (!/^(?:and|or|,)$/.test(tokens[from]?.text ?? '')) return false;
  for (let at = from + 1; at < from + 5; at++) {
    const token = tokens[at];
    if (token === undefined || FINITE.test(token.tag)) return false;
    if (token.tag === 'POS') return true;
  }
  return false;
}

/** "Lloyd's of London" is one name. */
function joinSeats({ tokens }: ParsedText, names: readonly SentenceName[]): SentenceName[] {
  const joined: SentenceName[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const isSeat = last?.rule === 'possessive-firm' && last.end === name.first - 1 && tokens[last.end]?.text === 'of';
    if (last !== undefined && isSeat && name.type === 'place') joined[joined.length - 1] = { ...last, end: name.end };
    else joined.push(name);
  }
  return joined;
}

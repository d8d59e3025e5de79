import { findDependent, hasRelation } from '../../linguistics/nounPhrase.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { mapSteps, type Steps } from '../../steps.ts';
import type { NameKnowledge } from './nameKnowledge.ts';
import type { SentenceName } from './names.ts';

/** What only a firm or body does, or what is done to one. Lemmas. */
const OF_FIRMS = new Set(
  (
    'announce say report deny confirm admit agree promise apologise apologize hire employ appoint sack fire dismiss recruit buy acquire sell sue pay own merge fine ' +
    'investigate accuse invest expand relocate lobby owe settle warn expect plan'
  ).split(' '),
);
/** Behind "is under". */
const SCRUTINY = new Set('review investigation scrutiny pressure fire inquiry probe administration'.split(' '));
/** Behind these a service is meant: "posted on Facebook". */
const CHANNELS = new Set('on via through using over to'.split(' '));

/**
 * "Facebook is under review", "Spotify hired 40 people": a product or service that bears the name of its firm is the firm where it does what firms
 * do, and in the whole text unless it is also told as where something stands.
 */
export function* nameActingFirms(
  parsed: ParsedText,
  found: readonly SentenceName[],
  knowledge: NameKnowledge,
): Steps<SentenceName[]> {
  const { tokens } = parsed;
  const names = withOverlooked(parsed, found, knowledge);
  const acting = new Set<string>();
  const channels = new Set<string>();
  const wordOf = ({ first, end, type }: SentenceName): Token | undefined =>
    type === 'other' && end - first === 1 && knowledge.isFirm(tokens[first]?.text ?? '') ? tokens[first] : undefined;
  for (const name of names) {
    const word = wordOf(name);
    if (word === undefined) continue;
    if (CHANNELS.has(tokens[name.first - 1]?.lower ?? '')) channels.add(word.text);
    else if (actsAsFirm(parsed, word)) acting.add(word.text);
  }
  return yield* mapSteps(names, (name): SentenceName => {
    const word = wordOf(name);
    const isFirm = word !== undefined && acting.has(word.text) && !channels.has(word.text);
    return isFirm ? { first: name.first, end: name.end, type: 'organization', rule: 'acting-firm' } : name;
  });
}

/** "Deloitte quit as auditor", "Orange and Denny's are sponsors": a firm of open lists, or who is joined with a firm, where a sentence starts with it. */
function withOverlooked(
  { tokens, sentences }: ParsedText,
  names: readonly SentenceName[],
  { isFirm, isCommon }: NameKnowledge,
): readonly SentenceName[] {
  const starts = new Map(names.map((name) => [name.first, name]));
  const added = sentences.flatMap(({ firstToken: first }): SentenceName[] => {
    const [word, next] = tokens.slice(first, first + 2);
    const isFree = word?.tag === 'NNP' && /^\p{Lu}\p{Ll}+$/u.test(word.text) && !starts.has(first) && !isCommon(word.text);
    if (!isFree || !hasRelation(word, 'nsubj')) return [];
    const acts = isFirm(word.text) && /^VB[DZ]$/.test(next?.tag ?? '');
    const isJoined = next?.lower === 'and' && starts.get(first + 2)?.type === 'organization';
    return acts || isJoined ? [{ first, end: first + 1, type: 'organization', rule: 'acting-firm' }] : [];
  });
  return added.length === 0 ? names : [...names, ...added].sort((a, b) => a.first - b.first);
}

function actsAsFirm(parsed: ParsedText, word: Token): boolean {
  const verb = parsed.tokens[word.head];
  if (verb === undefined || !hasRelation(word, 'nsubj')) return false;
  if (verb.tag.startsWith('VB') && OF_FIRMS.has(verb.lemma)) return true;
  return SCRUTINY.has(verb.lemma) && findDependent(parsed, verb.index, 'case')?.lower === 'under';
}

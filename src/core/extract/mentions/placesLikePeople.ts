import { findDependent, hasRelation } from '../../linguistics/nounPhrase.ts';
import { PLACE_NOUNS } from '../../lexicon/nominalTypes.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { mapSteps, type Steps } from '../../steps.ts';
import type { NameKnowledge } from './nameKnowledge.ts';
import type { SentenceName } from './names.ts';

/** Prepositions behind which a place is meant whatever else bears its name. */
const LOCATIVE = new Set('in near outside inside across throughout around into via downtown'.split(' '));
/** Verbs and nouns of moving, whose *to*, *from*, *through* and *at* lead to places. */
const MOTION = new Set(
  (
    'fly go come return move travel drive walk run ride sail march head flee arrive land rush journey commute migrate relocate deport extradite evacuate ' +
    'transfer take bring send flight trip journey road train bus way tour visit home back route north south east west mile kilometer kilometre'
  ).split(' '),
);
const DIRECTIVE = new Set(['to', 'from', 'through', 'at', 'toward', 'towards']);
/** Whose "of" leads to a place: "the cathedral of", "the mayor of". */
const OF_PLACES = new Set(
  'cathedral city town village province port airport university mayor bishop archbishop outskirts streets suburb north south east west'.split(
    ' ',
  ),
);
const REACH = 3;

/** "George Wellington flew to Wellington": a place of the gazetteer that shares a surname of the text is a place where its phrase says so. */
export function* keepPlacesLikePeople(
  parsed: ParsedText,
  tagged: readonly SentenceName[],
  knowledge: NameKnowledge,
): Steps<SentenceName[]> {
  const { tokens } = parsed;
  const names = yield* mapSteps(tagged, (name) => asFullName(parsed, name, knowledge));
  const bearers = new Map(names.flatMap((name) => (isFullName(name) ? [[name.end - 1, name] as const] : [])));
  return yield* mapSteps(names, (name): SentenceName => {
    const word = tokens[name.first];
    if (name.type !== 'person' || name.end - name.first !== 1 || word === undefined || !knowledge.isPlace(word.text)) return name;
    const isPlace = isLocative(tokens, word) || isSaidPlace(parsed, word) || isDoneByNamesake(parsed, word, bearers);
    return isPlace ? { first: name.first, end: name.end, type: 'place', rule: 'place-like-person' } : name;
  });
}

function isFullName({ type, first, end }: SentenceName): boolean {
  return type === 'person' && end - first > 1;
}

/** "Chelsea Houston teaches": a given name that only one gender bears before the name of a city is a person, unless both are one place. */
function asFullName(
  { tokens }: ParsedText,
  name: SentenceName,
  { genderOfName, isCommon, isPlace, isPlaceName }: NameKnowledge,
): SentenceName {
  const [given, surname, behind] = tokens.slice(name.first, name.first + 3);
  if (name.type !== 'place' || name.end - name.first !== 2 || given === undefined || surname === undefined) return name;
  const isLikePerson =
    genderOfName(given.text) !== undefined && !isCommon(given.text) && isPlace(surname.text) && !isCommon(surname.text);
  const acts = behind !== undefined && /^VB[DZ]$/.test(behind.tag) && !/^(?:is|was|has|had)$/.test(behind.lower);
  if (!isLikePerson || !acts || isPlaceName([given.text, surname.text])) return name;
  return { first: name.first, end: name.end, type: 'person', rule: 'place-like-person' };
}

/** "Hamilton is a city of steel" */
function isSaidPlace(parsed: ParsedText, word: Token): boolean {
  const noun = parsed.tokens[word.head];
  if (noun === undefined || !hasRelation(word, 'nsubj') || findDependent(parsed, noun.index, 'cop') === undefined) return false;
  return PLACE_NOUNS.has(noun.lemma.toLowerCase());
}

/** "Marcus Boston has represented Boston": nobody is the object of what he does himself, under his own name. */
function isDoneByNamesake(parsed: ParsedText, word: Token, bearers: ReadonlyMap<number, SentenceName>): boolean {
  if (!/^(?:obj|obl)/.test(word.relation)) return false;
  for (const [last, { first }] of bearers) {
    const token = parsed.tokens[last];
    if (token?.lower !== word.lower || token.sentence !== word.sentence || last >= word.index) continue;
    const head = parsed.tokens.slice(first, last + 1).find((part) => part.head < first || part.head > last);
    if (head !== undefined && head.head === word.head && hasRelation(head, 'nsubj')) return true;
  }
  return false;
}

function isLocative(tokens: readonly Token[], word: Token): boolean {
  const before = tokens[word.index - 1];
  if (before === undefined || before.sentence !== word.sentence || tokens[word.index + 1]?.tag === 'POS') return false;
  if (LOCATIVE.has(before.lower)) return true;
  if (before.lower === 'of') return OF_PLACES.has(tokens[before.index - 1]?.lemma ?? '');
  if (!DIRECTIVE.has(before.lower)) return false;
  for (let at = before.index - 1; at >= before.index - REACH; at--) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== word.sentence) return false;
    if (MOTION.has(token.lemma.toLowerCase())) return true;
  }
  return false;
}

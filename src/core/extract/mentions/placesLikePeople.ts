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
const REACH = 3;

/** "George Wellington flew to Wellington": a place of the gazetteer that shares a surname of the text is a place where its phrase says so. */
export function* keepPlacesLikePeople(
  { tokens }: ParsedText,
  names: readonly SentenceName[],
  knowledge: NameKnowledge,
): Steps<SentenceName[]> {
  return yield* mapSteps(names, (name): SentenceName => {
    const word = tokens[name.first];
    if (name.type !== 'person' || name.end - name.first !== 1 || word === undefined || !knowledge.isPlace(word.text)) return name;
    return isLocative(tokens, word) ? { first: name.first, end: name.end, type: 'place', rule: 'place-like-person' } : name;
  });
}

function isLocative(tokens: readonly Token[], word: Token): boolean {
  const before = tokens[word.index - 1];
  if (before === undefined || before.sentence !== word.sentence || tokens[word.index + 1]?.tag === 'POS') return false;
  if (LOCATIVE.has(before.lower)) return true;
  if (!DIRECTIVE.has(before.lower)) return false;
  for (let at = before.index - 1; at >= before.index - REACH; at--) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== word.sentence) return false;
    if (MOTION.has(token.lemma.toLowerCase())) return true;
  }
  return false;
}

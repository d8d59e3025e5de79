import { wordSet } from '../../../lexicon/wordList.ts';
import { ORDINALS, TENS } from '../../../lexicon/numerals.ts';
import type { ParsedText } from '../../../model/parsedText.ts';
import { draftOf, type Draft } from '../reading/draft.ts';
import { readNounSpan } from '../reading/nounSpan.ts';
import { readNumber } from '../numbers/numbers.ts';
import {
  isCapitalized,
  isJoiner,
  isNumber,
  isWord,
  lowerAt,
  sameSentence,
  startsSentence,
  textAt,
  touches,
  type Lexemes,
} from '../../../pattern/row.ts';

interface OrdinalWord {
  readonly value: number;
  readonly end: number;
}

function readOrdinalWord(lexemes: Lexemes, at: number): OrdinalWord | undefined {
  const word = ORDINALS.get(lowerAt(lexemes, at));
  if (word !== undefined) return { value: word, end: at + 1 };
  const ten = TENS.get(lowerAt(lexemes, at));
  if (ten !== undefined && isJoiner(lexemes, at + 1)) {
    const unit = ORDINALS.get(lowerAt(lexemes, at + 2));
    return unit !== undefined && unit < 10 ? { value: ten + unit, end: at + 3 } : undefined;
  }
  const suffix = isNumber(lexemes, at) && touches(lexemes, at + 1) && /^(?:st|nd|rd|th)$/.test(lowerAt(lexemes, at + 1));
  return suffix ? { value: lexemes[at]?.value ?? 0, end: at + 2 } : undefined;
}

/** Nouns with which an ordinal is a name, a phrase or a part of something else, not a rank. */
const NO_RANK = wordSet(
  `century amendment hand person name aid lady thing place instance world party glance language degrees grade class cousin
   circuit avenue street responders generation refusal light sod wind engineer officer secretary xi homes choice impression
   base`,
);

export function readRank(parsed: ParsedText, lexemes: Lexemes, at: number): Draft | undefined {
  const ordinal = readOrdinalWord(lexemes, at);
  if (ordinal === undefined || isJoiner(lexemes, at - 1)) return undefined;
  const opening = startsSentence(lexemes, at);
  if (!isNumber(lexemes, at) && isCapitalized(lexemes, at) && !opening && !isTitleCase(lexemes)) return undefined;
  const superlative = isJoiner(lexemes, ordinal.end) && /est$|^most$/.test(lowerAt(lexemes, ordinal.end + 1));
  if (isJoiner(lexemes, ordinal.end) && !superlative) return readJoinedRank(lexemes, at, ordinal);
  const nounAt = superlative ? ordinal.end + 1 : ordinal.end;
  const noun = isVerb(lexemes, nounAt) ? undefined : readNounSpan(parsed, lexemes, nounAt);
  if (noun === undefined) return readBareRank(lexemes, at, ordinal);
  const head = parsed.tokens[noun.noun]?.lower ?? '';
  if (
    NO_RANK.has(head) ||
    (head === 'minister' && noun.end === nounAt + 1) ||
    /^(?:two|three|few|four|five|six|\d+)$/.test(lowerAt(lexemes, nounAt))
  )
    return undefined;
  const match = /^(?:Test|ODI|T20|T20I|Round|Match|Leg|Day|Cup|Quarter|Half)$/.test(textAt(lexemes, nounAt));
  const named =
    isCapitalized(lexemes, nounAt) && (isCapitalized(lexemes, at) || isNumber(lexemes, at)) && !match && !isTitleCase(lexemes);
  if (named && !opening) return undefined;
  return draftOf({
    start: at,
    end: noun.end,
    kind: 'ordinal',
    rule: '',
    value: ordinal.value,
    unit: head,
    noun: noun.noun,
  });
}

/** "The first struck the feeding centre": a finite verb that nothing after it is modified by. */
function isVerb(lexemes: Lexemes, at: number): boolean {
  return /^VB[DZP]$/.test(lexemes[at]?.token.tag ?? '');
}

const JOINED =
  /^(?:term|placed|place|ranked|round|seeded|time|year|floor|storey|story|minute|day|week|month|leg|set|wicket|innings|generation|stage|phase|tier|choice|session|season|lap|hour|inning|person|trimester)$/;

/** "third-term Bill", "12th-placed", "a 90th-minute goal": an ordinal joined to what it ranks. */
function readJoinedRank(lexemes: Lexemes, at: number, ordinal: OrdinalWord): Draft | undefined {
  const noun = lowerAt(lexemes, ordinal.end + 1);
  if (!JOINED.test(noun) || (ordinal.value === 1 && noun === 'person')) return undefined;
  return draftOf({ start: at, end: ordinal.end + 2, kind: 'ordinal', rule: '', value: ordinal.value, unit: noun });
}

const PLACING = wordSet(
  `finished finish came come comes placed ranked ranks rank ran stood sit lie lies was is were sat them him her it team`,
);
const DETERMINERS = wordSet('a the his her their its our my s');

/** "finished third", "ranks them 60th", "the club's first since 1989", "The first struck the school": a rank with nothing named. */
function readBareRank(lexemes: Lexemes, at: number, ordinal: OrdinalWord): Draft | undefined {
  if (!sameSentence(lexemes, at - 1, at)) return undefined;
  const before = lowerAt(lexemes, at - 1);
  const determined = DETERMINERS.has(before);
  const came = before === 'in' && /^(?:came|come|comes|coming|finished)$/.test(lowerAt(lexemes, at - 2));
  const ranked = ordinal.value >= 2 && (came || PLACING.has(before) || (before === 'and' && isNumber(lexemes, at)));
  const placed = ordinal.value >= 2 && isPlaced(lexemes, at, ordinal.end);
  const fits = ranked || placed ? closes(lexemes, at, ordinal.end) : determined && standsAlone(lexemes, at, ordinal);
  return fits ? draftOf({ start: at, end: ordinal.end, kind: 'ordinal', rule: '', value: ordinal.value }) : undefined;
}

function closes(lexemes: Lexemes, at: number, end: number): boolean {
  const next = lexemes[end];
  return (
    next === undefined ||
    !sameSentence(lexemes, at, end) ||
    next.kind === 'symbol' ||
    (/^(?:IN|CC|VB|WDT|TO)/.test(next.token.tag) && next.lower !== 'of')
  );
}

/** "with Thompson second in 9.89", "and Chad 164th": a name right before its rank. */
function isPlaced(lexemes: Lexemes, at: number, end: number): boolean {
  const named =
    isCapitalized(lexemes, at - 1) && lexemes[at - 1]?.token.tag.startsWith('NNP') === true && !startsSentence(lexemes, at - 1);
  const next = lowerAt(lexemes, end);
  return (
    named &&
    (isNumber(lexemes, at) ? !isWord(lexemes, end) : next === 'in' || next === 'with' || next === 'on') &&
    !isTitleCase(lexemes)
  );
}

/** After a determiner: a verb, a preposition of time or the end of the phrase follows, so that the noun is left out. */
function standsAlone(lexemes: Lexemes, at: number, ordinal: OrdinalWord): boolean {
  const next = lexemes[ordinal.end];
  const before = lowerAt(lexemes, at - 1);
  if (next === undefined || !sameSentence(lexemes, at, ordinal.end))
    return before !== 'a' && before !== 'the' ? true : ordinal.value > 3;
  const owned = before !== 'a' && before !== 'the';
  if (next.lower === 'of') return owned || ordinal.value >= 3 ? lowerAt(lexemes, ordinal.end + 1) === 'the' : false;
  if (/^VB[DZP]$/.test(next.token.tag)) return before === 'the' || owned;
  if (/^(?:since|in|on|for|this|after|from)$/.test(next.lower)) return owned || ordinal.value > 3;
  if (next.kind === 'symbol')
    return owned
      ? /^[.,;:)]$/.test(next.text)
      : before === 'the'
        ? ordinal.value > 3
        : next.text === ',' && ordinal.value === 2 && startsSentence(lexemes, at - 1);
  return ordinal.value > 3 && /^(?:IN|CC|WDT|TO)/.test(next.token.tag);
}

/** "No. 2 rival", "number one". */
export function readNumberedRank(parsed: ParsedText, lexemes: Lexemes, at: number): Draft | undefined {
  const word = lowerAt(lexemes, at);
  const dotted = word === 'no' && textAt(lexemes, at + 1) === '.' && touches(lexemes, at + 1);
  if (!dotted && word !== 'number') return undefined;
  const named =
    isCapitalized(lexemes, at - 1) && isWord(lexemes, at - 1) && isCapitalized(lexemes, at) && sameSentence(lexemes, at - 1, at);
  if (named && !isTitleCase(lexemes)) return undefined;
  const numberAt = dotted ? at + 2 : at + 1;
  const number = readNumber(lexemes, numberAt);
  if (number === undefined || !Number.isInteger(number.value) || number.value > 100 || (!dotted && number.value > 10))
    return undefined;
  const noun =
    isWord(lexemes, number.end) && sameSentence(lexemes, at, number.end) ? readNounSpan(parsed, lexemes, number.end) : undefined;
  const unit = noun === undefined ? null : (parsed.tokens[noun.noun]?.lower ?? null);
  // What a player wears is no rank.
  if (/^(?:jerseys?|shirts?|kit|uniform|bib)$/.test(unit ?? '')) return undefined;
  return draftOf({
    start: at,
    end: endOfCommonWords(lexemes, number.end, noun?.end ?? number.end),
    kind: 'ordinal',
    rule: '',
    value: number.value,
    unit,
  });
}

/** "No. 2 rival Pompa": what is ranked ends where a name begins. */
function endOfCommonWords(lexemes: Lexemes, from: number, end: number): number {
  for (let i = from + 1; i < end; i += 1) if (isCapitalized(lexemes, i) && !isCapitalized(lexemes, from)) return i;
  return end;
}

/** Whether most longer words of the row start with a capital, as in a headline. */
export function isTitleCase(lexemes: Lexemes): boolean {
  let capitals = 0;
  let words = 0;
  for (const lexeme of lexemes.slice(0, 40)) {
    if (lexeme.kind !== 'word' || lexeme.text.length < 4) continue;
    words += 1;
    if (/^\p{Lu}/u.test(lexeme.text)) capitals += 1;
  }
  return words > 2 && capitals / words > 0.7;
}

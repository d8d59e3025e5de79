import { MONTHS, WEEKDAYS } from '../../lexicon/calendar.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { isPause, type Steps } from '../../steps.ts';
import type { NameKnowledge } from './nameKnowledge.ts';
import type { SentenceName } from './names.ts';

/** The rule of names that end in a number. */
export const NUMBERED_NAME = 'numbered-name';

const NUMBER = /^\d{1,3}$/;
/** What stands behind a numbered name that is the subject of its sentence. */
const PREDICATE = /^(?:VBD|VBZ|MD)$/;

/**
 * "Chang'e 5 landed", "Soyuz 14 docked with the station": craft and missions carry numbers. A word that running text also writes small ("Room 5",
 * "Article 9") names nothing, and a number that counts what follows ("Toyota 5 percent") isn't part of a name.
 */
export function* nameNumbered(
  parsed: ParsedText,
  names: readonly SentenceName[],
  knowledge: NameKnowledge,
): Steps<SentenceName[]> {
  const { tokens } = parsed;
  const byEnd = new Map(names.map((name) => [name.end, name]));
  const taken = new Uint8Array(tokens.length);
  for (const { first, end } of names) taken.fill(1, first, end);
  const found = new Map<SentenceName, SentenceName>();
  const added: SentenceName[] = [];
  for (const token of tokens) {
    if (isPause(token.index)) yield;
    const word = NUMBER.test(token.text) && taken[token.index] !== 1 ? wordBefore(tokens, token) : undefined;
    if (word === undefined) continue;
    const name = byEnd.get(token.index);
    if (name !== undefined && takesNumber(tokens, name, token)) {
      const { shares: _, ...rest } = name;
      found.set(name, { ...rest, end: token.index + 1, type: 'other', rule: NUMBERED_NAME });
    } else if (name === undefined && isUnknownCraft(tokens, word, token, knowledge)) {
      added.push({ first: word.index, end: token.index + 1, type: 'other', rule: NUMBERED_NAME });
    }
  }
  return [...names.map((name) => found.get(name) ?? name), ...added].sort((a, b) => a.first - b.first);
}

/** The word of the sentence that one space divides from a number. */
function wordBefore(tokens: readonly Token[], number: Token): Token | undefined {
  const word = tokens[number.index - 1];
  return word?.sentence === number.sentence && word.end === number.start - 1 ? word : undefined;
}

/** A single word of whatever type before a predicate; names of things before anything that the number doesn't count. */
function takesNumber(tokens: readonly Token[], name: SentenceName, number: Token): boolean {
  if (name.end - name.first > 2 || name.type === 'norp') return false;
  const next = tokens[number.index + 1];
  if (name.type === 'other') return !counts(next);
  return name.end - name.first === 1 && isPredicate(tokens, next) && name.type !== 'place';
}

function isUnknownCraft(tokens: readonly Token[], word: Token, number: Token, knowledge: NameKnowledge): boolean {
  if (!/^\p{Lu}[\p{L}'’]{2,}$/u.test(word.text) || knowledge.isCommon(word.text) || knowledge.isPlace(word.text)) return false;
  if (MONTHS.has(word.lower) || WEEKDAYS.has(word.lower) || !word.tag.startsWith('NNP')) return false;
  return isPredicate(tokens, tokens[number.index + 1]);
}

function isPredicate(tokens: readonly Token[], next: Token | undefined): boolean {
  if (next === undefined) return false;
  const behind = tokens[next.index + 1]?.tag ?? '';
  // The tagger takes "docked with the station" for a participle.
  if (next.tag === 'VBN') return /^(?:IN|TO|DT|PRP|RB|RP|\.)$/.test(behind);
  return PREDICATE.test(next.tag) && !(next.tag === 'VBD' && /^NNS?$/.test(behind));
}

/** Whether a number before the word counts it. */
function counts(next: Token | undefined): boolean {
  return (
    next !== undefined &&
    (/^(?:NNS|CD|%)$/.test(next.tag) || /^(?:percent|per|pc|points?|million|billion|thousand)$/.test(next.lower))
  );
}

import type { MentionCandidate } from '../../model/candidates.ts';
import type { EntityType } from '../../model/entityType.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { UserTerm } from '../../model/userTerm.ts';
import { isPause, mapSteps, type Steps } from '../../steps.ts';
import { leaveOutTerms } from './abbreviatedTerms.ts';
import { nameActingFirms } from './actingFirms.ts';
import { nameFacilities } from './facilities.ts';
import { leaveOutDiseases } from './diseases.ts';
import { findNames } from './findNames.ts';
import type { NameModels } from './models.ts';
import { NAME_TYPES } from './nameTags.ts';
import { createNameKnowledge } from './nameKnowledge.ts';
import type { SentenceName } from './names.ts';
import { nameNumbered } from './numberedNames.ts';
import { findOverlookedPersons, readSignatures, splitCouples } from './overlookedPersons.ts';
import { keepPlacesLikePeople } from './placesLikePeople.ts';
import { namePossessiveFirms } from './possessiveFirms.ts';
import { nameOutlets } from './outletNames.ts';
import { nameEvidence } from './readerEvidence.ts';
import { nameRenamed } from './renamed.ts';
import { findUserTerms } from './userTerms.ts';

/** All names of a text, in text order, none inside another. The user's terms win over the tagger and the reader of paragraphs. */
export function* extractNames(
  parsed: ParsedText,
  models: NameModels,
  userTerms: readonly UserTerm[],
): Steps<readonly MentionCandidate[]> {
  const sentences = yield* mapSteps(parsed.sentences, ({ firstToken, endToken }) =>
    parsed.tokens.slice(firstToken, endToken).map((token) => token.text),
  );
  const found = yield* findNames(sentences, models, nameEvidence(parsed));
  const shifted = yield* mapSteps(found, (names, index) => {
    const offset = parsed.sentences[index]?.firstToken ?? 0;
    return names.map((name) => takeInNumber(parsed, { ...name, first: name.first + offset, end: name.end + offset }));
  });
  const others = yield* correctByContext(
    parsed,
    yield* joinHyphens(parsed, yield* joinOverSmallWords(parsed, shifted.flat())),
    models,
  );
  const fixed = yield* findUserTerms(parsed.tokens, userTerms);
  const mentions = yield* mapSteps(preferFixed(fixed, others), (name) => toMention(parsed, name));
  return mentions.flat();
}

/** What the words and the grammar around a name say of it. */
function* correctByContext(parsed: ParsedText, found: readonly SentenceName[], models: NameModels): Steps<SentenceName[]> {
  const knowledge = createNameKnowledge(models);
  const firms = yield* namePossessiveFirms(parsed, found, knowledge);
  const things = yield* leaveOutDiseases(parsed, firms);
  const facilities = yield* nameFacilities(parsed, yield* leaveOutTerms(parsed, things), knowledge);
  const numbered = yield* nameNumbered(parsed, facilities, knowledge);
  const couples = yield* splitCouples(parsed, numbered, knowledge);
  const signed = yield* readSignatures(parsed, couples, knowledge);
  const persons = yield* findOverlookedPersons(parsed, signed, knowledge);
  const acting = yield* nameActingFirms(parsed, yield* nameOutlets(parsed, persons), knowledge);
  const renamed = yield* nameRenamed(parsed, acting);
  return yield* keepPlacesLikePeople(parsed, renamed, knowledge);
}

/** "Hikari-2", "Nisarga-2": a number joined by a hyphen belongs to the name. */
function takeInNumber(parsed: ParsedText, name: SentenceName): SentenceName {
  const [last, hyphen, number] = parsed.tokens.slice(name.end - 1, name.end + 2);
  if (name.type !== 'other' && name.type !== 'organization') return name;
  const joined =
    hyphen?.text === '-' && hyphen.start === last?.end && number?.start === hyphen.end && /^\d{1,4}$/.test(number.text);
  return joined ? { ...name, end: name.end + 2 } : name;
}

/**
 * "Savigny-sur-Orge", "Stratford-upon-Avon": words that hyphens join over small ones are one name, whichever of them the tagger took.
 */
function* joinOverSmallWords({ tokens }: ParsedText, names: readonly SentenceName[]): Steps<readonly SentenceName[]> {
  const touches = (at: number): boolean => tokens[at]?.end === tokens[at + 1]?.start;
  const isLinked = (left: number): boolean => {
    const [a, hyphen, small, other, b] = tokens.slice(left, left + 5).map(({ text }) => text);
    const isWritten = hyphen === '-' && other === '-' && /^\p{Ll}{1,5}$/u.test(small ?? '');
    return (
      isWritten &&
      /^\p{Lu}\p{Ll}/u.test(a ?? '') &&
      /^\p{Lu}\p{Ll}/u.test(b ?? '') &&
      [0, 1, 2, 3].every((step) => touches(left + step))
    );
  };
  const joined: SentenceName[] = [];
  for (const [index, name] of names.entries()) {
    if (isPause(index)) yield;
    const last = joined.at(-1);
    if (last !== undefined && name.end <= last.end) continue;
    const end = isLinked(name.end - 1) ? name.end + 4 : name.end;
    joined.push({ ...name, end });
  }
  return joined;
}

/** Widens people's names over hyphens that stand in one word with them: "ADEYINKA-CRUZ", "Ranasinghe-Lloyd". */
function* joinHyphens(parsed: ParsedText, parts: readonly SentenceName[]): Steps<SentenceName[]> {
  const { tokens } = parsed;
  const names = joinDoubleNames(parsed, parts);
  const taken = new Uint8Array(tokens.length);
  for (const { first, end } of names) taken.fill(1, first, end);
  const joins = (left: number, right: number): boolean => {
    const [a, hyphen, b] = [tokens[left], tokens[left + 1], tokens[right]];
    if (a === undefined || b === undefined || hyphen?.text !== '-' || taken[left] === taken[right]) return false;
    return a.end === hyphen.start && hyphen.end === b.start && /^\p{Lu}/u.test(a.text) && /^\p{Lu}/u.test(b.text);
  };
  return yield* mapSteps(names, (name) => {
    if (name.type !== 'person') return name;
    const first = joins(name.first - 2, name.first) ? name.first - 2 : name.first;
    const end = joins(name.end - 1, name.end + 1) ? name.end + 2 : name.end;
    taken.fill(1, first, end);
    return { ...name, first, end };
  });
}

/** "ADEYINKA-CRUZ" of which each half was taken for a person is one. */
function joinDoubleNames({ tokens }: ParsedText, names: readonly SentenceName[]): readonly SentenceName[] {
  const joined: SentenceName[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const hyphen = tokens[name.first - 1];
    const isSecondHalf =
      last?.type === 'person' &&
      name.type === 'person' &&
      last.end === name.first - 1 &&
      hyphen?.text === '-' &&
      hyphen.start === tokens[last.end - 1]?.end &&
      hyphen.end === tokens[name.first]?.start;
    if (last !== undefined && isSecondHalf) joined[joined.length - 1] = { ...last, end: name.end };
    else joined.push(name);
  }
  return joined;
}

/** The fixed names and those others that touch none of them, in text order. */
function preferFixed(fixed: readonly SentenceName[], others: readonly SentenceName[]): SentenceName[] {
  const taken = new Set<number>();
  for (const { first, end } of fixed) for (let at = first; at < end; at++) taken.add(at);
  const free = others.filter(({ first, end }) => {
    for (let at = first; at < end; at++) if (taken.has(at)) return false;
    return true;
  });
  return [...fixed, ...free].sort((a, b) => a.first - b.first);
}

function toMention(parsed: ParsedText, name: SentenceName): MentionCandidate[] {
  const first = parsed.tokens[name.first];
  const last = parsed.tokens[name.end - 1];
  if (first === undefined || last === undefined) return [];
  const span = { start: first.start, end: last.end };
  const share = name.shares === undefined ? undefined : name.shares[NAME_TYPES.indexOf(name.type)];
  return [
    {
      span,
      head: span,
      type: name.type,
      form: 'name',
      rule: name.rule,
      ...(name.lead === undefined ? {} : { lead: name.lead }),
      ...(share === undefined ? {} : { typeShare: share }),
      ...(name.shares === undefined ? {} : { likelyTypes: rankTypes(name.shares) }),
    },
  ];
}

function rankTypes(shares: Float32Array): readonly EntityType[] {
  return NAME_TYPES.map((type, index) => ({ type, share: shares[index] ?? 0 }))
    .sort((a, b) => b.share - a.share)
    .map(({ type }) => type);
}

import type { Event, EventArgument } from '../model/event.ts';
import { capitalize } from '../text/capitalize.ts';
import { oneLine, shorten } from './outline.ts';
import type { Translate } from './translate.ts';

const LONGEST_PART = 44;
const MOST_AFTER = 2;
const MOST_FIGURES = 2;
/** The words between a trigger and what follows it that belong in a summary. */
const CONNECTORS: ReadonlySet<string> = new Set(
  'of by on to in for against from at with over into near as about between inside outside towards toward'.split(' '),
);
const ARTICLES = /^(?:the|a|an)\s+/i;
/** "No one hurt": the subject says already that it did not happen. */
const DENYING = /^(?:no|nobody|none|neither|nothing|no-one)\b/i;
const PRONOUN =
  /^(?:he|she|it|they|him|her|them|his|its|their|i|we|us|who|which|that|this|these|those|itself|himself|herself|themselves)$/i;
/** How far between the two a connector is looked for. */
const LONGEST_GAP = 48;

/** The name of an entity, to say instead of a pronoun. */
export type NameOf = (entity: string) => string | undefined;
const NO_NAMES: NameOf = () => undefined;

/**
 * One line made of the event's own words: who or what, what happened, whom, how much. "Six YPG members killed in the foiled assault",
 * "Attack on security complex", "Pre-tax profit fell 38%".
 */
export function summarizeEvent(t: Translate, text: string, event: Event, nameOf: NameOf = NO_NAMES): string {
  const taking = event.arguments.filter(({ role, target }) => isParticipant(role) && target.start < target.end);
  const { start, end } = event.target;
  const inside = ({ target }: EventArgument): boolean => target.start < end && start < target.end;
  const after = distinct(taking.filter((one) => one.target.start >= end && !inside(one))).slice(0, MOST_AFTER);
  const trigger = shorten(event.target.exact, LONGEST_PART);
  const subject = sayBefore(text, event, taking, nameOf);
  const summary = [
    subject === '' ? '' : shorten(subject, LONGEST_PART),
    event.modality === 'negated' && !DENYING.test(subject) ? t('not {0}', trigger) : trigger,
    ...sayAfter(text, event, after, nameOf),
  ];
  const line = summary.filter((word) => word !== '').join(' ');
  const whole = withAmounts(text, event, line).replace(LOOSE_END, '');
  return capitalize(oneLine(whole).replaceAll(' , ', ', '));
}

/** Who or what: the nearest participant in front with the one it is listed with, or the subject's words where they say more. */
function sayBefore(text: string, event: Event, taking: readonly EventArgument[], nameOf: NameOf): string {
  const inFront = taking.filter(({ target }) => target.end <= event.target.start);
  const last = inFront.at(-1);
  const subject = withoutPronoun(event.subject);
  if (last === undefined || (subject !== '' && isPartOf(subject, last))) return subject;
  const other = inFront.at(-2);
  const said = bare(last, nameOf);
  if (other === undefined || other.role !== last.role || LISTED.exec(text.slice(other.target.end, last.target.start)) === null)
    return said;
  const first = bare(other, nameOf);
  return first === said ? said : `${first}${text.slice(other.target.end, last.target.start)}${said}`;
}

/** What stands between two of a list. */
const LISTED = /^,? (?:and|or|&) $/;
const POSSESSIVE = /^(?:his|her|its|their|my|our|your|whose)$/i;

/** Whether the subject's words name more than a participant does: "Ford's stock", "sales" of "its sales". */
function isPartOf(subject: string, { target: { exact } }: EventArgument): boolean {
  const words = exact.trim().replace(ARTICLES, '');
  return POSSESSIVE.test(words) || (subject.length > words.length && subject.includes(words));
}

/** "jailed for", and nothing told behind it. */
const LOOSE_END = /(?<=\S)\s+(?:of|by|on|to|in|for|against|from|at|with|over|into|a|an|the)$/i;

/** The few words between a trigger and its object that belong to neither: "to first" of "swings to first profit". */
function joint(text: string, from: number, object: string): string {
  const at = text.slice(from, from + LONGEST_GAP + object.length).indexOf(object);
  const between = at < 0 ? '' : text.slice(from, from + at);
  return /^\s+(?:[\p{L}'’-]+\s+){1,3}$/u.test(between)
    ? `${between
        .trim()
        .replace(/\b(?:the|an?)$/i, '')
        .trim()} `.trimStart()
    : '';
}

/** What follows the trigger: participants, or the object's words where they say more. */
function sayAfter(text: string, event: Event, after: readonly EventArgument[], nameOf: NameOf): readonly string[] {
  const { end } = event.target;
  const object = isTime(event, event.object) ? '' : withoutPronoun(event.object);
  const [first] = after;
  const contains = first !== undefined && object.includes(first.target.exact.trim().replace(ARTICLES, ''));
  if (object !== '' && (first === undefined || contains)) return [shorten(joint(text, end, object) + object, LONGEST_PART)];
  return after.map(
    (one, at) =>
      `${connector(text, at === 0 ? end : (after[at - 1]?.target.end ?? end), one.target.start, at)}${bare(one, nameOf)}`,
  );
}

/** Farther behind the trigger other words stand between, in code units. */
const BESIDE = 24;

/** Adds the figures behind the trigger that the line doesn't have yet, with their preposition; of times only lengths: "jailed for 19 years". */
function withAmounts(text: string, { target, arguments: given }: Event, line: string): string {
  const told = given
    .filter(({ role, target: { exact } }) => role === 'figure' || (role === 'time' && LENGTH_OF_TIME.test(exact)))
    .filter((one) => one.target.start >= target.end && one.target.start - target.end <= LONGEST_GAP * 2)
    .filter((one) => !isSaid(line, bare(one, NO_NAMES)))
    .slice(0, MOST_FIGURES)
    .map((one) => {
      const between = text.slice(Math.max(target.end, one.target.start - 'between '.length), one.target.start);
      const word = /(\p{L}+)\s+$/u.exec(between)?.[1]?.toLowerCase() ?? '';
      return { words: bare(one, NO_NAMES), word: CONNECTORS.has(word) ? word : '', away: one.target.start - target.end };
    });
  return told.reduce((so, { words, word, away }) => {
    if (away <= 1 || (word !== '' && so.toLowerCase().endsWith(` ${word}`))) return `${so} ${words}`;
    const kept = so.replace(LOOSE_END, '');
    return away > BESIDE ? `${kept}, ${words}` : `${kept} ${word === '' ? words : `${word} ${words}`}`;
  }, line);
}

const LENGTH_OF_TIME = /^[\p{L}\d., -]*\b(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)$/iu;
const NUMBER = /\d[\d.,]*/g;

/** Whether a line has a figure's words, or all its numbers. */
function isSaid(line: string, words: string): boolean {
  const numbers = words.match(NUMBER) ?? [];
  return line.toLowerCase().includes(words.toLowerCase()) || (numbers.length > 0 && numbers.every((one) => line.includes(one)));
}

function isParticipant(role: EventArgument['role']): boolean {
  return role === 'actor' || role === 'target' || role === 'victim';
}

/** Each actor once, and what lies in another with it: "three Embraer jets" holds "Embraer". */
function distinct(list: readonly EventArgument[]): readonly EventArgument[] {
  const kept: EventArgument[] = [];
  for (const one of list) {
    const isTold = kept.some(
      ({ target, entity }) =>
        (target.start <= one.target.start && one.target.end <= target.end) || (entity !== undefined && entity === one.entity),
    );
    if (!isTold) kept.push(one);
  }
  return kept;
}

/** "chased last year": the words behind are when, not whom. */
function isTime({ arguments: given }: Event, words = ''): boolean {
  return given.some(({ role, target }) => role === 'time' && (target.exact.includes(words) || words.includes(target.exact)));
}

function withoutPronoun(words = ''): string {
  return PRONOUN.test(words) ? '' : words;
}

function bare({ target, entity }: EventArgument, nameOf: NameOf): string {
  const words = target.exact.trim();
  const name = PRONOUN.test(words) && entity !== undefined ? nameOf(entity) : undefined;
  return shorten((name ?? words).replace(ARTICLES, ''), LONGEST_PART);
}

/** The last preposition between two parts; a comma where two parts only follow each other. */
function connector(text: string, from: number, to: number, at: number): string {
  const between =
    to - from > LONGEST_GAP
      ? []
      : text
          .slice(from, to)
          .toLowerCase()
          .split(/[^\p{L}]+/u);
  const word = [...between].reverse().find((one) => CONNECTORS.has(one));
  if (word !== undefined) return `${word} `;
  return at === 0 ? '' : ', ';
}

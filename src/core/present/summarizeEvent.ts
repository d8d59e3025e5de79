import type { Event, EventArgument } from '../model/event.ts';
import { capitalize } from '../text/capitalize.ts';
import { oneLine, shorten } from './outline.ts';
import type { Translate } from './translate.ts';

const LONGEST_PART = 44;
const MOST_AFTER = 2;
/** The words between a trigger and what follows it that belong in a summary. */
const CONNECTORS: ReadonlySet<string> = new Set(
  'of by on to in for against from at with over into near as about between inside outside towards toward'.split(' '),
);
const ARTICLES = /^(?:the|a|an)\s+/i;
/** How far between the two a connector is looked for. */
const LONGEST_GAP = 48;

/** One line made of the event's own words in the order of the text: "Six YPG members killed in the foiled assault", "Attack on security complex". */
export function summarizeEvent(t: Translate, text: string, event: Event): string {
  const taking = event.arguments.filter(({ role, target }) => isParticipant(role) && target.start < target.end);
  const { start, end } = event.target;
  const inside = ({ target }: EventArgument): boolean => target.start < end && start < target.end;
  const before = [...taking].reverse().find(({ target }) => target.end <= start);
  const after = taking.filter((one) => one.target.start >= end && !inside(one)).slice(0, MOST_AFTER);
  const trigger = shorten(event.target.exact, LONGEST_PART);
  const words = [
    before === undefined ? '' : bare(before),
    event.modality === 'negated' ? t('not {0}', trigger) : trigger,
    ...after.map(
      (one, at) => `${connector(text, at === 0 ? end : (after[at - 1]?.target.end ?? end), one.target.start, at)}${bare(one)}`,
    ),
  ];
  return capitalize(oneLine(words.filter((word) => word !== '').join(' ')).replaceAll(' , ', ', '));
}

function isParticipant(role: EventArgument['role']): boolean {
  return role === 'actor' || role === 'target' || role === 'victim';
}

function bare({ target }: EventArgument): string {
  return shorten(target.exact.trim().replace(ARTICLES, ''), LONGEST_PART);
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

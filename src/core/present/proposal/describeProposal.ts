import { counted } from '../counted.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { ArgumentRole, Event } from '../../model/event.ts';
import type { Mention } from '../../model/mention.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { ArticleView } from '../articleView.ts';
import { hasConflict } from '../articleView.ts';
import { joinTargets, sourceName } from '../attributionOutline.ts';
import { comparisonFacts } from '../comparison.ts';
import { indexDocument, type DocumentIndex, type LayeredAnnotation } from '../documentIndex.ts';
import { isoOf } from '../eventTime.ts';
import { dayInWords } from '../dayInWords.ts';
import { formatQuantity } from '../formatQuantity.ts';
import { oneLine, shorten } from '../outline.ts';
import { typeLabel } from '../ownTypes.ts';
import { showHidden } from '../showHidden.ts';
import type { Translate } from '../translate.ts';
import { entityTypeWord, eventTypeWord, modalityWord, quantityKindWord, roleWord, stanceBefore, statusWord } from '../words.ts';
import { certaintyWord } from './certaintyWord.ts';

const LONGEST_NAME = 50;
/** Less of a part than this says nothing. */
const SHORTEST = 16;
const LONGEST_CONTENT = 90;
/** Enough to know it by, where it is marked in the text. */
const LONGEST_MARKED = 24;

/** One proposal in plain English, on one line. */
export interface ProposalText {
  /** What kind of thing it is held for: "organization", "says", "arrest". */
  readonly kind: string;
  /** What is said of it, most important first. */
  readonly what: readonly string[];
  /** How sure the machine is, and what else a decision has to know: "sure", "accepted", "two people decided differently". */
  readonly state: readonly string[];
  /** The one of `what` that only repeats a long stretch of the text, which is marked there meanwhile. */
  readonly marked?: string;
}

export function describeProposal(t: Translate, view: ArticleView, annotation: LayeredAnnotation): ProposalText {
  const said = describe(t, view, annotation);
  const { id, review } = annotation.value;
  const state = [
    review.status === 'proposed' ? certaintyWord(t, annotation) : statusWord(t, review.status),
    hasConflict(view, id) ? t('two people decided differently') : '',
  ];
  const [marked] = tidy([said.marked ?? '']);
  return {
    kind: showHidden(said.kind),
    what: tidy(said.what),
    state: tidy(state),
    ...(marked === undefined ? {} : { marked }),
  };
}

/**
 * The line as it stands in the editor: "sure: organization Police Scotland · 3 mentions". How sure stands first, and the kind, because a
 * narrow editor cuts the line, and the words that it is about are marked in the text.
 * @param room about how many characters fit: what is said later, and less important, is left out before the line gets longer
 */
export function proposalLine({ kind, what, state, marked }: ProposalText, room = Infinity): string {
  const [first = '', ...rest] = what;
  const proposed = first === '' ? kind : `${kind} ${first}`;
  const start = state.length === 0 ? proposed : `${state.join(', ')}: ${proposed}`;
  const kept: string[] = [];
  for (const whole of rest) {
    const part = whole === marked && room < Infinity ? shorten(whole, LONGEST_MARKED) : whole;
    const left = room - [start, ...kept, ''].join(' · ').length;
    if (part.length > left) {
      kept.push(left < SHORTEST ? '…' : shorten(part, left));
      break;
    }
    kept.push(part);
  }
  return [start, ...kept].join(' · ');
}

/** What a screen reader says at each step: "organization, Police Scotland, 31 of 144, sure". */
export function spokenProposal(t: Translate, { kind, what, state }: ProposalText, at: number, total: number): string {
  const [first = '', ...rest] = what;
  return [kind, first, t('{0} of {1}', at, total), ...state, ...rest].filter((part) => part !== '').join(', ');
}

function tidy(parts: readonly string[]): readonly string[] {
  return parts.map((part) => showHidden(oneLine(part).trim())).filter((part) => part !== '');
}

type Said = Omit<ProposalText, 'state'>;

function describe(t: Translate, view: ArticleView, annotation: LayeredAnnotation): Said {
  const index = indexDocument(view.document);
  switch (annotation.layer) {
    case 'mention':
      return describeMention(t, view, index, annotation.value);
    case 'quantity':
      return describeFigure(t, view, index, annotation.value);
    case 'attribution':
      return describeStatement(t, index, annotation.value);
    case 'event':
      return describeEvent(t, view, index, annotation.value);
    case 'passage':
      return { kind: t('coded passage'), what: [shorten(annotation.value.target.exact, LONGEST_CONTENT)] };
  }
}

function describeMention(t: Translate, view: ArticleView, index: DocumentIndex, mention: Mention): Said {
  const entity = index.entity(mention.entity);
  const words = shorten(mention.target.exact, LONGEST_NAME);
  const name = shorten(entity?.canonicalName ?? words, LONGEST_NAME);
  const mentions = index.mentionsOf(mention.entity).filter(({ review }) => review.status !== 'rejected').length;
  const type = typeLabel(view, 'entity', { ...entity, type: mention.type }, entityTypeWord(t, mention.type));
  return {
    kind: mention.form === 'name' ? type : mention.type === 'other' ? t('something described as') : t('{0} described as', type),
    what: [name === words ? name : t('{0} (here “{1}”)', name, words), counted(t, 'mention', mentions)],
  };
}

function dayOf(t: Translate, quantity: Quantity): string {
  return quantity.iso === null ? formatQuantity(t, quantity) : dayInWords(t, quantity.iso);
}

/** Kinds that a number alone doesn't tell. */
const NAMED_KINDS: ReadonlySet<string> = new Set(['date', 'age', 'ordinal', 'score', 'ratio', 'duration']);

function describeFigure(t: Translate, view: ArticleView, index: DocumentIndex, quantity: Quantity): Said {
  const value = quantity.kind === 'date' && quantity.iso !== null ? dayInWords(t, quantity.iso) : formatQuantity(t, quantity);
  const kind = typeLabel(view, 'figure', { ...quantity, type: quantity.kind }, quantityKindWord(t, quantity.kind));
  const words = shorten(quantity.target.exact, LONGEST_NAME);
  const first = value === '' ? t('“{0}”', words) : quantity.kind === 'date' ? t('{0} (“{1}”)', value, words) : value;
  const change = quantity.direction === 'up' ? t('up') : quantity.direction === 'down' ? t('down') : '';
  const place = quantity.place === undefined ? undefined : index.entity(quantity.place)?.canonicalName;
  const time = quantity.time === undefined ? undefined : index.annotation(quantity.time);
  return {
    kind: NAMED_KINDS.has(quantity.kind) || kind !== quantityKindWord(t, quantity.kind) ? kind : t('figure'),
    what: [
      first,
      [change, quantity.predicate ?? ''].filter((word) => word !== '').join(' '),
      place === undefined ? '' : t('in {0}', place),
      time?.layer === 'quantity' ? dayOf(t, time.value) : '',
      vouchedFor(t, index, quantity),
      ...comparisonFacts(t, index, quantity).map(({ text, other }) => {
        const source = other === undefined ? '' : sourceOfFigure(t, index, other);
        return source === '' ? text : t('{0} ({1})', text, source);
      }),
    ],
  };
}

function vouchedFor(t: Translate, index: DocumentIndex, quantity: Quantity): string {
  const attribution = attributionOf(index, quantity);
  return attribution === undefined ? '' : `${stanceBefore(t, attribution.stance)} ${sourceOfFigure(t, index, quantity)}`;
}

function sourceOfFigure(t: Translate, index: DocumentIndex, quantity: Quantity): string {
  const attribution = attributionOf(index, quantity);
  return attribution === undefined ? '' : shorten(sourceName(t, index, attribution), LONGEST_NAME);
}

function attributionOf(index: DocumentIndex, { attribution }: Quantity): Attribution | undefined {
  const found = attribution === undefined ? undefined : index.annotation(attribution);
  return found?.layer === 'attribution' && found.value.review.status !== 'rejected' ? found.value : undefined;
}

function describeStatement(t: Translate, index: DocumentIndex, attribution: Attribution): Said {
  const cue = joinTargets(attribution.cue.targets);
  const isUnnamed = attribution.source.targets.length === 0 && attribution.source.entity === undefined;
  const who = isUnnamed ? t('an unnamed source') : shorten(sourceName(t, index, attribution), LONGEST_NAME);
  const content = shorten(joinTargets(attribution.content.targets), LONGEST_CONTENT);
  return {
    kind: stanceBefore(t, attribution.stance),
    what: [who, content, cue === '' ? '' : t('“{0}”', shorten(cue, LONGEST_NAME))],
    marked: content,
  };
}

const WHO: ReadonlySet<ArgumentRole> = new Set<ArgumentRole>(['actor']);
const TO_WHOM: ReadonlySet<ArgumentRole> = new Set<ArgumentRole>(['target', 'victim']);
const HOW_MUCH: ReadonlySet<ArgumentRole> = new Set<ArgumentRole>(['figure']);
const WHERE: ReadonlySet<ArgumentRole> = new Set<ArgumentRole>(['place']);
const WHEN: ReadonlySet<ArgumentRole> = new Set<ArgumentRole>(['time']);

function describeEvent(t: Translate, view: ArticleView, index: DocumentIndex, event: Event): Said {
  const wordsOf = (roles: ReadonlySet<ArgumentRole>): string =>
    event.arguments
      .filter(({ role }) => roles.has(role))
      .map(({ target }) => shorten(target.exact, LONGEST_NAME))
      .join(', ');
  const [who, toWhom, where, when] = [wordsOf(WHO), wordsOf(TO_WHOM), wordsOf(WHERE), wordsOf(WHEN)];
  const iso = isoOf(index, event);
  const day = iso !== undefined && /^\d{4}-\d\d/.test(iso) ? dayInWords(t, iso) : '';
  return {
    kind: typeLabel(view, 'event', event, eventTypeWord(t, event.type)),
    what: [
      t('“{0}”', shorten(event.target.exact, LONGEST_NAME)),
      event.modality === 'asserted' ? '' : modalityWord(t, event.modality),
      who === '' && toWhom === '' ? '' : toWhom === '' ? who : `${who === '' ? t('somebody') : who} → ${toWhom}`,
      `${who}, ${toWhom}`.includes(wordsOf(HOW_MUCH)) ? '' : wordsOf(HOW_MUCH),
      where === '' ? '' : `${roleWord(t, 'place')}: ${where}`,
      when === '' ? day : day === '' || day === when ? when : t('{0} ({1})', when, day),
    ],
  };
}

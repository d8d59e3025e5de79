import { counted } from './counted.ts';
import type { Attribution } from '../model/attribution.ts';
import { EMPTY_CODEBOOK, findCode } from '../model/codebook.ts';
import type { Event } from '../model/event.ts';
import type { Mention } from '../model/mention.ts';
import type { Provenance } from '../model/provenance.ts';
import type { Quantity } from '../model/quantity.ts';
import type { ArticleView } from './articleView.ts';
import { hasConflict } from './articleView.ts';
import { joinTargets, sourceName } from './attributionOutline.ts';
import { comparisonFacts } from './comparison.ts';
import { convertUnit } from './convertUnit.ts';
import { indexDocument, type DocumentIndex, type LayeredAnnotation } from './documentIndex.ts';
import { typeLabel } from './ownTypes.ts';
import { isoOf } from './eventTime.ts';
import { formatIso, formatQuantity } from './formatQuantity.ts';
import { shorten } from './outline.ts';
import { certaintyWord } from './proposal/certaintyWord.ts';
import type { Translate } from './translate.ts';
import {
  attributionKindWord,
  entityTypeWord,
  eventTypeWord,
  modalityWord,
  quantityKindWord,
  roleWord,
  stanceWord,
  statusWord,
} from './words.ts';

/** What to say about one annotation, plain text throughout. */
export interface HoverText {
  readonly id: string;
  /** The thing itself: an actor's name, a normalised figure, who says it, what happened. */
  readonly title: string;
  /** What kind of thing it is. */
  readonly kind: string;
  readonly facts: readonly { readonly name: string; readonly text: string }[];
  /** Whether and by whom it was decided; empty for a plain proposal. */
  readonly status: string;
}

export function hoverText(t: Translate, view: ArticleView, annotation: LayeredAnnotation): HoverText {
  const index = indexDocument(view.document);
  const status = describeReview(t, view, annotation);
  const described = describeAnnotation(t, view, index, annotation);
  return { ...described, facts: [...described.facts, ...describeCodes(t, view, annotation)], status };
}

function describeAnnotation(t: Translate, view: ArticleView, index: DocumentIndex, annotation: LayeredAnnotation): Described {
  switch (annotation.layer) {
    case 'mention':
      return describeMention(t, view, index, annotation.value);
    case 'quantity':
      return describeQuantity(t, view, index, annotation.value);
    case 'attribution':
      return describeAttribution(t, index, annotation.value);
    case 'event':
      return describeEvent(t, view, index, annotation.value);
    case 'passage':
      return { id: annotation.value.id, title: shorten(annotation.value.target.exact, 80), kind: t('coded passage'), facts: [] };
  }
}

/** Each code with what it means. */
function describeCodes(
  t: Translate,
  { codebook = EMPTY_CODEBOOK }: ArticleView,
  { value }: LayeredAnnotation,
): HoverText['facts'] {
  return (value.codes ?? []).map((id) => {
    const code = findCode(codebook, id);
    const label = code?.label ?? id;
    if (code === undefined) return { name: t('Code'), text: t('{0} (not in the codebook)', label) };
    return { name: t('Code'), text: code.definition === undefined ? label : `${label}: ${code.definition}` };
  });
}

type Described = Omit<HoverText, 'status'>;

/** Facts without text are left out. */
function facts(...pairs: readonly (readonly [name: string, text: string | undefined])[]): HoverText['facts'] {
  return pairs.flatMap(([name, text]) => (text === undefined || text === '' ? [] : [{ name, text }]));
}

function describeMention(t: Translate, view: ArticleView, index: DocumentIndex, mention: Mention): Described {
  const entity = index.entity(mention.entity);
  const related = entity?.related === undefined ? undefined : index.entity(entity.related);
  const mentions = index.mentionsOf(mention.entity).length;
  const said = index.statementsOf(mention.entity).length;
  const events = index.eventsOf(mention.entity).length;
  const counts = [
    counted(t, 'mention', mentions),
    said === 0 ? '' : counted(t, 'statement', said),
    events === 0 ? '' : counted(t, 'event', events),
  ];
  return {
    id: mention.id,
    title: entity?.canonicalName ?? mention.target.exact,
    kind: typeLabel(view, 'entity', entity ?? mention, entityTypeWord(t, mention.type)),
    facts: facts(
      [t('Also called'), entity?.aliases.join(', ')],
      [t('Related to'), related?.canonicalName],
      [t('In this article'), counts.filter((part) => part !== '').join(', ')],
    ),
  };
}

function describeQuantity(t: Translate, view: ArticleView, index: DocumentIndex, quantity: Quantity): Described {
  const attribution = quantity.attribution === undefined ? undefined : index.annotation(quantity.attribution);
  const time = quantity.time === undefined ? undefined : index.annotation(quantity.time);
  const { date } = view.document.article;
  return {
    id: quantity.id,
    title: formatQuantity(t, quantity) || quantity.target.exact,
    kind: typeLabel(view, 'figure', { ...quantity, type: quantity.kind }, quantityKindWord(t, quantity.kind)),
    facts: facts(
      [t('What it measures'), measuredWords(t, quantity)],
      [t('Whose'), quantity.bearer === undefined ? undefined : index.entity(quantity.bearer)?.canonicalName],
      [t('Said of them'), quantity.predicate],
      [t('Where'), quantity.place === undefined ? undefined : index.entity(quantity.place)?.canonicalName],
      [t('When'), time?.layer === 'quantity' ? formatQuantity(t, time.value) : undefined],
      [
        t('Who says so'),
        attribution?.layer === 'attribution'
          ? `${sourceName(t, index, attribution.value)} (${stanceWord(t, attribution.value.stance)})`
          : quantity.kind === 'date'
            ? undefined
            : t('nobody: the article itself'),
      ],
      [
        t('Compared'),
        comparisonFacts(t, index, quantity)
          .filter(({ kind }) => kind !== 'unattributed')
          .map(({ text }) => text)
          .join('; '),
      ],
      [t('Converted'), convertUnit(t, quantity)],
      [
        t('Counted from'),
        quantity.kind !== 'date' ? undefined : date === undefined ? t('no article date is known') : describeAnchor(t, view, date),
      ],
      [t('Read by'), describeRule(t, quantity.provenance)],
    ),
  };
}

function measuredWords(t: Translate, { measured, share }: Quantity): string | undefined {
  if (share === undefined) return measured;
  return measured === undefined ? t('a share of {0}', share) : t('{0}, as a share of {1}', measured, share);
}

/** The rule of the grammar that made the figure: "date.the year before" is said as "the year before (date)". */
function describeRule(t: Translate, { method, name }: Provenance): string | undefined {
  if (method !== 'rule' || name === undefined) return undefined;
  const [room = '', said] = name.split(/\.(.*)/s);
  return said === undefined ? t('rule “{0}”', room) : t('rule “{0}” ({1})', said, room);
}

function describeAnchor(t: Translate, view: ArticleView, date: string): string {
  const places: Record<NonNullable<typeof view.document.article.dateSource>, string> = {
    given: t('set by hand'),
    dateline: t('from the dateline'),
    byline: t('from the byline'),
    caption: t('from a caption'),
    text: t('from the text'),
  };
  const { dateSource } = view.document.article;
  return dateSource === undefined ? date : t('{0}, the article’s date ({1})', date, places[dateSource]);
}

function describeAttribution(t: Translate, index: DocumentIndex, attribution: Attribution): Described {
  const source = joinTargets(attribution.source.targets);
  const name = sourceName(t, index, attribution);
  const figures = index.quantitiesIn(attribution.id).filter(({ kind }) => kind !== 'date').length;
  return {
    id: attribution.id,
    title: `${name} ${stanceWord(t, attribution.stance)}`,
    kind: attributionKindWord(t, attribution.kind),
    facts: facts(
      [t('Source'), source === name ? undefined : shorten(source, 120)],
      [t('Cue'), joinTargets(attribution.cue.targets)],
      [t('What is said'), shorten(joinTargets(attribution.content.targets), 240)],
      [t('Figures it vouches for'), figures === 0 ? undefined : String(figures)],
    ),
  };
}

function describeEvent(t: Translate, view: ArticleView, index: DocumentIndex, event: Event): Described {
  const attribution = event.attribution === undefined ? undefined : index.annotation(event.attribution);
  const roles = new Map<string, string[]>();
  for (const { role, target } of event.arguments) {
    const word = roleWord(t, role);
    roles.set(word, [...(roles.get(word) ?? []), shorten(target.exact, 80)]);
  }
  const iso = isoOf(index, event);
  return {
    id: event.id,
    title: event.modality === 'asserted' ? event.target.exact : `${event.target.exact} (${modalityWord(t, event.modality)})`,
    kind: typeLabel(view, 'event', event, eventTypeWord(t, event.type)),
    facts: facts(
      ...[...roles].map(([role, words]) => [role, words.join(', ')] as const),
      [t('Date'), iso === undefined ? undefined : formatIso(t, iso)],
      [t('Who says so'), attribution?.layer === 'attribution' ? sourceName(t, index, attribution.value) : undefined],
    ),
  };
}

function describeReview(t: Translate, view: ArticleView, annotation: LayeredAnnotation): string {
  const { id, review } = annotation.value;
  const parts: string[] = [];
  if (review.status !== 'proposed') {
    const word = statusWord(t, review.status);
    parts.push(review.by === undefined ? word : t('{0} by {1}', word, review.by));
  } else {
    const certainty = certaintyWord(t, annotation);
    if (certainty !== '') parts.push(certainty);
    if (view.isNew(id)) parts.push(t('new since the last extraction'));
  }
  const changed = view.changedWords?.(id);
  if (changed !== undefined) parts.push(t('decided on “{0}”, which is “{1}” now', changed.before, changed.now));
  else if (view.anchorStatus(id) === 'moved') parts.push(t('its words were moved or changed'));
  if (hasConflict(view, id)) parts.push(t('two people decided differently'));
  if (review.note !== undefined && review.note !== '') parts.push(t('note: {0}', review.note));
  return parts.join(' · ');
}

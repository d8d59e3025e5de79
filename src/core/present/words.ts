import type { Layer } from '../model/annotation.ts';
import type { AttributionKind, Stance } from '../model/attribution.ts';
import type { EntityType } from '../model/entityType.ts';
import type { ArgumentRole, EventType, Modality } from '../model/event.ts';
import type { Qualifier, QuantityKind } from '../model/quantity.ts';
import type { ReviewStatus } from '../model/review.ts';
import type { ViewName } from './outline.ts';
import { oncePerLanguage, type Translate } from './translate.ts';

/** The words users see for the terms of the model. Each function lists every term, so that a new one is a compile error. */

const entityTypeWords = oncePerLanguage((t): Record<EntityType, string> => ({
  person: t('person'),
  organization: t('organization'),
  place: t('place'),
  norp: t('nationality or group'),
  other: t('other name'),
}));

export function entityTypeWord(t: Translate, type: EntityType): string {
  return entityTypeWords(t)[type];
}

const layerWords = oncePerLanguage((t): Record<Layer, string> => ({
  mention: t('actor'),
  quantity: t('figure'),
  attribution: t('statement'),
  event: t('event'),
  passage: t('coded passage'),
}));

export function layerWord(t: Translate, layer: Layer): string {
  return layerWords(t)[layer];
}

const viewWords = oncePerLanguage((t): Record<ViewName, string> => ({
  actors: t('Actors'),
  events: t('Events'),
  figures: t('Figures'),
  attributions: t('Statements'),
  codes: t('Codes'),
}));

/** The title of a view. */
export function viewWord(t: Translate, name: ViewName): string {
  return viewWords(t)[name];
}

const statusWords = oncePerLanguage((t): Record<ReviewStatus, string> => ({
  proposed: t('proposed'),
  accepted: t('accepted'),
  rejected: t('rejected'),
}));

export function statusWord(t: Translate, status: ReviewStatus): string {
  return statusWords(t)[status];
}

const quantityKindWords = oncePerLanguage((t): Record<QuantityKind, string> => ({
  count: t('count'),
  money: t('money'),
  percent: t('percentage'),
  ratio: t('ratio'),
  measurement: t('measurement'),
  duration: t('duration'),
  date: t('date or time'),
  ordinal: t('rank'),
  age: t('age'),
  score: t('score'),
}));

export function quantityKindWord(t: Translate, kind: QuantityKind): string {
  return quantityKindWords(t)[kind];
}

/** Empty for `exactly`: the plain number says it. */
const qualifierWords = oncePerLanguage((t): Record<Qualifier, string> => ({
  exactly: '',
  about: t('about'),
  'at-least': t('at least'),
  'at-most': t('at most'),
  'more-than': t('more than'),
  'less-than': t('less than'),
  nearly: t('nearly'),
  'up-to': t('up to'),
  early: t('early'),
  mid: t('mid'),
  late: t('late'),
  // The order of magnitude says it.
  vague: '',
}));

export function qualifierWord(t: Translate, qualifier: Qualifier): string {
  return qualifierWords(t)[qualifier];
}

const stanceWords = oncePerLanguage((t): Record<Stance, string> => ({
  asserts: t('says'),
  denies: t('denies'),
  'could-not-verify': t('could not verify'),
  believes: t('believes'),
  alleges: t('alleges'),
  predicts: t('predicts'),
  requests: t('asks for'),
  asks: t('asks'),
  declines: t('declines to say'),
}));

const stancesBefore = oncePerLanguage((t): Record<Stance, string> => ({
  asserts: t('says'),
  denies: t('denied by'),
  'could-not-verify': t('unverified by'),
  believes: t('believed by'),
  alleges: t('alleged by'),
  predicts: t('predicted by'),
  requests: t('requested by'),
  asks: t('asked by'),
  declines: t('no answer from'),
}));

/** As it is read before the name of who says it: "denies Ana Ruiz" would deny her. */
export function stanceBefore(t: Translate, stance: Stance): string {
  return stancesBefore(t)[stance];
}

export function stanceWord(t: Translate, stance: Stance): string {
  return stanceWords(t)[stance];
}

const attributionKindWords = oncePerLanguage((t): Record<AttributionKind, string> => ({
  direct: t('direct quotation'),
  indirect: t('indirect speech'),
  mixed: t('partly quoted'),
}));

export function attributionKindWord(t: Translate, kind: AttributionKind): string {
  return attributionKindWords(t)[kind];
}

const modalityWords = oncePerLanguage((t): Record<Modality, string> => ({
  asserted: t('happened'),
  negated: t('did not happen'),
  hypothetical: t('possible'),
  planned: t('planned'),
}));

export function modalityWord(t: Translate, modality: Modality): string {
  return modalityWords(t)[modality];
}

const roleWords = oncePerLanguage((t): Record<ArgumentRole, string> => ({
  actor: t('who'),
  target: t('target'),
  victim: t('victim'),
  place: t('where'),
  time: t('when'),
  figure: t('figure'),
}));

export function roleWord(t: Translate, role: ArgumentRole): string {
  return roleWords(t)[role];
}

const eventTypeWords = oncePerLanguage((t): Record<EventType, string> => ({
  attack: t('attack'),
  'kill-die': t('death'),
  injure: t('injury'),
  escape: t('escape'),
  protest: t('protest'),
  arrest: t('arrest'),
  disaster: t('disaster'),
  damage: t('damage'),
  displacement: t('displacement'),
  'military-operation': t('military operation'),
  withdrawal: t('withdrawal'),
  rescue: t('rescue'),
  political: t('political act'),
  election: t('election'),
  meeting: t('meeting'),
  agreement: t('agreement'),
  economic: t('economic change'),
  justice: t('justice'),
  health: t('health'),
  research: t('research'),
  sport: t('sport'),
  life: t('life event'),
  movement: t('movement'),
  infrastructure: t('infrastructure'),
  creation: t('creation'),
  other: t('other event'),
}));

export function eventTypeWord(t: Translate, type: EventType): string {
  return eventTypeWords(t)[type];
}

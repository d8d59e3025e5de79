import type { Layer } from '../model/annotation.ts';
import type { AttributionKind, Stance } from '../model/attribution.ts';
import type { EntityType } from '../model/entityType.ts';
import type { ArgumentRole, EventType, Modality } from '../model/event.ts';
import type { Qualifier, QuantityKind } from '../model/quantity.ts';
import type { ReviewStatus } from '../model/review.ts';
import type { Translate } from './translate.ts';

/** The words users see for the terms of the model. Each function lists every term, so that a new one is a compile error. */

export function entityTypeWord(t: Translate, type: EntityType): string {
  const words: Record<EntityType, string> = {
    person: t('person'),
    organization: t('organization'),
    place: t('place'),
    norp: t('nationality or group'),
    other: t('other name'),
  };
  return words[type];
}

export function layerWord(t: Translate, layer: Layer): string {
  const words: Record<Layer, string> = {
    mention: t('name'),
    quantity: t('figure'),
    attribution: t('attribution'),
    event: t('event'),
  };
  return words[layer];
}

export function statusWord(t: Translate, status: ReviewStatus): string {
  const words: Record<ReviewStatus, string> = {
    proposed: t('proposed'),
    accepted: t('accepted'),
    rejected: t('rejected'),
  };
  return words[status];
}

export function quantityKindWord(t: Translate, kind: QuantityKind): string {
  const words: Record<QuantityKind, string> = {
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
  };
  return words[kind];
}

/** Empty for `exactly`: the plain number says it. */
export function qualifierWord(t: Translate, qualifier: Qualifier): string {
  const words: Record<Qualifier, string> = {
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
  };
  return words[qualifier];
}

export function stanceWord(t: Translate, stance: Stance): string {
  const words: Record<Stance, string> = {
    asserts: t('says'),
    denies: t('denies'),
    'could-not-verify': t('could not verify'),
    believes: t('believes'),
    alleges: t('alleges'),
    predicts: t('predicts'),
    requests: t('asks for'),
    asks: t('asks'),
    declines: t('declines to say'),
  };
  return words[stance];
}

export function attributionKindWord(t: Translate, kind: AttributionKind): string {
  const words: Record<AttributionKind, string> = {
    direct: t('direct quotation'),
    indirect: t('indirect speech'),
    mixed: t('partly quoted'),
  };
  return words[kind];
}

export function modalityWord(t: Translate, modality: Modality): string {
  const words: Record<Modality, string> = {
    asserted: t('happened'),
    negated: t('did not happen'),
    hypothetical: t('possible'),
    planned: t('planned'),
  };
  return words[modality];
}

export function roleWord(t: Translate, role: ArgumentRole): string {
  const words: Record<ArgumentRole, string> = {
    actor: t('who'),
    target: t('target'),
    victim: t('victim'),
    place: t('where'),
    time: t('when'),
    figure: t('figure'),
  };
  return words[role];
}

export function eventTypeWord(t: Translate, type: EventType): string {
  const words: Record<EventType, string> = {
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
  };
  return words[type];
}

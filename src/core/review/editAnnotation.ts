import type { Attribution } from '../model/attribution.ts';
import type { EventArgument } from '../model/event.ts';
import type { Review } from '../model/review.ts';
import type { Target } from '../model/target.ts';
import type { Span } from '../text/span.ts';
import type { ArgumentDraft, Decision } from './decision.ts';
import { withOwnType } from './ownType.ts';
import { stampReview } from './stamp.ts';
import { changeRecords, chooseEntity, isInText, targetAt, targetsAt, type Working } from './workingDocument.ts';

type DecisionOf<K extends Decision['kind']> = Extract<Decision, { kind: K }>;

export function acceptEdited(work: Working, review: Review): Review {
  return stampReview(review, 'accepted', work.stamp, true);
}

/** Moves the principal target; of an attribution, the cue (or content) that it repeats. */
export function reattach(work: Working, ids: ReadonlySet<string>, span: Span): void {
  if (!isInText(work, span)) return;
  const target = targetAt(work, span);
  const move = <T extends { target: Target; review: Review }>(record: T): T => ({
    ...record,
    target,
    review: acceptEdited(work, record.review),
  });
  changeRecords(work, 'mentions', ids, move);
  changeRecords(work, 'quantities', ids, move);
  changeRecords(work, 'events', ids, move);
  changeRecords(work, 'passages', ids, move);
  changeRecords(work, 'attributions', ids, (attribution) => move(movePrincipalPart(attribution, target)));
}

function movePrincipalPart(attribution: Attribution, target: Target): Attribution {
  const { cue, content } = attribution;
  if (cue.targets.length > 0) return { ...attribution, cue: { ...cue, targets: [target, ...cue.targets.slice(1)] } };
  return { ...attribution, content: { ...content, targets: [target, ...content.targets.slice(1)] } };
}

export function editMention(work: Working, ids: ReadonlySet<string>, decision: DecisionOf<'editMention'>): void {
  const { type, form, entity: choice } = decision;
  const first = work.document.mentions.find(({ id }) => ids.has(id));
  if (first === undefined) return;
  const entity = choice === undefined ? undefined : chooseEntity(work, choice, type ?? first.type, first.target);
  if (choice !== undefined && entity === undefined) return;
  changeRecords(work, 'mentions', ids, (mention) => ({
    ...mention,
    ...(type === undefined ? {} : { type }),
    ...(form === undefined ? {} : { form }),
    ...(entity === undefined ? {} : { entity }),
    review: acceptEdited(work, mention.review),
  }));
}

export function editQuantity(work: Working, ids: ReadonlySet<string>, decision: DecisionOf<'editQuantity'>): void {
  const { value, predicate, ownType } = decision;
  changeRecords(work, 'quantities', ids, (quantity) => {
    const { predicate: said, ...rest } = quantity;
    const now = predicate === undefined ? said : (predicate ?? undefined);
    return {
      ...withOwnType(rest, ownType),
      ...value,
      ...(now === undefined ? {} : { predicate: now }),
      review: acceptEdited(work, quantity.review),
    };
  });
}

export function editAttribution(work: Working, ids: ReadonlySet<string>, decision: DecisionOf<'editAttribution'>): void {
  changeRecords(work, 'attributions', ids, (attribution) => {
    const edited = editParts(work, attribution, decision);
    const principal = edited.cue.targets[0] ?? edited.content.targets[0] ?? edited.target;
    return {
      ...edited,
      target: principal,
      kind: decision.attributionKind ?? attribution.kind,
      stance: decision.stance ?? attribution.stance,
      review: acceptEdited(work, attribution.review),
    };
  });
}

function editParts(work: Working, attribution: Attribution, decision: DecisionOf<'editAttribution'>): Attribution {
  const { source, cue, content } = attribution;
  const targets = (spans: readonly Span[] | undefined, old: Target[]): Target[] =>
    spans === undefined ? old : targetsAt(work, spans);
  const { entity: linked, ...unlinked } = source;
  const entity = decision.entity === undefined ? linked : (decision.entity ?? undefined);
  return {
    ...attribution,
    source: {
      ...unlinked,
      targets: targets(decision.source, source.targets),
      ...(entity === undefined ? {} : { entity }),
      implicit: decision.implicit ?? source.implicit,
    },
    cue: { ...cue, targets: targets(decision.cue, cue.targets) },
    content: { ...content, targets: targets(decision.content, content.targets) },
  };
}

export function editEvent(work: Working, ids: ReadonlySet<string>, decision: DecisionOf<'editEvent'>): void {
  const { trigger, type, modality, ownType, arguments: drafts } = decision;
  changeRecords(work, 'events', ids, (event) => ({
    ...withOwnType(event, ownType),
    target: trigger === undefined || !isInText(work, trigger) ? event.target : targetAt(work, trigger),
    type: type ?? event.type,
    modality: modality ?? event.modality,
    arguments: drafts === undefined ? event.arguments : describeArguments(work, drafts),
    review: acceptEdited(work, event.review),
  }));
}

export function describeArguments(work: Working, drafts: readonly ArgumentDraft[]): EventArgument[] {
  return drafts
    .filter(({ span }) => isInText(work, span))
    .map(({ role, span, entity, quantity }) => ({
      role,
      target: targetAt(work, span),
      ...(entity === undefined ? {} : { entity }),
      ...(quantity === undefined ? {} : { quantity }),
    }));
}

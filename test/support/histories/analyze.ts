import { deriveIds } from '../../../src/core/anchor/annotationIds.ts';
import { describeTarget } from '../../../src/core/anchor/describeTarget.ts';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import type { Attribution } from '../../../src/core/model/attribution.ts';
import type { Event, EventArgument } from '../../../src/core/model/event.ts';
import type { Mention } from '../../../src/core/model/mention.ts';
import type { Quantity } from '../../../src/core/model/quantity.ts';
import { contains, type Span } from '../../../src/core/text/span.ts';
import { proposeAt } from '../markedText.ts';

const machine = { provenance: { method: 'rule' as const, name: 'test', version: '1' }, review: { status: 'proposed' as const } };

/** A machine that takes capitals for names, digits for figures, “said” for a statement and some verbs for events. */
export function analyze(text: string): AnnotatedDocument {
  const document = proposeAt(text, spansOf(text, /\p{Lu}\p{L}+ \p{Lu}\p{L}+|\d+|\p{Lu}\p{L}+/gu));
  const said = spansOf(text, /\bsaid\b/gu);
  const verbs = spansOf(text, /\b(?:met|counted|saw)\b/gu);
  const saidIds = idsOf(text, 'attribution', said);
  const eventIds = idsOf(text, 'event', verbs);
  const attributions = said.map((cue, nth) => makeStatement(text, cue, saidIds[nth] ?? '', document));
  return {
    ...document,
    quantities: document.quantities.map((figure) => linkFigure(figure, document.mentions, attributions)),
    attributions,
    events: verbs.map((verb, nth) => makeEvent(text, verb, eventIds[nth] ?? '', document)),
  };
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

function idsOf(text: string, kind: 'attribution' | 'event', spans: readonly Span[]): readonly string[] {
  return deriveIds(
    text,
    spans.map((place) => ({ kind, words: [text.slice(place.start, place.end)], place })),
  );
}

function makeStatement(text: string, cue: Span, id: string, { mentions }: AnnotatedDocument): Attribution {
  const source = lastBefore(mentions, cue);
  const stop = text.indexOf('.', cue.end);
  const content = { start: Math.min(text.length, cue.end + 1), end: stop === -1 ? text.length : stop };
  const target = describeTarget(text, cue);
  return {
    id,
    target,
    ...machine,
    source: { targets: source === undefined ? [] : [source.target], ...linkOf(source), implicit: source === undefined },
    cue: { targets: [target] },
    content: { targets: content.end > content.start ? [describeTarget(text, content)] : [] },
    kind: 'indirect',
    stance: 'asserts',
  };
}

function makeEvent(text: string, verb: Span, id: string, { mentions, quantities }: AnnotatedDocument): Event {
  const actor = lastBefore(mentions, verb);
  const whom = mentions.find(({ target }) => target.start >= verb.end);
  const figure = quantities.find(({ target }) => target.start >= verb.end);
  const args: readonly (EventArgument | undefined)[] = [
    actor && { role: 'actor', target: actor.target, ...linkOf(actor) },
    whom && { role: 'target', target: whom.target, ...linkOf(whom) },
    figure && { role: 'figure', target: figure.target, quantity: figure.id },
  ];
  const present = args.flatMap((one) => (one === undefined ? [] : [one]));
  return { id, target: describeTarget(text, verb), ...machine, type: 'meeting', modality: 'asserted', arguments: present };
}

/** It is of whom was named last, and said in the statement that holds it. */
function linkFigure(figure: Quantity, mentions: readonly Mention[], statements: readonly Attribution[]): Quantity {
  const owner = lastBefore(mentions, figure.target);
  const holds = ({ content }: Attribution): boolean => content.targets.some((target) => contains(target, figure.target));
  const statement = statements.find(holds);
  return {
    ...figure,
    ...(owner === undefined ? {} : { bearer: owner.entity }),
    ...(statement === undefined ? {} : { attribution: statement.id }),
  };
}

function lastBefore(mentions: readonly Mention[], { start }: Span): Mention | undefined {
  return [...mentions].reverse().find(({ target }) => target.end <= start);
}

function linkOf(mention: Mention | undefined): { readonly entity?: string } {
  return mention === undefined ? {} : { entity: mention.entity };
}

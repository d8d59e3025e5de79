import type { ScoredDocument, ScoredSpan } from './annotations.ts';
import { sameValue } from './figureValue.ts';
import type { MatchedPair } from './matching.ts';
import { requiredPairs, type MayBeOptional } from './metric.ts';
import { matchAttributions, sameSource, setF1, contentWords } from './scoreAttributions.ts';
import { matchEvents, sameType } from './scoreEvents.ts';
import { matchFigures } from './scoreFigures.ts';
import { completeMentions } from './scoreMentions.ts';

/** One line for each thing missed, made up or mistaken. */
export function explainErrors(gold: ScoredDocument, predicted: ScoredDocument, text: string): string[] {
  const quote = (...spans: readonly ScoredSpan[]): string =>
    `"${spans.map((span) => text.slice(span.start, span.end).replaceAll('\n', ' ')).join(' … ')}"`;
  return [
    ...explainMentions(gold, predicted, quote),
    ...explainFigures(gold, predicted, quote),
    ...explainAttributions(gold, predicted, text, quote),
    ...explainEvents(gold, predicted, quote),
  ];
}

type QuoteOf = (...spans: readonly ScoredSpan[]) => string;

/** What no pair holds: gold that was missed, predictions that were made up. */
function unmatched<G extends MayBeOptional, P>(
  gold: readonly G[],
  predicted: readonly P[],
  pairs: readonly MatchedPair<G, P>[],
): { missed: G[]; spurious: P[] } {
  const found = new Set(pairs.map((pair) => pair.gold));
  const used = new Set(pairs.map((pair) => pair.predicted));
  return {
    missed: gold.filter((item) => item.optional !== true && !found.has(item)),
    spurious: predicted.filter((item) => !used.has(item)),
  };
}

function explainMentions(gold: ScoredDocument, predicted: ScoredDocument, quote: QuoteOf): string[] {
  const key = (mention: { start: number; end: number; type?: string | undefined }): string =>
    `${mention.start} ${mention.end} ${mention.type}`;
  const mentions = completeMentions(predicted);
  const goldKeys = new Set(gold.mentions.map(key));
  const predictedKeys = new Set(mentions.map(key));
  const describe = (mention: (typeof mentions)[number]): string => `${mention.type} ${mention.form} ${quote(mention)}`;
  return [
    ...gold.mentions
      .filter((m) => m.optional !== true && !predictedKeys.has(key(m)))
      .map((m) => `mention missed: ${describe(m)}`),
    ...mentions.filter((m) => !goldKeys.has(key(m))).map((m) => `mention spurious: ${describe(m)}`),
  ];
}

function explainFigures(gold: ScoredDocument, predicted: ScoredDocument, quote: QuoteOf): string[] {
  const pairs = matchFigures(gold.figures, predicted.figures);
  const { missed, spurious } = unmatched(gold.figures, predicted.figures, pairs);
  const value = (figure: (typeof missed)[number]): string => JSON.stringify([figure.value, figure.min, figure.max, figure.iso]);
  return [
    ...missed.map((figure) => `figure missed: ${figure.kind} ${quote(figure)}`),
    ...spurious.map((figure) => `figure spurious: ${figure.kind} ${quote(figure)}`),
    ...requiredPairs(pairs).flatMap(({ gold: g, predicted: p }) => [
      ...(sameValue(g, p) ? [] : [`figure value: ${quote(g)} gold ${value(g)} predicted ${value(p)}`]),
      ...(g.kind === p.kind ? [] : [`figure kind: ${quote(g)} gold ${g.kind} predicted ${p.kind}`]),
      ...(g.qualifier === p.qualifier ? [] : [`figure qualifier: ${quote(g)} gold ${g.qualifier} predicted ${p.qualifier}`]),
    ]),
  ];
}

function explainAttributions(gold: ScoredDocument, predicted: ScoredDocument, text: string, quote: QuoteOf): string[] {
  const wordsIn = (item: ScoredDocument['attributions'][number]): ReadonlySet<number> => contentWords(item, text);
  const pairs = matchAttributions(gold.attributions, predicted.attributions, wordsIn);
  const { missed, spurious } = unmatched(gold.attributions, predicted.attributions, pairs);
  const describe = (item: (typeof missed)[number]): string => `${quote(...item.source.spans)} / ${quote(...item.cue.spans)}`;
  return [
    ...missed.map((item) => `attribution missed: ${describe(item)}`),
    ...spurious.map((item) => `attribution spurious: ${describe(item)}`),
    ...requiredPairs(pairs).flatMap((pair) => {
      const { gold: g, predicted: p } = pair;
      const cue = quote(...g.cue.spans);
      const content = setF1(wordsIn(g), wordsIn(p));
      return [
        ...(sameSource(pair) ? [] : [`attribution source: gold ${describe(g)} predicted ${describe(p)}`]),
        ...(content >= 0.9
          ? []
          : [
              `attribution content ${content.toFixed(2)}: ${cue} gold ${quote(...g.content.spans)} predicted ${quote(...p.content.spans)}`,
            ]),
        ...(g.kind === p.kind ? [] : [`attribution kind: ${cue} gold ${g.kind} predicted ${p.kind}`]),
        ...(g.stance === p.stance ? [] : [`attribution stance: ${cue} gold ${g.stance} predicted ${p.stance}`]),
      ];
    }),
  ];
}

function explainEvents(gold: ScoredDocument, predicted: ScoredDocument, quote: QuoteOf): string[] {
  const pairs = matchEvents(gold.events, predicted.events);
  const { missed, spurious } = unmatched(gold.events, predicted.events, pairs);
  const argumentsOf = (event: (typeof missed)[number]): string =>
    event.args.map((argument) => `${argument.role} ${quote(argument)}`).join(', ');
  return [
    ...missed.map((event) => `event missed: ${event.type} ${quote(event.trigger)}`),
    ...spurious.map((event) => `event spurious: ${event.type} ${quote(event.trigger)}`),
    ...requiredPairs(pairs).flatMap((pair) => {
      const { gold: g, predicted: p } = pair;
      return [
        ...(sameType(pair) ? [] : [`event type: ${quote(g.trigger)} gold ${g.type} predicted ${p.type}`]),
        ...(g.modality === p.modality ? [] : [`event modality: ${quote(g.trigger)} gold ${g.modality} predicted ${p.modality}`]),
        ...(argumentsOf(g) === argumentsOf(p)
          ? []
          : [`event arguments: ${quote(g.trigger)} gold ${argumentsOf(g)} | predicted ${argumentsOf(p)}`]),
      ];
    }),
  ];
}

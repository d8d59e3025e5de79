import type { CorpusArticle } from '../../corpus/tools/load.ts';
import { extractLayers, type Models } from '../../src/core/analyze.ts';
import { typesOfWord } from '../../src/core/extract/events/eventLexicon.ts';
import { listActorCandidates } from '../../src/core/extract/mentions/actorCandidates.ts';
import { createActorContext } from '../../src/core/extract/mentions/actorContext.ts';
import { describeActor } from '../../src/core/extract/mentions/actorFeatures.ts';
import { FeatureSet } from '../../src/core/linguistics/featureSet.ts';
import { parseText } from '../../src/core/linguistics/parse.ts';
import { runToEnd } from '../../src/core/steps.ts';
import { overlaps, type Span } from '../../src/core/text/span.ts';
import { createSourceText } from '../../src/core/text/sourceText.ts';
import type { Instance } from '../events/softmax.ts';

export const ACTOR_CLASSES: readonly string[] = ['none', 'actor'];
/** What a description that is missed costs beside one that is made up. */
const ACTOR_WEIGHT = 2.2;

/** One decision a noun phrase of the article: whether a person marked it. What is optional teaches nothing. */
export function collectActors({ text, gold }: CorpusArticle, models: Omit<Models, 'confidence'>, weight: number): Instance[] {
  const source = createSourceText(text);
  const parsed = runToEnd(parseText(source, models.linguistics));
  const { mentions, quantities, attributions, events } = runToEnd(extractLayers(parsed, models));
  const names = mentions.filter(({ form }) => form === 'name');
  const context = runToEnd(
    createActorContext(parsed, { names, quantities, attributions, events }, (token) => typesOfWord(models.events.lexicon, token)),
  );
  const span = ({ start, end }: Span): Span => ({ start: source.fromOriginal(start), end: source.fromOriginal(end) });
  const marked = gold.mentions
    .filter(({ form }) => form === 'nominal')
    .map((mention) => ({ head: span(mention.head ?? mention), optional: mention.optional === true }));
  const features = new FeatureSet();
  return runToEnd(listActorCandidates(context)).flatMap(({ head, phrase }): Instance[] => {
    const found = marked.find((mention) => overlaps(mention.head, head));
    if (found?.optional === true) return [];
    describeActor(context, models.actors.clusters, head, phrase, features);
    return [
      {
        features: features.hashes.slice(0, features.count),
        right: [found === undefined ? 0 : 1],
        weight: weight * (found === undefined ? 1 : ACTOR_WEIGHT),
      },
    ];
  });
}

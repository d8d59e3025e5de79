import type { EventCandidate } from '../../model/candidates.ts';
import { placeOf, rangeOf, shareSeen, type ConfidenceContext } from './confidenceContext.ts';

const LEADS = [40, 80, 120, 180, 240, 320, 420, 540, 700];
const COARSE = [100, 250, 450];
const PARTICIPANTS = ['actor', 'target', 'victim'] as const;
/** Stands for a trigger without a token. */
const NO_TOKEN = { tag: '', lemma: '', relation: '', text: '' };

/** What speaks for and against an event. */
export function describeEvent(around: ConfidenceContext, event: EventCandidate): string[] {
  const { first, end } = around.tokensOf(event.trigger);
  const token = around.token(end - 1);
  const { type, modality, inLexicon = 'unknown', lead = 0, typeLead = 0 } = event;
  const { tag, lemma, relation, text } = token ?? NO_TOKEN;
  const word = tag.slice(0, 2);
  const coarse = rangeOf(lead, COARSE);
  const coarseType = rangeOf(typeLead, COARSE);
  const others = around.eventsOfType(type) - 1;
  const alike = around.typesOfLemma(lemma);
  return [
    `lead ${rangeOf(lead, LEADS)}`,
    `type lead ${rangeOf(typeLead, LEADS)}`,
    `leads ${coarse} ${coarseType}`,
    `type ${type}`,
    `type ${type} lead ${coarseType}`,
    `word ${word}`,
    `tag ${tag}`,
    `word ${word} lead ${coarse}`,
    `lexicon ${inLexicon}`,
    `lexicon ${inLexicon} lead ${coarse}`,
    `lexicon ${inLexicon} type lead ${coarseType}`,
    `word ${word} lexicon ${inLexicon}`,
    `type ${type} lexicon ${inLexicon}`,
    `type ${type} word ${word}`,
    `type ${type} head lead ${coarse}`,
    `relation ${relation.split(':')[0] ?? ''} word ${word} lead ${coarse}`,
    `modality ${modality}`,
    `place ${placeOf(around, first)}`,
    `relation ${relation}`,
    `arguments ${Math.min(4, event.arguments.length)}`,
    `participants ${PARTICIPANTS.filter((role) => event.arguments.some((one) => one.role === role)).length}`,
    `word ${word} arguments ${Math.min(2, event.arguments.length)}`,
    `same type ${rangeOf(others, [1, 3, 6])}`,
    `same word ${alike.length < 2 ? 'no' : alike.every((one) => one === type) ? 'same type' : 'other type'}`,
    ...seenByReader(around, token?.index ?? -1, event),
    ...(end - first > 1 ? ['longer trigger'] : []),
    ...(around.isQuoted(first) ? ['quoted'] : []),
    ...(/^\p{Lu}/u.test(text) ? ['capital'] : []),
  ];
}

const HAPPENS = [0.1, 0.3, 0.5, 0.7, 0.85, 0.95, 0.98];
const OF_TYPE = [0.1, 0.25, 0.5, 0.75, 0.9, 0.96];

/** What the reader of paragraphs thinks of an event; nothing where it was left out. */
function seenByReader(around: ConfidenceContext, token: number, { type, modality }: EventCandidate): string[] {
  const none = shareSeen(around, 'events', token, ['none']);
  const own = shareSeen(around, 'events', token, [type]);
  const sure = shareSeen(around, 'modalities', token, [modality]);
  if (token < 0 || none === undefined || own === undefined || sure === undefined) return [];
  const happens = 1 - none;
  const ofType = own / Math.max(happens, 0.001);
  return [
    `reader happens ${rangeOf(happens, HAPPENS)}`,
    `reader type ${rangeOf(ofType, OF_TYPE)}`,
    `reader happens ${rangeOf(happens, [0.5, 0.9])} type ${rangeOf(ofType, [0.4, 0.85])}`,
    `reader modality ${rangeOf(sure, OF_TYPE)}`,
  ];
}

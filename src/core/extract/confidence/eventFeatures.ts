import type { EventCandidate } from '../../model/candidates.ts';
import { placeOf, rangeOf, type Surroundings } from './surroundings.ts';

const LEADS = [40, 80, 120, 180, 240, 320, 420, 540, 700];
const COARSE = [100, 250, 450];
const PARTICIPANTS = ['actor', 'target', 'victim'] as const;
/** Stands for a trigger without a token. */
const NO_TOKEN = { tag: '', lemma: '', relation: '', text: '' };

/** What speaks for and against an event. */
export function describeEvent(around: Surroundings, event: EventCandidate): string[] {
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
    ...(end - first > 1 ? ['longer trigger'] : []),
    ...(around.isQuoted(first) ? ['quoted'] : []),
    ...(/^\p{Lu}/u.test(text) ? ['capital'] : []),
  ];
}

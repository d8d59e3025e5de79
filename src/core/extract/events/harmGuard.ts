import { isAbstract } from '../../lexicon/abstractNouns.ts';
import {
  ANIMALS,
  BODY_PARTS,
  CONTESTS,
  FIGURATIVE_MODIFIERS,
  FILMED,
  MACHINES,
  PLAYED,
  PLAYERS,
} from '../../lexicon/harmWords.ts';
import { endsLikePerson, ORGANIZATION_NOUNS, PERSON_NOUNS, PLACE_NOUNS, singularForms } from '../../lexicon/nominalTypes.ts';
import { isPassive, objectOf, patientOf, subjectOf } from '../../linguistics/clause.ts';
import { dependentsIn, findDependent, hasRelation } from '../../linguistics/nounPhrase.ts';
import type { EventType } from '../../model/event.ts';
import type { Token } from '../../model/token.ts';
import type { EventContext } from './eventContext.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

const HARM: ReadonlySet<EventType> = new Set(['kill-die', 'injure', 'attack', 'disaster']);
/** Nouns that mean harm to somebody only with the part of the body, or the person, beside them: "a hamstring strain", "his burns". */
const NEED_BODY = new Set(['strain', 'blow', 'hit', 'shot', 'shock', 'break', 'cut', 'stroke', 'attack']);

/** Whether a noun of harm is one of everyday: the toll of a bridge in a text about no deaths, the strain on a budget. */
export function isEverydayNoun(context: EventContext, { key, token, wordClass }: TriggerCandidate, type: EventType): boolean {
  if (wordClass !== 'noun' || (type !== 'kill-die' && type !== 'injure')) return false;
  if (key === 'toll') return !isAboutHarm(context, token.index);
  return NEED_BODY.has(key) && findDependent(context.parsed, token.index, 'compound', 'nmod:poss') === undefined;
}

/** Whether another word of the text speaks of harm. */
function isAboutHarm({ parsed, topicAt }: EventContext, own: number): boolean {
  return parsed.tokens.some(({ index, lemma }) => index !== own && lemma !== 'toll' && HARM.has(topicAt(index) ?? 'other'));
}

/**
 * What happens where a word of violence or death is said of what can't be hurt, or of a game, a film or an engine ("killed the bill", "shot a film");
 * undefined where it is meant.
 */
export function figurativeType(context: EventContext, trigger: TriggerCandidate, type: EventType): EventType | undefined {
  if (!HARM.has(type)) return undefined;
  if (trigger.wordClass === 'noun') return type === 'attack' && isContest(context, trigger) ? 'other' : undefined;
  const rule = FIGURES_OF_SPEECH.get(trigger.key) ?? FIGURES_OF_SPEECH.get(trigger.token.lemma);
  return rule?.(context, trigger.token);
}

type GuardRule = (context: EventContext, verb: Token) => EventType | undefined;
const otherIf = (isSo: boolean): EventType | undefined => (isSo ? 'other' : undefined);

/** What is killed, hurt or wounded is no creature. */
const sparesCreatures: GuardRule = (context, verb) => {
  const patient = context.parsed.tokens[patientOf(context.parsed, verb.index) ?? -1];
  return otherIf(patient !== undefined && isThing(context, patient));
};
/** What died is no creature: an engine, a market, the wind. */
const diesOut: GuardRule = (context, verb) => {
  const subject = context.parsed.tokens[subjectOf(context.parsed, verb.index) ?? -1];
  return otherIf(subject !== undefined && isThing(context, subject));
};
/** Nobody is dead who loses patience, a job or a vote. */
const losesThings: GuardRule = (context, verb) => {
  const lost = context.parsed.tokens[objectOf(context.parsed, verb.index) ?? -1];
  return otherIf(lost !== undefined && lost.lemma !== 'life' && isThing(context, lost));
};
/** Films and goals are shot, and engines and players fire. */
const shootsFilms: GuardRule = (context, verb) => {
  const { parsed } = context;
  const patient = parsed.tokens[patientOf(parsed, verb.index) ?? -1];
  const subject = parsed.tokens[subjectOf(parsed, verb.index) ?? -1];
  const isOf = (token: Token | undefined, words: ReadonlySet<string>): boolean => token !== undefined && words.has(token.lemma);
  if (isOf(patient, FILMED)) return 'creation';
  if (isOf(patient, PLAYED) || isOf(subject, PLAYERS)) return 'sport';
  if (patient !== undefined)
    return otherIf(
      isOf(patient, MACHINES) || (findDependent(parsed, verb.index, 'compound:prt')?.lower === 'up' && isThing(context, patient)),
    );
  return PLAYED_BEHIND.test(parsed.tokens[verb.index + 1]?.lower ?? '') ? 'sport' : otherIf(isOf(subject, MACHINES));
};
/** Where a player shoots: "fired home", "shot wide". */
const PLAYED_BEHIND = /^(?:home|wide|over|straight)$/;
/** What bombs, hitting nobody, is a film or a joke; a person bombs at something. */
const bombsAlone: GuardRule = (context, verb) => {
  const { parsed } = context;
  const subject = parsed.tokens[subjectOf(parsed, verb.index) ?? -1];
  if (subject === undefined || isPassive(parsed, verb.index) || objectOf(parsed, verb.index) !== undefined) return undefined;
  return otherIf(subject.lower === 'it' || isThing(context, subject));
};
/** Applause, demand and prices explode, which are made by no bomb. */
const explodesAsMeasure: GuardRule = ({ parsed }, verb) => {
  const subject = parsed.tokens[subjectOf(parsed, verb.index) ?? -1];
  const next = parsed.tokens[verb.index + 1];
  const feels = /^(?:with|in|into)$/.test(next?.lower ?? '') && isAbstract(parsed.tokens[verb.index + 2]?.lemma ?? '');
  return otherIf(feels || (subject !== undefined && isAbstract(subject.lemma)));
};
const attacksIdeas: GuardRule = (context, verb) => {
  const target = context.parsed.tokens[patientOf(context.parsed, verb.index) ?? -1];
  return otherIf(target !== undefined && isAbstract(target.lemma) && isThing(context, target));
};

const FIGURES_OF_SPEECH: ReadonlyMap<string, GuardRule> = new Map([
  ...['kill', 'injure', 'wound', 'hurt', 'murder', 'slay', 'cripple', 'maim'].map((verb): [string, GuardRule] => [
    verb,
    sparesCreatures,
  ]),
  ...['die', 'perish', 'drown', 'suffocate', 'succumb'].map((verb): [string, GuardRule] => [verb, diesOut]),
  ['lose', losesThings],
  ...['shoot', 'fire', 'strike', 'fire_up', 'fire_home'].map((verb): [string, GuardRule] => [verb, shootsFilms]),
  ['bomb', bombsAlone],
  ['explode', explodesAsMeasure],
  ...['attack', 'assault', 'assassinate', 'execute', 'bombard', 'torpedo', 'ambush', 'raid'].map((verb): [string, GuardRule] => [
    verb,
    attacksIdeas,
  ]),
]);

/** "a legal battle", "the fight against inflation", "the battle over the budget", "a blow to the plan". */
function isContest(context: EventContext, { token }: TriggerCandidate): boolean {
  if (!CONTESTS.has(token.lemma)) return false;
  if (isFollowedByIdea(context, token)) return true;
  const { parsed, nameAt } = context;
  return dependentsIn(parsed)
    .of(token.index)
    .some((child) => {
      if (hasRelation(child, 'amod', 'compound')) return FIGURATIVE_MODIFIERS.has(child.lower);
      if (!hasRelation(child, 'nmod', 'obl') || nameAt(child.index) !== undefined) return false;
      const preposition = findDependent(parsed, child.index, 'case')?.lower ?? '';
      return /^(?:against|over|for|with|to|on|between|about)$/.test(preposition) && isAbstract(child.lemma);
    });
}

/** What the tagger takes for nouns, and is anybody. */
const SOMEBODY =
  /^(?:(?:no|some|any|every)?(?:one|body)|none|others?|both|half|many|most|all|thousands|hundreds|dozens|scores|millions)$/;

/** "lost the battle with her weight": what stands behind the noun, whatever the parser hangs it on. */
function isFollowedByIdea({ parsed, nameAt }: EventContext, { index, sentence }: Token): boolean {
  if (!/^(?:against|over|for|with|about)$/.test(parsed.tokens[index + 1]?.lower ?? '')) return false;
  let at = index + 2;
  while (/^(?:DT|PRP\$|JJ)$/.test(parsed.tokens[at]?.tag ?? '') && at < index + 5) at++;
  const noun = parsed.tokens[at];
  return noun?.sentence === sentence && nameAt(at) === undefined && isAbstract(noun.lemma);
}

/** A common noun for nothing that lives or holds people: no name, no number, no pronoun. */
function isThing({ nameAt }: EventContext, { index, tag, lower, lemma }: Token): boolean {
  if (!/^NNS?$/.test(tag) || nameAt(index) !== undefined || SOMEBODY.test(lower)) return false;
  const forms = singularForms(lower);
  const lives = forms.some((form) => PERSON_NOUNS.has(form) || ANIMALS.has(form) || BODY_PARTS.has(form));
  if (lives) return false;
  if (isAbstract(lemma)) return true;
  return !forms.some((form) => ORGANIZATION_NOUNS.has(form) || PLACE_NOUNS.has(form)) && !endsLikePerson(lower);
}

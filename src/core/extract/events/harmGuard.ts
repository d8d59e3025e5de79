import { DAY_PARTS, TIME_UNITS } from '../../lexicon/calendar.ts';
import { isAbstract } from '../../lexicon/abstractNouns.ts';
import {
  ANIMALS,
  BODY_PARTS,
  CONTESTS,
  FIGURATIVE_MODIFIERS,
  FILMED,
  GOAL_FRAME,
  MACHINES,
  PLAYED,
  PLAYERS,
} from '../../lexicon/harmWords.ts';
import { endsLikePerson, ORGANIZATION_NOUNS, PERSON_NOUNS, PLACE_NOUNS, singularForms } from '../../lexicon/nominalTypes.ts';
import { wordSet } from '../../lexicon/wordList.ts';
import { agentOf, isPassive, objectOf, patientOf, subjectOf } from '../../linguistics/clause.ts';
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
  if (key === 'passing') return isOfTime(context, token);
  if (key === 'toll') return !isAboutHarm(context, token.index);
  if (key === 'injury') return isOfPlay(context, token);
  return NEED_BODY.has(key) && findDependent(context.parsed, token.index, 'compound', 'nmod:poss') === undefined;
}

/** "an injury-time goal" */
function isOfPlay({ parsed }: EventContext, { index }: Token): boolean {
  return [1, 2].some(
    (step) => parsed.tokens[index + step]?.lower === 'time' && (step === 1 || parsed.tokens[index + 1]?.text === '-'),
  );
}

/** "the passing of years", "the passing of 2015" */
function isOfTime({ parsed, quantity, quantityAt }: EventContext, { index, sentence }: Token): boolean {
  if (parsed.tokens[index + 1]?.lower !== 'of') return false;
  const behind = parsed.tokens.slice(index + 2, index + 2 + PASSED).filter((token) => token.sentence === sentence);
  const noun = behind.find(({ index: at, tag }) => tag.startsWith('NN') || quantityAt(at) !== undefined);
  if (noun === undefined) return false;
  const kind = quantity(quantityAt(noun.index) ?? -1)?.kind;
  return (
    kind === 'date' || kind === 'duration' || TIME_UNITS.has(noun.lemma) || DAY_PARTS.has(noun.lemma) || noun.lemma === 'time'
  );
}

/** So many words may stand from "the passing of" to the noun. */
const PASSED = 4;

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
  if (type === 'attack' && isPoliticalTalk(context, trigger.token)) return RACES.has(trigger.token.lemma) ? 'election' : 'other';
  if (trigger.wordClass === 'noun') return figurativeNoun(context, trigger, type);
  const rule = FIGURES_OF_SPEECH.get(trigger.key) ?? FIGURES_OF_SPEECH.get(trigger.token.lemma);
  return rule?.(context, trigger.token);
}

function figurativeNoun(context: EventContext, trigger: TriggerCandidate, type: EventType): EventType | undefined {
  if (type === 'attack' && trigger.token.lemma === 'shot' && isAtGoal(context, trigger.token)) return 'sport';
  return isOutburst(context, trigger.token) ||
    isSuccess(context, trigger.token) ||
    (type === 'attack' && isContest(context, trigger))
    ? 'other'
    : undefined;
}

/** "fired a shot over the bar", "the winger's shot": beside who plays, or what stands at a goal. */
function isAtGoal({ parsed }: EventContext, { sentence }: Token): boolean {
  const { firstToken = 0, endToken = 0 } = parsed.sentences[sentence] ?? {};
  return parsed.tokens.slice(firstToken, endToken).some(({ lemma }) => PLAYERS.has(lemma) || GOAL_FRAME.has(lemma));
}

/** "The launch was a blast." */
function isSuccess({ parsed }: EventContext, { index, lemma }: Token): boolean {
  return (
    lemma === 'blast' && findDependent(parsed, index, 'cop') !== undefined && findDependent(parsed, index, 'nmod') === undefined
  );
}

/** "an explosion of colour", "a barrage of questions": what bursts is nothing that hurts. */
function isOutburst({ parsed }: EventContext, { index, lemma }: Token): boolean {
  if (!/^(?:explosion|barrage|blitz|burst|bombardment)$/.test(lemma) || parsed.tokens[index + 1]?.lower !== 'of') return false;
  const burst = parsed.tokens[index + 2]?.tag.startsWith('JJ') === true ? parsed.tokens[index + 3] : parsed.tokens[index + 2];
  return burst !== undefined && (isAbstract(burst.lemma) || FELT.has(burst.lemma)) && !STRIKING.has(burst.lemma);
}

type GuardRule = (context: EventContext, verb: Token) => EventType | undefined;
const otherIf = (isSo: boolean): EventType | undefined => (isSo ? 'other' : undefined);

/** What is killed, hurt or wounded is no creature. */
const sparesCreatures: GuardRule = (context, verb) => {
  const patient = context.parsed.tokens[patientOf(context.parsed, verb.index) ?? -1];
  return otherIf(patient !== undefined && isThing(context, patient));
};
/** "crippled the party", "hurt exporters' margins": nor is a body of people. */
const sparesBodies: GuardRule = (context, verb) => {
  const patient = context.parsed.tokens[patientOf(context.parsed, verb.index) ?? -1];
  const isBody =
    context.nameAt(patient?.index ?? -1)?.type === 'organization' ||
    (patient?.lemma !== 'family' && ORGANIZATION_NOUNS.has(patient?.lemma ?? ''));
  return isBody ? 'other' : sparesCreatures(context, verb);
};
/** "It broke their hearts." */
const breaksHearts: GuardRule = ({ parsed }, verb) =>
  otherIf(/^(?:heart|silence|deadlock|spell|mould|ice)$/.test(parsed.tokens[patientOf(parsed, verb.index) ?? -1]?.lemma ?? ''));
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
    return otherIf(isOf(patient, MACHINES) || endsTalk(context, verb, patient) || isOwnFoot(subject, patient));
  const plays =
    PLAYED_BEHIND.test(parsed.tokens[verb.index + 1]?.lower ?? '') || (verb.lemma === 'strike' && isScorer(context, subject));
  return plays ? 'sport' : otherIf(isOf(subject, MACHINES));
};
/** "The captain struck twice": somebody, in a text about sport or close to a result. */
function isScorer({ parsed, topics, topicAt, nameAt, quantity, quantityAt }: EventContext, subject: Token | undefined): boolean {
  if (subject === undefined) return false;
  const isSomebody =
    nameAt(subject.index)?.type === 'person' || singularForms(subject.lower).some((form) => PERSON_NOUNS.has(form));
  const isClose = (at: number): boolean => quantity(quantityAt(at) ?? -1)?.kind === 'score' || topicAt(at) === 'sport';
  const { firstToken = 0 } = parsed.sentences[subject.sentence - 1] ?? {};
  const { endToken = 0 } = parsed.sentences[subject.sentence] ?? {};
  return isSomebody && (topics[0] === 'sport' || parsed.tokens.slice(firstToken, endToken).some(({ index }) => isClose(index)));
}

/** Where a player shoots: "fired home", "shot wide". */
const PLAYED_BEHIND = /^(?:home|wide|over|straight)$/;
/** "fired up the crowd's mood", "shot down the proposal" */
function endsTalk(context: EventContext, verb: Token, patient: Token): boolean {
  const particle = findDependent(context.parsed, verb.index, 'compound:prt')?.lower;
  return (
    (particle === 'up' && isThing(context, patient)) ||
    (particle === 'down' && isThing(context, patient) && isAbstract(patient.lemma))
  );
}

/** "The bank shot itself in the foot." */
function isOwnFoot(subject: Token | undefined, patient: Token): boolean {
  const isBody = singularForms(subject?.lower ?? '').some((form) => ORGANIZATION_NOUNS.has(form));
  return /^(?:itself|themselves)$/.test(patient.lower) && isBody;
}

/** Who or what bombs, hitting nobody and nothing, fails: a film, a joke, a band. */
const bombsAlone: GuardRule = ({ parsed }, verb) => {
  const subject = parsed.tokens[subjectOf(parsed, verb.index) ?? -1];
  if (subject === undefined || isPassive(parsed, verb.index) || objectOf(parsed, verb.index) !== undefined) return undefined;
  const isJoined = dependentsIn(parsed)
    .of(verb.index)
    .some(
      ({ relation, lower }) =>
        relation === 'conj' || (relation === 'advmod' && /^(?:again|indiscriminately|heavily)$/.test(lower)),
    );
  return otherIf(!isJoined);
};
/** "struck by the beauty of the place", "It strikes me": a thought or a feeling does. */
const strikesMind: GuardRule = (context, verb) => {
  const { parsed } = context;
  const patient = parsed.tokens[patientOf(parsed, verb.index) ?? -1];
  const agent = parsed.tokens[agentOf(parsed, verb.index) ?? -1];
  if (isByThought(context, verb)) return 'other';
  if (agent === undefined) return shootsFilms(context, verb);
  const isThought = THOUGHTS.test(agent.lower) && THINKERS.test(patient?.lower ?? '');
  const isStruck = isPassive(parsed, verb.index) && isFelt(context, agent);
  return isThought || isStruck ? 'other' : shootsFilms(context, verb);
};
/** "struck by how quiet it was" */
function isByThought({ parsed }: EventContext, { index }: Token): boolean {
  return parsed.tokens[index + 1]?.lower === 'by' && /^(?:how|what|whether|that)$/.test(parsed.tokens[index + 2]?.lower ?? '');
}
const THOUGHTS = /^(?:it|what|that|this|which)$/;
const THINKERS = /^(?:me|us|one|you|him|her)$/;

function isFelt({ nameAt }: EventContext, { index, lemma }: Token): boolean {
  return nameAt(index) === undefined && (isAbstract(lemma) || FELT.has(lemma)) && !STRIKING.has(lemma);
}

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
  ...['kill', 'injure', 'wound', 'murder', 'slay', 'maim'].map((verb): [string, GuardRule] => [verb, sparesCreatures]),
  ...['hurt', 'cripple'].map((verb): [string, GuardRule] => [verb, sparesBodies]),
  ['break', breaksHearts],
  ...['die', 'perish', 'drown', 'suffocate', 'succumb'].map((verb): [string, GuardRule] => [verb, diesOut]),
  ['lose', losesThings],
  ['strike', strikesMind],
  ...['shoot', 'fire', 'fire_up', 'fire_home'].map((verb): [string, GuardRule] => [verb, shootsFilms]),
  ['bomb', bombsAlone],
  ['explode', explodesAsMeasure],
  ...['attack', 'assault', 'assassinate', 'execute', 'bombard', 'torpedo', 'ambush', 'raid'].map((verb): [string, GuardRule] => [
    verb,
    attacksIdeas,
  ]),
]);

/** What strikes the mind, beside what is abstract by its word. */
const FELT = wordSet(
  'beauty warmth quality scale size contrast simplicity sight view idea thought way lack number similarity silence calm humour charm grace colour color flavour flavor taste',
);
/** Abstract by its word, and strikes all the same. */
const STRIKING = wordSet(
  'disease virus cancer storm wind fire tragedy misfortune illness train traffic ship drug malaria flu violence gunfire ammunition',
);
/** Who wants to be elected fights for it. */
const RACES = wordSet('battle fight struggle showdown duel war contest clash');
const SPOKEN = wordSet('ad advert advertisement statement speech article book tweet post letter memo interview');

/**
 * Whether an attack is one of words: the sentence speaks of an election and of no other harm ("a fierce three-way battle that will test the candidate"), an
 * advert does it, or it is put "as" something ("attacks Clinton as a tool of Wall Street").
 */
function isPoliticalTalk(context: EventContext, { index, lemma, sentence, tag }: Token): boolean {
  if (!RACES.has(lemma) && !/^(?:attack|assault|hit|slam|blast|pummel)$/.test(lemma)) return false;
  const { parsed, topicAt } = context;
  const { firstToken = 0, endToken = 0 } = parsed.sentences[sentence] ?? {};
  const others = parsed.tokens.slice(firstToken, endToken).filter((token) => token.index !== index);
  if (others.some((token) => HARM.has(topicAt(token.index) ?? 'other') && !RACES.has(token.lemma))) return false;
  const subject = tag.startsWith('VB') ? parsed.tokens[subjectOf(parsed, index) ?? -1] : undefined;
  if (subject !== undefined && (SPOKEN.has(subject.lemma) || FILMED.has(subject.lemma))) return true;
  const elects = others.filter((token) => topicAt(token.index) === 'election' || CAMPAIGNING.has(token.lemma));
  return elects.length >= 2;
}

const CAMPAIGNING = wordSet(
  'candidate nominee nomination primary caucus frontrunner front-runner campaign voter ballot poll election candidacy neophyte',
);

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

/** "lost the battle with her weight", "a battle of nerves": what stands behind the noun, whatever the parser hangs it on. */
function isFollowedByIdea({ parsed, nameAt }: EventContext, { index, sentence }: Token): boolean {
  const preposition = parsed.tokens[index + 1]?.lower ?? '';
  if (preposition === 'of' && /^(?:nerve|will|wit|word|idea|mind)s$/.test(parsed.tokens[index + 2]?.lower ?? '')) return true;
  if (!/^(?:against|over|for|with|about)$/.test(preposition)) return false;
  let at = index + 2;
  while (/^(?:DT|PRP\$|JJ)$/.test(parsed.tokens[at]?.tag ?? '') && at < index + 5) at++;
  const noun = parsed.tokens[at];
  return noun?.sentence === sentence && nameAt(at) === undefined && isAbstract(noun.lemma);
}

/** A common noun for nothing that lives or holds people: no name, no number, no pronoun. */
function isThing({ nameAt }: EventContext, { index, tag, lower, lemma }: Token): boolean {
  if (!/^NNS?$/.test(tag) || nameAt(index) !== undefined || SOMEBODY.test(lower) || /(?:^|-)olds?$/.test(lower)) return false;
  const forms = singularForms(lower);
  const lives = forms.some((form) => PERSON_NOUNS.has(form) || ANIMALS.has(form) || BODY_PARTS.has(form));
  if (lives) return false;
  if (isAbstract(lemma)) return true;
  return !forms.some((form) => ORGANIZATION_NOUNS.has(form) || PLACE_NOUNS.has(form)) && !endsLikePerson(lower);
}

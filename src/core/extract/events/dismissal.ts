import { endsLikePerson, PERSON_NOUNS, singularForms } from '../../lexicon/nominalTypes.ts';
import { patientOf } from '../../linguistics/clause.ts';
import type { EventType } from '../../model/event.ts';
import type { EventContext } from './eventContext.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

/** What the end of a job may be called; of anyone but an official it is of a life. */
const ENDS_OF_JOBS: ReadonlySet<EventType> = new Set(['life', 'economic', 'political', 'sport']);
/** Who holds a public office, singular. */
const OFFICIALS =
  /^(?:minister|premier|governor|mayor|secretary|ambassador|envoy|official|judge|prosecutor|general|commander|chief|commissioner|director|aide|adviser|advisor|inspector|spokesman|spokeswoman)$/;

/** "fired 30 nurses": people who are fired, and not fired at, lose their jobs, whoever fires them. */
export function dismissalType(context: EventContext, { key, token }: TriggerCandidate, type: EventType): EventType | undefined {
  const { tokens } = context.parsed;
  if (key !== 'fire' || !token.tag.startsWith('VB')) return undefined;
  const patient = tokens[patientOf(context.parsed, token.index) ?? -1];
  const isPerson =
    patient !== undefined &&
    (context.nameAt(patient.index)?.type === 'person' ||
      (/^NNS?$/.test(patient.tag) &&
        (singularForms(patient.lower).some((form) => PERSON_NOUNS.has(form)) || endsLikePerson(patient.lower))));
  if (!isPerson) return undefined;
  const isOfficial = OFFICIALS.test(patient.lemma.toLowerCase());
  return ENDS_OF_JOBS.has(type) && (type !== 'political' || isOfficial) ? undefined : 'life';
}

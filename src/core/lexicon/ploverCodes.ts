import type { EventType } from '../model/event.ts';

/** Where an event type stands in the ontologies of political event data. */
export interface PloverCode {
  /** Event type of PLOVER (Open Event Data Alliance 2018, Halterman et al. 2023). */
  readonly plover: string;
  /** Root code of CAMEO (Schrodt 2012), two digits. */
  readonly cameo: string;
  /** The code only stands where someone did it to someone: a person may die or be hurt without an attack. */
  readonly needsActor?: true;
}

/** Types that have a code; the others are no dealings between political actors. */
export const PLOVER_CODES: Readonly<Partial<Record<EventType, PloverCode>>> = {
  attack: { plover: 'ASSAULT', cameo: '18' },
  'kill-die': { plover: 'ASSAULT', cameo: '18', needsActor: true },
  injure: { plover: 'ASSAULT', cameo: '18', needsActor: true },
  damage: { plover: 'COERCE', cameo: '17', needsActor: true },
  protest: { plover: 'PROTEST', cameo: '14' },
  arrest: { plover: 'COERCE', cameo: '17' },
  displacement: { plover: 'COERCE', cameo: '17', needsActor: true },
  'military-operation': { plover: 'MOBILIZE', cameo: '15' },
  withdrawal: { plover: 'RETREAT', cameo: '08' },
  rescue: { plover: 'AID', cameo: '07' },
  meeting: { plover: 'CONSULT', cameo: '04' },
  agreement: { plover: 'AGREE', cameo: '03' },
  justice: { plover: 'INVESTIGATE', cameo: '09' },
};

import type { EntityType } from '../../model/entityType.ts';
import { GAZETTEER_BITS, phraseHash } from './gazetteer.ts';
import type { NameModels } from './models.ts';

const KINDS: readonly (readonly [EntityType | 'common', number])[] = [
  ['person', GAZETTEER_BITS.personName | GAZETTEER_BITS.knownPerson],
  ['organization', GAZETTEER_BITS.organization | GAZETTEER_BITS.armedGroup],
  ['place', GAZETTEER_BITS.country | GAZETTEER_BITS.largeCity | GAZETTEER_BITS.smallCity | GAZETTEER_BITS.region],
  ['norp', GAZETTEER_BITS.people],
  ['common', GAZETTEER_BITS.commonWord],
];

/** What open lists know a phrase as; empty for what they don't know. */
export function createKnownAs({ gazetteer }: NameModels): (words: readonly string[]) => readonly (EntityType | 'common')[] {
  return (words) => {
    const bits = gazetteer.find(phraseHash(words));
    return bits === 0 ? [] : KINDS.flatMap(([kind, mask]) => ((bits & mask) === 0 ? [] : [kind]));
  };
}

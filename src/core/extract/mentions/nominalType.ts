import { ORGANIZATION_NOUNS, PERSON_NOUNS, PLACE_NOUNS, singularForms } from '../../lexicon/nominalTypes.ts';
import type { EntityType } from '../../model/entityType.ts';

const PERSON_ENDING =
  /(?:ists?|ians?|ees?|women|woman|men|man|ers|ors|mates?|persons?|goers?|holders?|keepers?|makers?|workers?|ants|ents|er|or|ee)$/;
/** Nouns in -er, -or, -ent … that are no people. */
const NOT_PERSON =
  /^(?:number|water|power|paper|river|tower|order|letter|matter|weather|summer|winter|computer|helicopter|tanker|freighter|trawler|bomber|fighter jet|cutter|rover|trailer|boiler|container|server|router|printer|carrier|liner|cruiser|steamer|ferr\w+|motor|tractor|reactor|sensor|factor|sector|corridor|mirror|error|terror|labor|labour|harbor|harbour|armor|armour|door|floor|document|statement|agreement|settlement|payment|shipment|equipment|element|government|parliament|department|investment|treatment|ceasefire|disaster|wildfire|fire|boulder|shelter|chapter|quarter|cancer|fever|virus|tiger|spider|timber|number|cluster|plant|restaurant|rent|event|accident|incident|tent|cent|talent|patent|content|component|crater|order|offer|answer|layer|border|ladder|gutter|meter|metre|litre|theater|theatre|centre|center|fiber|fibre|car|war|year|dollar|calendar|seminar|solar|missile|committee|coffee|fee|tree|knee|degree|guarantee|referee)s?$/;

const COUNTED =
  /^(?:[\d,.]+|lakh|crore|million|thousand|hundred|dozen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)$/;

/** What kind of entity a description means, by its head noun. `role`: what licenses it. */
export function nominalType(head: string, role: 'source' | 'actor' | 'target' | 'victim' | 'place'): EntityType {
  const lower = head.toLowerCase();
  const forms = singularForms(lower);
  const isIn = (nouns: ReadonlySet<string>): boolean => forms.some((form) => nouns.has(form));
  if (role === 'victim') return 'person';
  if (role === 'place') return isIn(ORGANIZATION_NOUNS) && !isIn(PLACE_NOUNS) ? 'organization' : 'place';
  if (isIn(PERSON_NOUNS)) return 'person';
  if (isIn(ORGANIZATION_NOUNS)) return 'organization';
  if (isIn(PLACE_NOUNS)) return 'place';
  if (COUNTED.test(lower)) return 'person';
  return PERSON_ENDING.test(lower) && !forms.some((form) => NOT_PERSON.test(form)) ? 'person' : 'other';
}

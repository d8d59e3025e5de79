import type { EntityType } from '../../model/entityType.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import { mapSteps, type Steps } from '../../steps.ts';
import type { SentenceName } from './names.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Kinds of institutions and places, in the languages of news, that stand before the name that they bear. */
const INSTITUTIONS = new Set(
  words(
    'hospital clinic clínica clinica hôpital klinik ospedale school college colegio colégio escuela escola lycée collège university universidad universidade ' +
      'université università universität instituto institut istituto academia banco banca banque fundación fundação fondation iglesia église masjid',
  ),
);
const PLACES = new Set(
  words(
    'airport aeropuerto aeroporto aéroport stadium estadio estádio stade stadio avenida boulevard calle rua rue plaza praça piazza place paseo puente ponte pont ' +
      'puerto porto parque parc lake lago lac mount monte cape cabo isla ilha île camp fort fuerte barrio favela cerro río rio rivière bahía baía ciudad',
  ),
);

const HOUSES_BEHIND = /^(?:hospital|clinic|school|college|university|institute|foundation|academy)$/;

/** "Hospital Maria Auxiliadora" bears a person's name and is no person: the kind of house right before it belongs to the name. */
export function* nameFacilities({ tokens }: ParsedText, names: readonly SentenceName[]): Steps<SentenceName[]> {
  const ends = new Set(names.map(({ end }) => end));
  return yield* mapSteps(names, (name): SentenceName => {
    const own = typeOfWhole(tokens[name.first]?.lower ?? '', tokens[name.end - 1]?.lower ?? '');
    if (name.type === 'person' && name.end - name.first > 1 && own !== undefined)
      return { first: name.first, end: name.end, type: own, rule: 'facility' };
    const kind = tokens[name.first - 1];
    if (kind === undefined || name.type !== 'person' || ends.has(name.first) || !/^\p{Lu}\p{Ll}/u.test(kind.text)) return name;
    const type = typeOfKind(kind.lower);
    if (type === undefined || kind.end !== (tokens[name.first]?.start ?? 0) - 1) return name;
    return { first: name.first - 1, end: name.end, type, rule: 'facility' };
  });
}

/** The type of a name that begins or ends with the kind of house: "Clinic Sofia Lopez", "Maria Auxiliadora Hospital". */
function typeOfWhole(first: string, last: string): EntityType | undefined {
  return typeOfKind(first) ?? (HOUSES_BEHIND.test(last) ? 'organization' : undefined);
}

function typeOfKind(kind: string): EntityType | undefined {
  if (INSTITUTIONS.has(kind)) return 'organization';
  return PLACES.has(kind) ? 'place' : undefined;
}

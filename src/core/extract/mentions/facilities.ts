import { HONORIFICS } from '../../lexicon/personTitles.ts';
import type { EntityType } from '../../model/entityType.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { mapSteps, type Steps } from '../../steps.ts';
import type { NameKnowledge } from './nameKnowledge.ts';
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
export function* nameFacilities(
  { tokens }: ParsedText,
  found: readonly SentenceName[],
  knowledge: NameKnowledge,
): Steps<SentenceName[]> {
  const names = joinRomanized(tokens, found, knowledge);
  const ends = new Set(names.filter(({ first, end }) => !isKindAlone(tokens, first, end)).map(({ end }) => end));
  const housed = yield* mapSteps(names, (name): SentenceName => {
    const own = typeOfWhole(tokens[name.first]?.lower ?? '', tokens[name.end - 1]?.lower ?? '');
    if (name.type === 'person' && name.end - name.first > 1 && own !== undefined)
      return { first: name.first, end: name.end, type: own, rule: 'facility' };
    const first = kindBefore(tokens, name.first);
    const kind = tokens[first];
    const type = kind === undefined || ends.has(first + 1) ? undefined : typeOfHouse(kind, name);
    return type === undefined ? name : { first, end: name.end, type, rule: 'facility' };
  });
  return housed.filter(({ first, end }, at) => !isKindAlone(tokens, first, end) || housed[at + 1]?.first !== first);
}

/** What bears such a name beside houses. */
const ROMANIZED_BEHIND = /^(?:hall|airport|square|park|station)$/;

/** "Chiang Kai-shek Memorial Hall": a house right behind a given name of two syllables bears it. */
function joinRomanized(
  tokens: readonly Token[],
  names: readonly SentenceName[],
  { isCommon }: NameKnowledge,
): readonly SentenceName[] {
  const isSyllable = (at: number): boolean => {
    const [stem, hyphen, syllable] = tokens.slice(at - 2, at + 1);
    const isJoined = hyphen?.text === '-' && stem?.end === hyphen.start && hyphen.end === syllable?.start;
    return isJoined && /^\p{Ll}{2,5}$/u.test(syllable.text) && !isCommon(syllable.text);
  };
  const joined: SentenceName[] = [];
  for (const name of names) {
    if (name.first < (joined.at(-1)?.end ?? 0)) continue;
    const last = [name.end - 1, name.end + 1].find(isSyllable);
    const end = last === undefined ? undefined : endOfHouse(tokens, last + 1);
    const type = name.type === 'person' ? 'organization' : name.type;
    joined.push(end === undefined ? name : { first: name.first, end, type, rule: 'facility' });
  }
  return joined;
}

/** The end of up to three capitalised words whose last is a kind of house. */
function endOfHouse(tokens: readonly Token[], from: number): number | undefined {
  let end: number | undefined;
  for (let at = from; at < from + 3 && /^\p{Lu}/u.test(tokens[at]?.text ?? ''); at++) {
    const word = tokens[at]?.lower ?? '';
    if (HOUSES_BEHIND.test(word) || ROMANIZED_BEHIND.test(word)) end = at + 1;
  }
  return end;
}

/** "Lycée" taken for a name of its own before "Victor Hugo". */
function isKindAlone(tokens: readonly Token[], first: number, end: number): boolean {
  return end - first === 1 && typeOfKind(tokens[first]?.lower ?? '') !== undefined;
}

/** The type of the house that a kind makes of a name; the name of a place stands behind institutions only ("Hospital Santa Clara"). */
function typeOfHouse(kind: Token, { type: own, first, end }: SentenceName): EntityType | undefined {
  const type = /^\p{Lu}\p{Ll}/u.test(kind.text) ? typeOfKind(kind.lower) : undefined;
  const bears = own === 'person' || (own === 'place' && type === 'organization' && end - first > 1);
  return bears ? type : undefined;
}

/** Where the kind of house would stand: one space before the name, or before the title of who bears it ("Hospital Dr. Rafael Calderón"). */
function kindBefore(tokens: readonly Token[], first: number): number {
  const stop = tokens[first - 1]?.text === '.' ? first - 2 : first - 1;
  const isTitle = HONORIFICS.has((tokens[stop]?.lower ?? '').replace(/\.$/, ''));
  const at = isTitle ? stop - 1 : first - 1;
  const next = tokens[at + 1];
  return tokens[at]?.end === (next?.start ?? 0) - 1 && tokens[at]?.sentence === next?.sentence ? at : -1;
}

/** The type of a name that begins or ends with the kind of house: "Clinic Sofia Lopez", "Maria Auxiliadora Hospital". */
function typeOfWhole(first: string, last: string): EntityType | undefined {
  return typeOfKind(first) ?? (HOUSES_BEHIND.test(last) ? 'organization' : undefined);
}

function typeOfKind(kind: string): EntityType | undefined {
  if (INSTITUTIONS.has(kind)) return 'organization';
  return PLACES.has(kind) ? 'place' : undefined;
}

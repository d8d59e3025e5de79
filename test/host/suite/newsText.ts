const PEOPLE = [
  'Firuz Qodirov',
  'Marta Lindqvist',
  'Samuel Oyelaran',
  'Ines Carvalho',
  'Tomas Dvorak',
  'Leila Haddad',
  'Ruth Amadi',
];
const PLACES = ['Dushanbe', 'Stockholm', 'Lagos', 'Porto', 'Brno', 'Amman', 'Nairobi', 'Lima', 'Hanoi'];
const THINGS = [
  'houses',
  'patients',
  'boats',
  'farmers',
  'pupils',
  'tonnes of grain',
  'lorries',
  'wells',
  'soldiers',
  'voters',
  'trees',
];
const ACTS = ['were lost in the flood', 'arrived on Monday', 'had been counted', 'were moved to higher ground', 'returned home'];
const SENTENCES: readonly ((pick: (list: readonly string[]) => string, figure: number) => string)[] = [
  (pick, figure) => `${pick(PEOPLE)} said ${figure} ${pick(THINGS)} ${pick(ACTS)} near ${pick(PLACES)}.`,
  (pick, figure) => `At least ${figure} ${pick(THINGS)} ${pick(ACTS)}, according to officials in ${pick(PLACES)}.`,
  (pick) => `"We have waited for this since the spring," ${pick(PEOPLE)} told reporters in ${pick(PLACES)}.`,
  (pick, figure) => `The council of ${pick(PLACES)} set aside $${figure} million for repairs, a rise of ${figure % 40} percent.`,
  (pick) => `Nobody in ${pick(PLACES)} could say why ${pick(PEOPLE)} had left so early.`,
];

/** A text of at least so many characters in which hardly a sentence comes twice; another one for another seed. */
export function longText(length: number, seed = 7): string {
  let state = seed;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * limit);
  };
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  let text = 'A long year of floods\n\n';
  for (let line = 1; text.length < length; line += 1) {
    text += (SENTENCES[next(SENTENCES.length)]?.(pick, next(9000) + 1) ?? '') + (line % 4 === 0 ? '\n\n' : ' ');
  }
  return text;
}

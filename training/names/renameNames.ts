/**
 * Makes further training documents by giving the people, places and organizations of a document other names: real ones of all countries
 * and invented ones, the same name everywhere in the document. The model learns to lean on context, shape and gazetteer rather than
 * on the names of the years that its texts come from.
 */
import { NAME_TYPES, type TaggedName } from '../../src/core/extract/mentions/nameTags.ts';
import { isPeople } from '../../src/core/extract/mentions/peopleNames.ts';
import { COUNTRIES } from '../../src/core/lexicon/countries.ts';
import { NAME_PARTICLES, NAME_SUFFIXES } from '../../src/core/lexicon/personTitles.ts';
import { createRandom } from '../random.ts';
import type { TrainingDocument, TrainingSentence } from './trainingDocument.ts';

export interface NamePools {
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  readonly places: readonly string[];
  /** Words that running text writes small: they stay as they are inside organizations and places. */
  isCommonWord(lower: string): boolean;
}

/** Shares of the names of each kind that are replaced, of the replacements that are invented, and of the first sentences that become headlines. */
const SHARE = {
  person: 0.9,
  place: 0.6,
  country: 0.25,
  organization: 0.7,
  norp: 0.4,
  invented: 0.35,
  shouted: 0.15,
  titled: 0.3,
};

const COUNTRY_NAMES = new Set(COUNTRIES.flatMap((country) => [country.name, ...country.aliases]));
const COUNTRY_LIST = COUNTRIES.map((country) => country.name).filter((name) => !name.includes(' '));
const DEMONYMS = COUNTRIES.map((country) => country.demonyms[0] ?? '').filter((name) => /^\p{L}+$/u.test(name));

export function renameDocument(document: TrainingDocument, pools: NamePools, seed: number): TrainingDocument {
  const random = createRandom(seed);
  const renamer = new Renamer(pools, random);
  const sentences = document.sentences.map((sentence) => renamer.rename(sentence));
  const [first, ...others] = sentences;
  return { id: `${document.id}#${seed}`, sentences: first === undefined ? [] : [styleHeadline(first, random()), ...others] };
}

/** Writes the first sentence like a headline, in capitals or with most words capitalised, in half of the documents. */
function styleHeadline(sentence: TrainingSentence, chance: number): TrainingSentence {
  if (chance < SHARE.shouted) return { ...sentence, words: sentence.words.map((word) => word.toUpperCase()) };
  if (chance > SHARE.shouted + SHARE.titled) return sentence;
  const capitalize = (word: string): string =>
    word.length > 3 && /^\p{Ll}+$/u.test(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  return { ...sentence, words: sentence.words.map(capitalize) };
}

class Renamer {
  private readonly pools: NamePools;
  private readonly random: () => number;
  private readonly words = new Map<string, string>();
  private readonly kept = new Set<string>();

  constructor(pools: NamePools, random: () => number) {
    this.pools = pools;
    this.random = random;
  }

  rename(sentence: TrainingSentence): TrainingSentence {
    const { names } = sentence;
    if (names === undefined || names.length === 0) return sentence;
    const words: string[] = [];
    const renamed: TaggedName[] = [];
    let at = 0;
    for (const name of names) {
      words.push(...sentence.words.slice(at, name.first));
      const replacement = this.replace(sentence.words.slice(name.first, name.end), NAME_TYPES[name.type] ?? 'other');
      renamed.push({ first: words.length, end: words.length + replacement.length, type: name.type });
      words.push(...replacement);
      at = name.end;
    }
    words.push(...sentence.words.slice(at));
    return { words, names: renamed };
  }

  private replace(words: readonly string[], type: string): readonly string[] {
    if (type === 'person')
      return words.map((word, index) =>
        this.replaceWord(word, 'p', SHARE.person, () => this.personWord(word, index, words.length)),
      );
    if (type === 'organization')
      return words.map((word) => this.replaceWord(word, 'o', SHARE.organization, () => this.organizationWord(word)));
    if (type === 'norp') return this.replacePeople(words);
    return type === 'place' ? this.replacePlace(words) : words;
  }

  /** The document's replacement for a word; a word once kept stays. */
  private replaceWord(word: string, kind: string, share: number, create: () => string): string {
    const key = `${kind} ${word}`;
    const known = this.words.get(key);
    if (known !== undefined) return known;
    if (this.kept.has(key)) return word;
    if (this.random() >= share) {
      this.kept.add(key);
      return word;
    }
    const created = matchCase(create(), word);
    this.words.set(key, created);
    return created;
  }

  private personWord(word: string, index: number, length: number): string {
    const lower = word.toLowerCase();
    if (NAME_PARTICLES.has(lower) || NAME_SUFFIXES.has(lower.replace(/\.$/, '')) || word.length < 3 || !/^\p{L}/u.test(word))
      return word;
    const pool = length > 1 && index < length - 1 ? this.pools.firstNames : this.pools.lastNames;
    return this.random() < SHARE.invented ? this.invent(pool) : this.pick(pool);
  }

  private organizationWord(word: string): string {
    const lower = word.toLowerCase();
    if (!/^\p{Lu}/u.test(word) || this.pools.isCommonWord(lower)) return word;
    if (/^\p{Lu}{2,6}$/u.test(word))
      return Array.from(word, () => String.fromCharCode(65 + Math.floor(this.random() * 26))).join('');
    if (COUNTRY_NAMES.has(word)) return this.pick(COUNTRY_LIST);
    if (isPeople([word])) return this.pick(DEMONYMS);
    if (word.length < 4) return word;
    return this.invent(this.random() < 0.5 ? this.pools.lastNames : this.pools.places);
  }

  private replacePeople(words: readonly string[]): readonly string[] {
    const [word = ''] = words;
    if (words.length !== 1 || !/^\p{Lu}\p{Ll}+$/u.test(word) || !isPeople(words)) return words;
    const plural = word.endsWith('s') && isPeople([word.slice(0, -1)]);
    return [this.replaceWord(word, 'n', SHARE.norp, () => pluralOf(this.pick(DEMONYMS), plural))];
  }

  private replacePlace(words: readonly string[]): readonly string[] {
    const name = words.join(' ');
    if (COUNTRY_NAMES.has(name))
      return words.length === 1 ? [this.replaceWord(name, 'c', SHARE.country, () => this.pick(COUNTRY_LIST))] : words;
    return words.map((word) => {
      const generic = !/^\p{Lu}\p{L}{2,}/u.test(word) || this.pools.isCommonWord(word.toLowerCase());
      return generic
        ? word
        : this.replaceWord(word, 'l', SHARE.place, () =>
            this.random() < SHARE.invented ? this.invent(this.pools.places) : this.pick(this.pools.places),
          );
    });
  }

  private pick(pool: readonly string[]): string {
    return pool[Math.floor(this.random() * pool.length)] ?? 'Anon';
  }

  /** The first half of one name with the second half of another. */
  private invent(pool: readonly string[]): string {
    const head = this.pick(pool);
    const tail = this.pick(pool).replace(/^.*[-'’ ]/, '');
    return head.slice(0, Math.ceil(head.length / 2)) + tail.slice(Math.floor(tail.length / 2)).toLowerCase();
  }
}

function pluralOf(name: string, plural: boolean): string {
  return plural && !/(?:s|sh|ch|ese)$/.test(name) ? `${name}s` : name;
}

function matchCase(created: string, word: string): string {
  return /^\p{Lu}{4,}$/u.test(word) ? created.toUpperCase() : created;
}

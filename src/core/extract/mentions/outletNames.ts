import type { ParsedText } from '../../model/parsedText.ts';
import { mapSteps, type Steps } from '../../steps.ts';
import type { SentenceName } from './names.ts';

/** What right before a name says that it is an outlet's, whatever it sounds like. "Magazine" and "station" are no such words: editors and towns follow them. */
const OUTLETS: ReadonlySet<string> = new Set('daily newspaper weekly tabloid broadcaster'.split(' '));

/** "The Indonesian daily Suara Merdeka reports": a paper, here and in the rest of the text, though its name is like a person's or a town's. */
export function* nameOutlets(parsed: ParsedText, names: readonly SentenceName[]): Steps<SentenceName[]> {
  const { tokens } = parsed;
  const wordingOf = ({ first, end }: SentenceName): string =>
    tokens
      .slice(first, end)
      .map(({ text }) => text)
      .join(' ');
  const isOutlet = (name: SentenceName): boolean => {
    const noun = tokens[name.first - 1];
    const before = tokens[name.first - 2];
    const isNoun = noun !== undefined && OUTLETS.has(noun.lower) && noun.tag.startsWith('NN') && /^\p{Ll}/u.test(noun.text);
    return isNoun && before !== undefined && /^(?:DT|JJ|NN|POS|VB)/.test(before.tag);
  };
  const outlets = new Set(names.filter((name) => name.type !== 'norp' && isOutlet(name)).map(wordingOf));
  if (outlets.size === 0) return [...names];
  return yield* mapSteps(names, (name): SentenceName => {
    const isOther = name.type === 'person' || name.type === 'place';
    return isOther && outlets.has(wordingOf(name))
      ? { first: name.first, end: name.end, type: 'organization', rule: 'outlet' }
      : name;
  });
}

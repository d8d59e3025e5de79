import { MONTHS, WEEKDAYS } from '../../../lexicon/calendar.ts';
import { CURRENCY_OF_CITY, CURRENCY_OF_COUNTRY } from '../../../lexicon/currencyPlaces.ts';
import { CURRENCIES_OF_NAME } from '../../../lexicon/currencyNames.ts';
import type { ParsedText } from '../../../model/parsedText.ts';
import type { Token } from '../../../model/token.ts';
import { isPause, type Steps } from '../../../steps.ts';

/** What the whole of an article tells of its figures: what "$" or "rupees" mean, and which numbers are names. */
export interface ArticleContext {
  /** ISO 4217 code of a name ("dollar", "rupee") or sign; a code is returned as it is. */
  resolve(name: string): string;
  /** Digits that stand right behind a proper name somewhere: the 787 of "Boeing 787", "Boeing's 787". */
  readonly namedNumbers: ReadonlySet<string>;
}

const DATELINE_WEIGHT = 4;
const FIRST_TOKENS = 12;
const TOKENS_A_STEP = 5000;

/**
 * What currencies mean is decided by the places that an article names: its dateline counts most. A plain "$" is a local dollar where a country with a dollar is
 * named more than the United States are, and the article isn't about several.
 */
export function* readArticleContext(parsed: ParsedText): Steps<ArticleContext> {
  const votes = yield* countVotes(parsed);
  const namedNumbers = yield* findNamedNumbers(parsed);
  const marksUsDollars = /US ?\$|\$US/.test(parsed.source.text);
  return {
    resolve: (name) => {
      const choices = CURRENCIES_OF_NAME.get(name);
      return choices === undefined ? name : choose(choices, votes, marksUsDollars && name === 'dollar');
    },
    namedNumbers,
  };
}

function* countVotes(parsed: ParsedText): Steps<ReadonlyMap<string, number>> {
  const votes = new Map<string, number>();
  const add = (code: string | undefined, weight: number) => {
    if (code !== undefined) votes.set(code, (votes.get(code) ?? 0) + weight);
  };
  for (const paragraph of parsed.paragraphs) {
    const first = parsed.sentences[paragraph.firstSentence]?.firstToken ?? 0;
    const end = parsed.sentences[paragraph.endSentence - 1]?.endToken ?? 0;
    for (let i = first; i < end; i += 1) {
      if (i % TOKENS_A_STEP === 0) yield;
      const token = parsed.tokens[i];
      if (token === undefined || !/^\p{Lu}/u.test(token.text)) continue;
      const opening = i - first < FIRST_TOKENS && paragraph.index < 4;
      if (opening) add(CURRENCY_OF_CITY.get(token.lower), DATELINE_WEIGHT);
      add(CURRENCY_OF_COUNTRY.get(token.lower), opening ? 2 : 1);
    }
  }
  return votes;
}

/** The most voted currency of the choices; the first of them unless another is clearly ahead. */
function choose(choices: readonly string[], votes: ReadonlyMap<string, number>, firstIsMarked: boolean): string {
  const [usual = ''] = choices;
  const weight = (code: string): number =>
    code === usual && firstIsMarked ? 1 : (votes.get(code) ?? 0) + (code === usual ? 1 : 0);
  return choices.reduce((best, code) => (weight(code) > weight(best) ? code : best), usual);
}

function* findNamedNumbers({ tokens }: ParsedText): Steps<ReadonlySet<string>> {
  const isNamed = ({ text, sentence, index }: Token): boolean => {
    if (!/^[1-9]\d{2,3}$/.test(text)) return false;
    const owned = /^['’]s$/.test(tokens[index - 1]?.text ?? '');
    const [before, behind] = [tokens[owned ? index - 2 : index - 1], tokens[index + 1]];
    const name = before?.sentence === sentence && before.tag.startsWith('NNP') && /^\p{Lu}/u.test(before.text);
    return name && !isOfCalendar(before.lower) && !(behind?.sentence === sentence && behind.tag === 'NNS');
  };
  const named = new Set<string>();
  for (const token of tokens) {
    if (isPause(token.index)) yield;
    if (isNamed(token)) named.add(token.text);
  }
  return named;
}

function isOfCalendar(word: string): boolean {
  return MONTHS.has(word.replace('.', '')) || WEEKDAYS.has(word);
}

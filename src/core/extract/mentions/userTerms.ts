import type { Token } from '../../model/token.ts';
import type { UserTerm } from '../../model/userTerm.ts';
import { isPause, type Steps } from '../../steps.ts';
import { tokenize } from '../../linguistics/tokenize.ts';
import type { SentenceName } from './names.ts';

interface TermPattern {
  readonly words: readonly string[];
  readonly term: UserTerm;
}

const TOKENS_A_STEP = 2000;

/** Every occurrence of the user's terms and their aliases, exactly as written; where two overlap the earlier, then the longer wins. */
export function* findUserTerms(tokens: readonly Token[], terms: readonly UserTerm[]): Steps<SentenceName[]> {
  const patterns = yield* groupByFirstWord(terms);
  if (patterns.size === 0) return [];
  const found: SentenceName[] = [];
  let pause = TOKENS_A_STEP;
  for (let at = 0; at < tokens.length;) {
    if (at >= pause) {
      pause = at + TOKENS_A_STEP;
      yield;
    }
    const match = patterns.get(tokens[at]?.text ?? '')?.find(({ words }) => matches(tokens, at, words));
    if (match === undefined) {
      at++;
      continue;
    }
    found.push({ first: at, end: at + match.words.length, type: match.term.type, rule: 'user-dictionary' });
    at += match.words.length;
  }
  return found;
}

function* groupByFirstWord(terms: readonly UserTerm[]): Steps<Map<string, TermPattern[]>> {
  const patterns = new Map<string, TermPattern[]>();
  for (const [index, term] of terms.entries()) {
    if (isPause(index)) yield;
    for (const name of [term.name, ...(term.aliases ?? [])]) {
      const words = tokenize(name).map((span) => name.slice(span.start, span.end));
      const [first] = words;
      if (first === undefined) continue;
      const group = patterns.get(first);
      if (group === undefined) patterns.set(first, [{ words, term }]);
      else group.push({ words, term });
    }
  }
  for (const group of patterns.values()) group.sort((a, b) => b.words.length - a.words.length);
  return patterns;
}

function matches(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  const sentence = tokens[at]?.sentence;
  return words.every((word, offset) => tokens[at + offset]?.text === word && tokens[at + offset]?.sentence === sentence);
}

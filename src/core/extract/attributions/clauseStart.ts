import { headAt, isFinite, relationAt, tagAt, wordAt, type Article } from './article.ts';

const SUBORDINATORS: ReadonlySet<string> = new Set(
  'that who which that whose whom where when because since as while after before if although though unless until than whether what how why'.split(
    ' ',
  ),
);
const CLAUSAL = /^(?:ccomp|parataxis|xcomp|conj|advcl|obj|dep|root|csubj)/;

/**
 * True when a clause without "that" starts at `at`: a noun phrase with a finite verb of its own. Where the verb may also take an
 * object, the parser must agree that the clause is a complement.
 */
export function isVerbalClauseStart(article: Article, verb: number, at: number, limit: number, mayBeObject: boolean): boolean {
  if (!opensSubject(article, at)) return false;
  const finite = firstFinite(article, at, limit);
  if (finite === undefined) return false;
  if (isComplement(article, verb, finite, at)) return true;
  if (mayBeObject) return false;
  return tagAt(article, at) !== ',' && headAt(article, at) > at - 1;
}

function opensSubject(article: Article, at: number): boolean {
  if (/^(?:DT|PDT|PRP|EX|NN|JJ|CD|PRP\$|VBG|WP|RB|\$|VBN)/.test(tagAt(article, at))) return wordAt(article, at) !== 'that';
  if (/^(?:neither|both|either)$/.test(wordAt(article, at))) return true;
  return /^(?:at|up|about|around|over|between|under)$/.test(wordAt(article, at)) && hasNumberSoon(article, at);
}

/** "at least three", "up to 40", "between 10 and 20" */
function hasNumberSoon(article: Article, at: number): boolean {
  return tagAt(article, at + 1) === 'CD' || tagAt(article, at + 2) === 'CD';
}

/** The first finite verb that is not inside a relative or adverbial clause. */
function firstFinite(article: Article, at: number, limit: number): number | undefined {
  let depth = 0;
  for (let token = at; token < limit; token++) {
    const word = wordAt(article, token);
    if (token > at && SUBORDINATORS.has(word)) depth++;
    if (/^[;:]$/.test(word)) return undefined;
    if (isFinite(article, token)) {
      if (depth === 0) return token;
      depth--;
    }
  }
  return undefined;
}

function isComplement(article: Article, verb: number, finite: number, at: number): boolean {
  let token = finite;
  for (let steps = 0; steps < 6; steps++) {
    const head = headAt(article, token);
    if (head === verb) return CLAUSAL.test(relationAt(article, token)) && article.tree.firstOf(token) <= at;
    if (head < at) return false;
    token = head;
  }
  return false;
}

import { headAt, isFinite, relationAt, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';

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
export function isVerbalClauseStart(text: IndexedText, verb: number, at: number, limit: number, mayBeObject: boolean): boolean {
  if (!opensSubject(text, at)) return false;
  const finite = firstFinite(text, at, limit);
  if (finite === undefined) return false;
  if (isComplement(text, verb, finite, at)) return true;
  if (mayBeObject) return false;
  return tagAt(text, at) !== ',' && headAt(text, at) > at - 1;
}

function opensSubject(text: IndexedText, at: number): boolean {
  if (wordAt(text, at) !== 'as' && /^(?:DT|PDT|PRP|EX|NN|JJ|CD|PRP\$|VBG|WP|RB|\$|VBN)/.test(tagAt(text, at)))
    return wordAt(text, at) !== 'that';
  if (/^(?:neither|both|either)$/.test(wordAt(text, at))) return true;
  if (wordAt(text, at) === 'as' && wordAt(text, at + 2) === 'as') return tagAt(text, at + 3) === 'CD';
  return /^(?:at|up|about|around|over|between|under)$/.test(wordAt(text, at)) && hasNumberSoon(text, at);
}

/** "at least three", "up to 40", "between 10 and 20" */
function hasNumberSoon(text: IndexedText, at: number): boolean {
  return tagAt(text, at + 1) === 'CD' || tagAt(text, at + 2) === 'CD';
}

/** The first finite verb that is not inside a relative or adverbial clause. */
function firstFinite(text: IndexedText, at: number, limit: number): number | undefined {
  let depth = 0;
  for (let token = at; token < limit; token++) {
    const word = wordAt(text, token);
    if (token > at && SUBORDINATORS.has(word) && !comparesNumber(text, token)) depth++;
    if (/^[;:]$/.test(word)) return undefined;
    if (isFinite(text, token)) {
      if (depth === 0) return token;
      depth--;
    }
  }
  return undefined;
}

/** The second word of "as many as 12". */
function comparesNumber(text: IndexedText, token: number): boolean {
  return wordAt(text, token) === 'as' && wordAt(text, token - 2) === 'as' && tagAt(text, token + 1) === 'CD';
}

function isComplement(text: IndexedText, verb: number, finite: number, at: number): boolean {
  let token = finite;
  for (let steps = 0; steps < 6; steps++) {
    const head = headAt(text, token);
    if (head === verb) return CLAUSAL.test(relationAt(text, token)) && text.tree.firstOf(token) <= at;
    if (head < at) return false;
    token = head;
  }
  return false;
}

import { agentOf } from '../../linguistics/clause.ts';
import type { MentionCandidate } from '../../model/candidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { lastStartingBy } from '../../text/searchSpans.ts';
import { contains, type Span } from '../../text/span.ts';

/** By these somebody speaks; a report or a study is a source of its own (guideline, “Documents as sources”). Lemmas. */
const OWN_WORDS: ReadonlySet<string> = new Set(
  'statement announcement release letter post tweet message email e-mail memo note'.split(' '),
);

/** By these somebody gives such words out. Lemmas. */
const ISSUING: ReadonlySet<string> = new Set('release issue publish post send write make give read'.split(' '));

/** Who somebody is: the words that mean him, and their head. */
export interface Author {
  readonly span: Span;
  readonly head: Span;
}

/**
 * Returns a function that says whose words a source is: "a statement from the Army said", "a DoD news release said" are the Army's and the DoD's, "the Army
 * issued a statement saying" has the Army's. The name of a person or organization in the source, or who gives it out; undefined where the head is no such
 * noun or several are named.
 */
export function authorFinder(
  parsed: ParsedText,
  names: readonly MentionCandidate[],
): (source: Span, head: Span) => Author | undefined {
  const spans = names.map(({ span }) => span);
  return (source, head) => {
    const noun = parsed.tokens[lastStartingBy(parsed.tokens, head.start)];
    if (noun?.start !== head.start || !OWN_WORDS.has(noun.lemma.toLowerCase())) return undefined;
    const found: MentionCandidate[] = [];
    for (let at = lastStartingBy(spans, source.end - 1); at >= 0; at--) {
      const name = names[at];
      if (name === undefined || name.span.start < source.start) break;
      const isActor = name.type === 'organization' || name.type === 'person';
      if (isActor && contains(source, name.span) && isWhose(parsed, name.span, noun)) found.push(name);
    }
    const [only] = found;
    return found.length === 0 ? issuerOf(parsed, noun) : found.length === 1 ? only : undefined;
  };
}

/** "The firm released a statement saying": the subject of the verb that the noun is the object of. */
function issuerOf(parsed: ParsedText, noun: Token): Author | undefined {
  const verb = noun.relation === 'obj' ? parsed.tokens[noun.head] : undefined;
  if (verb === undefined || !ISSUING.has(verb.lemma.toLowerCase())) return undefined;
  const issuer = parsed.tokens[agentOf(parsed, verb.index) ?? -1];
  return issuer === undefined ? undefined : { span: issuer, head: issuer };
}

/** "from", "on Monday by the" */
const BEHIND =
  /^\s+(?:(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)\s+)?(?:from|by|of)\s+(?:the\s+)?$/i;

/** The name stands before the noun, or behind it and "from", "by" or "of", maybe with a day between; not "a letter seen by the Daily Post". */
function isWhose({ source }: ParsedText, name: Span, noun: Span): boolean {
  return name.end <= noun.start || BEHIND.test(source.text.slice(noun.end, name.start));
}

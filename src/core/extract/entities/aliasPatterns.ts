import type { MentionCandidate } from '../../model/candidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import { isPause, type Steps } from '../../steps.ts';

const BETWEEN =
  /^[\s,(–—-]*(?:who |which |that )?(?:is |was |are |were )?(?:also |better |formerly |previously |once |originally |popularly |widely |commonly |locally |otherwise |then |now |sometimes |more widely |best )*(?:known|called|named|dubbed|nicknamed|styled|abbreviated|referred to|renamed|rebranded)(?: locally| simply| in \p{Lu}\p{L}+| by (?:its|the|his|her|their) (?:\p{L}+ )?(?:acronym|initials|abbreviation|name|alias|nom de guerre))?(?: as| to| by)?[\s,]*(?:the )?["“‘'(]*$|^[\s,(]*(?:aka|a\.k\.a\.|alias|née|nee|formerly|previously|i\.e\.|the former|now)[\s,]+(?:the )?["“‘']*$/iu;
const LEADING_IN =
  /\b(?:acronym|abbreviation|initials|name|term|word|shorthand|alias|nickname|synonym)s? (?:for|of)\s+(?:the )?["“‘']*$/i;
/** Without an auxiliary or *as* the verb may be one of telling: "the spokesman, called Crumpton's statement irresponsible". */
const BARE_VERB = /^[\s,(–—-]*(?:known|called|named|dubbed|nicknamed|styled|renamed|rebranded)[\s,]*(?:the )?["“‘'(]*$/iu;
const INSERTION_ENDS = /^["”’']?(?:[,.;:)!?]|\s*$|\s+by\b)/;
const LONGEST = 90;

/** Pairs of name mentions that the text itself says are one: "X, also known as Y", "X (Y)", "X, an acronym for Y". Indices of `mentions`. */
export function* findStatedAliases(parsed: ParsedText, mentions: readonly MentionCandidate[]): Steps<[number, number][]> {
  const pairs: [number, number][] = [];
  const { text } = parsed.source;
  const names = mentions.flatMap((mention, index) => (mention.form === 'name' ? [{ mention, index }] : []));
  for (let at = 1; at < names.length; at++) {
    if (isPause(at)) yield;
    const later = names[at];
    const earlier = names[at - 1];
    if (later === undefined || earlier === undefined) continue;
    if (later.mention.type !== earlier.mention.type || later.mention.type === 'norp') continue;
    if (statesAlias(text, earlier.mention, later.mention)) pairs.push([earlier.index, later.index]);
  }
  return pairs;
}

function statesAlias(text: string, earlier: MentionCandidate, later: MentionCandidate): boolean {
  const [from, to] = [earlier.span.end, later.span.start];
  if (to <= from || to - from > LONGEST) return false;
  const between = text.slice(from, to);
  if (between.includes('\n')) return false;
  if (isApposedSign(text, earlier, later)) return true;
  return isAlternative(between, later, text) || (LEADING_IN.test(between) && !/[.!?]\s/.test(between));
}

/** "The United Nations Children's Fund, UNICEF,": between commas a sign whose letters the name has in their order. */
function isApposedSign(text: string, earlier: MentionCandidate, later: MentionCandidate): boolean {
  const [name, sign] = [earlier, later].map(({ span }) => text.slice(span.start, span.end));
  if (name === undefined || sign === undefined || earlier.type !== 'organization' || !/^\p{Lu}{3,8}$/u.test(sign)) return false;
  const closes = /^[,;.)]/.test(text.slice(later.span.end, later.span.end + 1));
  if (text.slice(earlier.span.end, later.span.start) !== ', ' || !closes || !name.includes(' ')) return false;
  const letters = name.toUpperCase();
  let at = -1;
  for (const letter of sign) {
    at = letters.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return letters.startsWith(sign.charAt(0));
}

function isAlternative(between: string, later: MentionCandidate, text: string): boolean {
  if (/^\s*\(\s*(?:the )?["“]?$/.test(between))
    return (
      /^["”]?\s*[),;]/.test(text.slice(later.span.end, later.span.end + 3)) && later.type !== 'place' && later.type !== 'person'
    );
  if (/^[\s,(]*or\s+(?:the )?$/.test(between))
    return (
      later.type === 'organization' &&
      /^[,)]/.test(text.slice(later.span.end, later.span.end + 1)) &&
      /^[,(]/.test(between.trimStart())
    );
  return (
    BETWEEN.test(between) && (!BARE_VERB.test(between) || INSERTION_ENDS.test(text.slice(later.span.end, later.span.end + 4)))
  );
}

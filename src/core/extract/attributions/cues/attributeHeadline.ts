import { isFinite, isMark, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import { EVIDENCE_NOUNS } from '../../../lexicon/evidenceNouns.ts';
import { HEADLINE_SPEAKERS } from '../../../lexicon/headlineSpeakers.ts';
import type { StatementDraft } from '../statementDraft.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';

/** "Mayor: bridge must go" and "Bridge must go: mayor" in a headline. */
export function attributeHeadline(text: IndexedText, range: TokenRange): StatementDraft | undefined {
  const colons: number[] = [];
  for (let at = range.first + 1; at < range.end - 1; at++) if (wordAt(text, at) === ':') colons.push(at);
  const [colon, ...others] = colons;
  if (colon === undefined || others.length > 0) return undefined;
  const left: TokenRange = { first: range.first, end: colon };
  const right: TokenRange = { first: colon + 1, end: range.end };
  if (isSpeaker(text, left, hasFinite(text, right) || isBody(text, left)) && isStatement(text, right))
    return draftOf(text, left, colon, right);
  if ((isSpeaker(text, right, false) || isAgentNoun(text, right)) && isStatement(text, left))
    return draftOf(text, right, colon, left);
  return undefined;
}

function draftOf(text: IndexedText, speaker: TokenRange, colon: number, content: TokenRange): StatementDraft {
  const source = { range: speaker, head: speaker.end - 1, inverted: false, inherited: false };
  return {
    rule: 'headline-colon',
    stance: 'asserts',
    source,
    cue: [{ first: colon, end: colon + 1 }],
    content: [content],
    anchor: text.tokens[colon]?.index ?? colon,
  };
}

/** A short noun phrase that can speak: a name, or a noun of office or evidence. An organization's name only before a full clause. */
function isSpeaker(text: IndexedText, range: TokenRange, says: boolean): boolean {
  if (range.end - range.first > 6) return false;
  for (let at = range.first; at < range.end; at++) {
    if (isFinite(text, at) || (isMark(text, at) && !/^[-.’'/&]$/.test(wordAt(text, at)))) return false;
    if (/^(?:IN|TO|MD|WRB)$/.test(tagAt(text, at)) && wordAt(text, at) !== 'of') return false;
  }
  const last = range.end - 1;
  const name = text.nameAt(last);
  if (name !== undefined) return name.type === 'person' || (name.type === 'organization' && says);
  const lemma = text.tokens[last]?.lemma.toLowerCase() ?? '';
  return EVIDENCE_NOUNS.has(lemma) || HEADLINE_SPEAKERS.has(lemma);
}

/** "WHO", "Health Ministry": an organization by its letters, or one that is an authority. */
function isBody(text: IndexedText, { first, end }: TokenRange): boolean {
  if (text.nameAt(first)?.type !== 'organization') return false;
  const last = text.tokens[end - 1];
  return last !== undefined && (/^\p{Lu}{2,6}$/u.test(last.text) || AUTHORITIES.has(last.lower));
}

const AUTHORITIES: ReadonlySet<string> = new Set(
  'organization organisation ministry department agency authority police commission office council bureau union institute association society'.split(
    ' ',
  ),
);

/** "engineers", "lobbyists": one bare noun for people of an occupation. */
function isAgentNoun(text: IndexedText, { first, end }: TokenRange): boolean {
  return end - first === 1 && tagAt(text, first) === 'NNS' && /(?:er|or|ist|ian|ant)s$/.test(wordAt(text, first));
}

function hasFinite(text: IndexedText, range: TokenRange): boolean {
  for (let at = range.first; at < range.end; at++) if (/^(?:VBZ|VBP|MD)$/.test(tagAt(text, at))) return true;
  return text.quotes.startingAt(range.first) !== undefined;
}

function isStatement(text: IndexedText, range: TokenRange): boolean {
  if (text.quotes.startingAt(range.first) !== undefined) return true;
  let verbs = 0;
  for (let at = range.first; at < range.end; at++) if (/^(?:VB|MD)/.test(tagAt(text, at))) verbs++;
  return verbs > 0 && range.end - range.first > 2;
}

import { isFinite, isMark, tagAt, wordAt, type Article } from './article.ts';
import { EVIDENCE_NOUNS } from '../../lexicon/evidenceNouns.ts';
import { HEADLINE_SPEAKERS } from '../../lexicon/headlineSpeakers.ts';
import type { Draft } from './draft.ts';
import type { TokenRange } from './tokenRange.ts';

/** "Mayor: bridge must go" and "Bridge must go: mayor" in a headline. */
export function attributeHeadline(article: Article, range: TokenRange): Draft | undefined {
  const colons: number[] = [];
  for (let at = range.first + 1; at < range.end - 1; at++) if (wordAt(article, at) === ':') colons.push(at);
  const [colon, ...others] = colons;
  if (colon === undefined || others.length > 0) return undefined;
  const left: TokenRange = { first: range.first, end: colon };
  const right: TokenRange = { first: colon + 1, end: range.end };
  if (isSpeaker(article, left, hasFinite(article, right)) && isStatement(article, right))
    return draftOf(article, left, colon, right);
  if ((isSpeaker(article, right, false) || isAgentNoun(article, right)) && isStatement(article, left))
    return draftOf(article, right, colon, left);
  return undefined;
}

function draftOf(article: Article, speaker: TokenRange, colon: number, content: TokenRange): Draft {
  const source = { range: speaker, head: speaker.end - 1, inverted: false, inherited: false };
  return {
    rule: 'headline-colon',
    stance: 'asserts',
    source,
    cue: [{ first: colon, end: colon + 1 }],
    content: [content],
    anchor: article.tokens[colon]?.index ?? colon,
  };
}

/** A short noun phrase that can speak: a name, or a noun of office or evidence. An organization's name only before a full clause. */
function isSpeaker(article: Article, range: TokenRange, says: boolean): boolean {
  if (range.end - range.first > 6) return false;
  for (let at = range.first; at < range.end; at++) {
    if (isFinite(article, at) || (isMark(article, at) && !/^[-.’'/&]$/.test(wordAt(article, at)))) return false;
    if (/^(?:IN|TO|MD|WRB)$/.test(tagAt(article, at)) && wordAt(article, at) !== 'of') return false;
  }
  const last = range.end - 1;
  const name = article.nameAt(last);
  if (name !== undefined) return name.type === 'person' || (name.type === 'organization' && says);
  const lemma = article.tokens[last]?.lemma.toLowerCase() ?? '';
  return EVIDENCE_NOUNS.has(lemma) || HEADLINE_SPEAKERS.has(lemma);
}

/** "engineers", "lobbyists": one bare noun for people of an occupation. */
function isAgentNoun(article: Article, { first, end }: TokenRange): boolean {
  return end - first === 1 && tagAt(article, first) === 'NNS' && /(?:er|or|ist|ian|ant)s$/.test(wordAt(article, first));
}

function hasFinite(article: Article, range: TokenRange): boolean {
  for (let at = range.first; at < range.end; at++) if (/^(?:VBZ|VBP|MD)$/.test(tagAt(article, at))) return true;
  return article.quotes.startingAt(range.first) !== undefined;
}

function isStatement(article: Article, range: TokenRange): boolean {
  if (article.quotes.startingAt(range.first) !== undefined) return true;
  let verbs = 0;
  for (let at = range.first; at < range.end; at++) if (/^(?:VB|MD)/.test(tagAt(article, at))) verbs++;
  return verbs > 0 && range.end - range.first > 2;
}

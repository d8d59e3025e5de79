import type { AttributionCandidate, MentionCandidate } from '../../model/candidates.ts';
import type { Paragraph, ParsedText } from '../../model/parsedText.ts';
import { mapSteps, type Steps } from '../../steps.ts';
import { createArticle, TITLES, type Article } from './article.ts';
import { attributeAccordingTo } from './attributeAccordingTo.ts';
import { attributeAdjective } from './attributeAdjective.ts';
import { attributeCiting } from './attributeCiting.ts';
import { attributeDashByline } from './attributeDashByline.ts';
import { attributeHeadline } from './attributeHeadline.ts';
import { attributeHearsay } from './attributeHearsay.ts';
import { attributeLabel } from './attributeLabel.ts';
import { attributePassive } from './attributePassive.ts';
import { attributeRefusal } from './attributeRefusal.ts';
import { attributeTurns } from './attributeTurns.ts';
import { attributeVerb } from './attributeVerb.ts';
import { kindOfContent } from './contentKind.ts';
import type { Draft } from './draft.ts';
import { headOfSource } from './headOfSource.ts';
import { joinQuotations } from './joinQuotations.ts';
import { mergeSameSpeaker } from './mergeSameSpeaker.ts';
import { trimFinalMarks } from './region.ts';
import { spanOf } from './tokenRange.ts';

/**
 * Finds who says what: every cue with its source and content (guideline §3). Total on any parse; time proportional to length.
 * @param names the names of the text; they decide which words of a source say who it is
 * @returns candidates in text order of their cues
 */
export function* extractAttributions(
  parsed: ParsedText,
  names: readonly MentionCandidate[],
): Steps<readonly AttributionCandidate[]> {
  const article = yield* createArticle(parsed, names);
  const drafts: Draft[] = [];
  for (const sentence of parsed.sentences) {
    const paragraph = parsed.paragraphs[sentence.paragraph];
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const draft =
        attributeAccordingTo(article, at) ??
        attributeRefusal(article, at) ??
        attributeVerb(article, at) ??
        attributePassive(article, at) ??
        attributeHearsay(article, at) ??
        attributeAdjective(article, at);
      if (draft !== undefined) drafts.push(draft);
    }
    if (paragraph !== undefined && isTitle(paragraph)) {
      const end = trimFinalMarks(article, sentence.firstToken, sentence.endToken);
      const draft = attributeHeadline(article, { first: sentence.firstToken, end });
      if (draft !== undefined) drafts.push(draft);
    }
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const cited = attributeCiting(article, at, drafts.slice(-6));
      if (cited !== undefined) drafts.push(cited);
    }
    const labelled = attributeLabel(article, { first: sentence.firstToken, end: sentence.endToken });
    if (labelled !== undefined) drafts.push(labelled);
    const signed = attributeDashByline(article, { first: sentence.firstToken, end: sentence.endToken });
    if (signed !== undefined) drafts.push(signed);
    yield;
  }
  drafts.push(...attributeTurns(article));
  drafts.sort((a, b) => a.anchor - b.anchor);
  yield;
  const merged = mergeSameSpeaker(article, drafts);
  yield;
  return yield* mapSteps(yield* joinQuotations(article, merged), (draft) => describe(article, draft));
}

/** A headline, or a first paragraph of one sentence, which is one in all but form. */
function isTitle(paragraph: Paragraph): boolean {
  return TITLES.has(paragraph.role) || (paragraph.index === 0 && paragraph.endSentence - paragraph.firstSentence === 1);
}

function describe(article: Article, draft: Draft): AttributionCandidate {
  const { parsed } = article;
  const shared = {
    cue: draft.cue.map((range) => spanOf(parsed, range)),
    content: draft.content.map((range) => spanOf(parsed, range)),
    kind: kindOfContent(article, draft),
    stance: draft.stance,
    rule: draft.rule,
  };
  if (draft.source === undefined) return { source: [], implicit: true, ...shared };
  return {
    source: [spanOf(parsed, draft.source.range)],
    sourceHead: headOfSource(article, draft.source),
    implicit: false,
    ...shared,
  };
}

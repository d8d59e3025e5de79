import type { AttributionCandidate, MentionCandidate } from '../../model/candidates.ts';
import type { Paragraph, ParsedText } from '../../model/parsedText.ts';
import { mapSteps, type Steps } from '../../steps.ts';
import { indexText, TITLES, type IndexedText } from '../../linguistics/indexedText/indexedText.ts';
import { attributeAccordingTo } from './cues/attributeAccordingTo.ts';
import { attributeAdjective } from './cues/attributeAdjective.ts';
import { attributeCiting } from './cues/attributeCiting.ts';
import { attributeDashByline } from './cues/attributeDashByline.ts';
import { attributeHeadline } from './cues/attributeHeadline.ts';
import { attributeHearsay } from './cues/attributeHearsay.ts';
import { attributeLabel } from './cues/attributeLabel.ts';
import { attributePassive } from './cues/attributePassive.ts';
import { attributeRefusal } from './cues/attributeRefusal.ts';
import { attributeTurns } from './cues/attributeTurns.ts';
import { attributeVerb } from './cues/attributeVerb.ts';
import { kindOfContent } from './contents/contentKind.ts';
import type { Draft } from './draft.ts';
import { headOfSource } from './sources/headOfSource.ts';
import { joinQuotations } from './passes/joinQuotations.ts';
import { mergeSameSpeaker } from './passes/mergeSameSpeaker.ts';
import { trimFinalMarks } from './region.ts';
import { spanOf } from '../../linguistics/indexedText/tokenRange.ts';

/**
 * Finds who says what: every cue with its source and content (guideline §3). Total on any parse; time proportional to length.
 * @param names the names of the text; they decide which words of a source say who it is
 * @returns candidates in text order of their cues
 */
export function* extractAttributions(
  parsed: ParsedText,
  names: readonly MentionCandidate[],
): Steps<readonly AttributionCandidate[]> {
  const text = yield* indexText(parsed, names);
  const drafts: Draft[] = [];
  for (const sentence of parsed.sentences) {
    const paragraph = parsed.paragraphs[sentence.paragraph];
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const draft =
        attributeAccordingTo(text, at) ??
        attributeRefusal(text, at) ??
        attributeVerb(text, at) ??
        attributePassive(text, at) ??
        attributeHearsay(text, at) ??
        attributeAdjective(text, at);
      if (draft !== undefined) drafts.push(draft);
    }
    if (paragraph !== undefined && isTitle(paragraph)) {
      const end = trimFinalMarks(text, sentence.firstToken, sentence.endToken);
      const draft = attributeHeadline(text, { first: sentence.firstToken, end });
      if (draft !== undefined) drafts.push(draft);
    }
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const cited = attributeCiting(text, at, drafts.slice(-6));
      if (cited !== undefined) drafts.push(cited);
    }
    const labelled = attributeLabel(text, { first: sentence.firstToken, end: sentence.endToken });
    if (labelled !== undefined) drafts.push(labelled);
    const signed = attributeDashByline(text, { first: sentence.firstToken, end: sentence.endToken });
    if (signed !== undefined) drafts.push(signed);
    yield;
  }
  drafts.push(...attributeTurns(text));
  drafts.sort((a, b) => a.anchor - b.anchor);
  yield;
  const merged = mergeSameSpeaker(text, drafts);
  yield;
  return yield* mapSteps(yield* joinQuotations(text, merged), (draft) => describe(text, draft));
}

/** A headline, or a first paragraph of one sentence, which is one in all but form. */
function isTitle(paragraph: Paragraph): boolean {
  return TITLES.has(paragraph.role) || (paragraph.index === 0 && paragraph.endSentence - paragraph.firstSentence === 1);
}

function describe(text: IndexedText, draft: Draft): AttributionCandidate {
  const { parsed } = text;
  const shared = {
    cue: draft.cue.map((range) => spanOf(parsed, range)),
    content: draft.content.map((range) => spanOf(parsed, range)),
    kind: kindOfContent(text, draft),
    stance: draft.stance,
    rule: draft.rule,
  };
  if (draft.source === undefined) return { source: [], implicit: true, ...shared };
  return {
    source: [spanOf(parsed, draft.source.range)],
    sourceHead: headOfSource(text, draft.source),
    implicit: false,
    ...shared,
  };
}

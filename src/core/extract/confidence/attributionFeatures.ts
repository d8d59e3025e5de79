import type { AttributionCandidate } from '../../model/candidates.ts';
import { contains, overlaps, spanLength, type Span } from '../../text/span.ts';
import { placeOf, rangeOf, shareSeen, type ConfidenceContext } from './confidenceContext.ts';

const PLAIN_CUES =
  /^(?:say|tell|add|write|note|state|explain|announce|report|warn|claim|believe|think|accord|ask|call|urge|show|find)$/;

/** What speaks for and against a statement. @param index of the statement */
export function describeAttribution(around: ConfidenceContext, index: number, candidate: AttributionCandidate): string[] {
  const attribution = { ...candidate, cue: candidate.cue.map((span) => withoutHelpers(around, span)) };
  const { rule, stance, kind, cue, content, source, implicit } = attribution;
  const [firstCue] = cue;
  const at = firstCue === undefined ? -1 : around.tokensOf(firstCue).first;
  const verb = around.token(at);
  const lemma = verb !== undefined && PLAIN_CUES.test(verb.lemma) ? verb.lemma : 'other';
  const whole = content.reduce((sum, piece) => sum + spanLength(piece), 0);
  const found = [
    `rule ${rule}`,
    `stance ${stance}`,
    `kind ${kind}`,
    `rule ${rule} kind ${kind}`,
    `cue ${lemma}`,
    `cue tag ${verb?.tag ?? 'none'}`,
    `pieces ${Math.min(3, content.length)}`,
    `length ${rangeOf(whole, [15, 30, 60, 100, 160, 250, 400])}`,
    `kind ${kind} length ${rangeOf(whole, [30, 100, 250])}`,
    ...sourceOf(around, index, attribution, firstCue),
  ];
  if (at >= 0) found.push(`place ${placeOf(around, at)}`, `relation ${verb?.relation.split(':')[0] ?? ''}`);
  const rough = around.isQuoted(at) ? 'quoted' : 'told';
  found.push(
    `cue ${rough}`,
    `rule ${rule} ${lemma === 'other' ? 'other' : 'plain'} ${rough}`,
    `cue ${lemma} pieces ${Math.min(2, content.length)}`,
  );
  if (implicit) found.push('nobody');
  found.push(...seenByReader(around, attribution));
  return [...found, ...contentOf(around, index, attribution), ...order(content[0], firstCue, source[0])];
}

/** "has also said" is as sure as "said"; "did not say" is something else. */
function withoutHelpers(around: ConfidenceContext, span: Span): Span {
  const { first, end } = around.tokensOf(span);
  const words = around.parsed.tokens.slice(first, end);
  if (words.some(({ lower }) => /^(?:not|n['’]t|never)$/.test(lower))) return span;
  const verb = words.find(({ relation }) => !/^(?:aux|advmod)/.test(relation));
  return verb === undefined ? span : { start: verb.start, end: span.end };
}

function sourceOf(around: ConfidenceContext, index: number, candidate: AttributionCandidate, cue: Span | undefined): string[] {
  const [span] = candidate.source;
  if (span === undefined) return [];
  const head = around.token(around.tokensOf(candidate.sourceHead ?? span).first);
  const mention = around.mentionAt(candidate.sourceHead ?? span);
  const form = head?.tag.startsWith('PRP') === true ? `pronoun ${head.lower}` : (mention?.form ?? 'none');
  const kind = form.split(' ')[0];
  const type = mention?.type ?? 'none';
  const { first, end } = around.tokensOf(span);
  return [
    `source ${form}`,
    `source ${kind} ${type}`,
    `cue ${isPlainCue(around, cue) ? 'plain' : 'other'} source ${kind} ${type}`,
    `source ${kind} length ${Math.min(4, end - first)}`,
    `source length ${Math.min(8, end - first)}`,
    `source gap ${rangeOf(gapTo(around, span, cue), [1, 2, 4, 8])}`,
    `source relation ${head?.relation.split(':')[0] ?? ''}`,
    ...(around.layers.sourceEntities[index] === undefined ? ['source unknown'] : []),
    ...(around.parsed.tokens.slice(first, end).some(({ tag }) => /^(?:VB|W|MD)/.test(tag)) ? ['verb in source'] : []),
  ];
}

function isPlainCue(around: ConfidenceContext, cue: Span | undefined): boolean {
  return cue !== undefined && PLAIN_CUES.test(around.token(around.tokensOf(cue).first)?.lemma ?? '');
}

/** Tokens between a source and its cue. */
function gapTo(around: ConfidenceContext, source: Span, cue: Span | undefined): number {
  if (cue === undefined) return 0;
  const [own, other] = [around.tokensOf(source), around.tokensOf(cue)];
  return Math.max(other.first - own.end, own.first - other.end);
}

const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];

function contentOf(around: ConfidenceContext, index: number, { content, cue }: AttributionCandidate): string[] {
  const [first] = content;
  if (first === undefined) return ['no content'];
  const opening = around.token(around.tokensOf(first).first);
  const sentences = content.flatMap((piece) => {
    const { first: from, end } = around.tokensOf(piece);
    return [around.token(from)?.sentence, around.token(end - 1)?.sentence];
  });
  return [
    endOf(around, content.at(-1) ?? first),
    `opens ${/^["“‘']$/.test(opening?.text ?? '') ? 'quote' : (opening?.tag.slice(0, 2) ?? '')}`,
    ...(opening?.lower === 'that' ? ['that'] : []),
    `sentences ${Math.min(3, new Set(sentences).size)}`,
    ...(sameSpeakerNear(around, index) ? ['same speaker in sentence'] : []),
    ...beside(around, index, content, cue),
  ];
}

/** What a content ends before. */
function endOf(around: ConfidenceContext, last: Span): string {
  const closing = around.tokensOf(last).end;
  const sentence = around.parsed.sentences[around.token(closing - 1)?.sentence ?? -1];
  const behind = around.token(closing)?.text ?? '';
  const isEnd = sentence === undefined || closing >= sentence.endToken - 1 || /^[.!?"”]$/.test(behind);
  return isEnd ? 'to the end' : `before ${/^[,;:]$/.test(behind) ? 'mark' : 'word'}`;
}

/** How the statement lies to those around it. */
function beside(around: ConfidenceContext, index: number, content: readonly Span[], cue: readonly Span[]): string[] {
  const others = NEIGHBOURS.flatMap((distance) => around.layers.attributions[index + distance]?.content ?? []);
  const any = (own: readonly Span[], fits: (own: Span, other: Span) => boolean): boolean =>
    others.some((other) => own.some((one) => fits(one, other)));
  return [
    ...(any(content, contains) ? ['holds a statement'] : []),
    ...(any(cue, (own, other) => contains(other, own)) ? ['inside a statement'] : []),
    ...(any(content, crosses) ? ['crosses a statement'] : []),
  ];
}

function crosses(one: Span, other: Span): boolean {
  return overlaps(one, other) && !contains(one, other) && !contains(other, one);
}

/** Two cues of one speaker in one sentence may be one statement. */
function sameSpeakerNear(around: ConfidenceContext, index: number): boolean {
  const sentenceOf = (one: AttributionCandidate | undefined): number | undefined => {
    const span = one?.cue[0] ?? one?.content[0];
    return span === undefined ? undefined : around.token(around.tokensOf(span).first)?.sentence;
  };
  const own = sentenceOf(around.layers.attributions[index]);
  return [index - 1, index + 1].some((other) => own !== undefined && sentenceOf(around.layers.attributions[other]) === own);
}

function order(content: Span | undefined, cue: Span | undefined, source: Span | undefined): string[] {
  const parts = [
    { name: 'c', span: content },
    { name: 'v', span: cue },
    { name: 's', span: source },
  ];
  const standing = parts.flatMap(({ name, span }) => (span === undefined ? [] : [{ name, start: span.start }]));
  return [
    `order ${standing
      .sort((a, b) => a.start - b.start)
      .map(({ name }) => name)
      .join('')}`,
  ];
}

const SHARES = [0.03, 0.1, 0.3, 0.5, 0.7, 0.85, 0.95];

/** How much of its words the reader of paragraphs takes for those parts of a statement. */
function seenByReader(around: ConfidenceContext, { cue, source, content }: AttributionCandidate): string[] {
  const seen = Object.entries({ cue, source, content }).flatMap(([part, spans]) => {
    const shares = spans.flatMap((span) => {
      const { first, end } = around.tokensOf(span);
      return Array.from(
        { length: end - first },
        (_, at) => shareSeen(around, 'statements', first + at, [`B-${part}`, `I-${part}`]) ?? [],
      ).flat();
    });
    return shares.length === 0 ? [] : [[part, shares.reduce((sum, share) => sum + share, 0) / shares.length] as const];
  });
  const least = Math.min(...seen.map(([, mean]) => mean));
  return seen.length === 0
    ? []
    : [...seen.map(([part, mean]) => `reader ${part} ${rangeOf(mean, SHARES)}`), `reader least ${rangeOf(least, SHARES)}`];
}

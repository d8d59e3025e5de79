import type { AttributionCandidate } from '../../model/candidates.ts';
import { contains, overlaps, spanLength, type Span } from '../../text/span.ts';
import { placeOf, rangeOf, type Surroundings } from './surroundings.ts';

const PLAIN_CUES =
  /^(?:say|tell|add|write|note|state|explain|announce|report|warn|claim|believe|think|accord|ask|call|urge|show|find)$/;

/** What speaks for and against a statement. @param index of the statement */
export function describeAttribution(around: Surroundings, index: number, attribution: AttributionCandidate): string[] {
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
  return [...found, ...contentOf(around, index, attribution), ...order(content[0], firstCue, source[0])];
}

function sourceOf(
  around: Surroundings,
  index: number,
  { source, sourceHead }: AttributionCandidate,
  cue: Span | undefined,
): string[] {
  const [span] = source;
  if (span === undefined) return [];
  const head = around.token(around.tokensOf(sourceHead ?? span).first);
  const mention = around.mentionAt(sourceHead ?? span);
  const form = head?.tag.startsWith('PRP') === true ? `pronoun ${head.lower}` : (mention?.form ?? 'none');
  const type = mention?.type ?? 'none';
  const { first, end } = around.tokensOf(span);
  const gap = cue === undefined ? 0 : Math.max(around.tokensOf(cue).first - end, first - around.tokensOf(cue).end);
  return [
    `source ${form}`,
    `source ${form.split(' ')[0]} ${type}`,
    `cue ${PLAIN_CUES.test(around.token(cue === undefined ? -1 : around.tokensOf(cue).first)?.lemma ?? '') ? 'plain' : 'other'} source ${form.split(' ')[0]} ${type}`,
    `source ${form.split(' ')[0]} length ${Math.min(4, end - first)}`,
    `source length ${Math.min(8, end - first)}`,
    `source gap ${rangeOf(gap, [1, 2, 4, 8])}`,
    `source relation ${head?.relation.split(':')[0] ?? ''}`,
    ...(around.layers.sourceEntities[index] === undefined ? ['source unknown'] : []),
    ...(around.parsed.tokens.slice(first, end).some(({ tag }) => /^(?:VB|W|MD)/.test(tag)) ? ['verb in source'] : []),
  ];
}

const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];

function contentOf(around: Surroundings, index: number, { content, cue }: AttributionCandidate): string[] {
  const found: string[] = [];
  const [first] = content;
  if (first === undefined) return ['no content'];
  const opening = around.token(around.tokensOf(first).first);
  const last = content.at(-1) ?? first;
  const closing = around.tokensOf(last).end;
  const sentence = around.parsed.sentences[around.token(closing - 1)?.sentence ?? -1];
  const behind = around.token(closing);
  const isEnd =
    sentence === undefined || closing >= sentence.endToken - 1 || (behind !== undefined && /^[.!?"”]$/.test(behind.text));
  found.push(isEnd ? 'to the end' : `before ${/^[,;:]$/.test(behind?.text ?? '') ? 'mark' : 'word'}`);
  found.push(`opens ${/^["“‘']$/.test(opening?.text ?? '') ? 'quote' : (opening?.tag.slice(0, 2) ?? '')}`);
  if (opening?.lower === 'that') found.push('that');
  const sentences = new Set(
    content.flatMap((piece) =>
      [around.tokensOf(piece).first, around.tokensOf(piece).end - 1].map((token) => around.token(token)?.sentence),
    ),
  );
  found.push(`sentences ${Math.min(3, sentences.size)}`);
  const others = NEIGHBOURS.flatMap((distance) => around.layers.attributions[index + distance] ?? []);
  if (sameSpeakerNear(around, index)) found.push('same speaker in sentence');
  if (others.some((one) => one.content.some((piece) => content.some((own) => contains(own, piece)))))
    found.push('holds a statement');
  if (others.some((one) => one.content.some((piece) => cue.some((own) => contains(piece, own)))))
    found.push('inside a statement');
  if (
    others.some((one) =>
      one.content.some((piece) => content.some((own) => overlaps(own, piece) && !contains(own, piece) && !contains(piece, own))),
    )
  )
    found.push('crosses a statement');
  return found;
}

/** Two cues of one speaker in one sentence may be one statement. */
function sameSpeakerNear(around: Surroundings, index: number): boolean {
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

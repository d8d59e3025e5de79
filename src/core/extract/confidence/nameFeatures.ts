import type { MentionCandidate } from '../../model/candidates.ts';
import { mentionsOfActor, placeOf, rangeOf, type ConfidenceContext } from './confidenceContext.ts';

const LEADS = [0.5, 1, 1.5, 2, 3, 4, 5, 6, 8, 10];
const COARSE_LEADS = [1.5, 4, 8];
const SHARES = [0.6, 0.8, 0.9, 0.95, 0.98, 0.995, 0.999];
const SMALL_WORD = /^(?:of|and|for|the|&|,|on|in|to|at|de|la)$/;

/** What speaks for and against a name. @param index of the mention */
export function describeName(around: ConfidenceContext, index: number, mention: MentionCandidate): string[] {
  const { first, end } = around.tokensOf(mention.span);
  const words = around.parsed.tokens.slice(first, end).map(({ text }) => text);
  const { type, rule, lead, typeShare } = mention;
  const place = placeOf(around, first);
  const coarse = lead === undefined ? 'none' : rangeOf(lead, COARSE_LEADS);
  const known = standing(around, words, type);
  const mentions = rangeOf(mentionsOfActor(around, index), [2, 3, 5, 9]);
  const length = Math.min(4, words.length);
  return [
    'name',
    `rule ${rule}`,
    `lead ${lead === undefined ? 'none' : rangeOf(lead, LEADS)}`,
    `share ${typeShare === undefined ? 'none' : rangeOf(typeShare, SHARES)}`,
    `type ${type}`,
    `type ${type} lead ${coarse}`,
    `type ${type} length ${length}`,
    `type ${type} known ${known}`,
    `known ${known} lead ${coarse}`,
    `place ${place}`,
    `place ${place} length ${Math.min(2, length)}`,
    `mentions ${mentions}`,
    `mentions ${Math.min(2, mentions)} lead ${coarse}`,
    ...shapeOf(words),
    ...edgesOf(around, first, end),
    ...alike(around, index, mention),
  ];
}

function standing({ knownAs }: ConfidenceContext, words: readonly string[], type: MentionCandidate['type']): string {
  const known = knownAs(words);
  if (known.length === 0) return 'no';
  if (known.includes(type)) return known.length === 1 ? 'only' : 'also';
  return known.includes('common') ? 'common' : 'other';
}

function shapeOf(words: readonly string[]): string[] {
  const found: string[] = [];
  const letters = words.join('');
  if (letters === letters.toUpperCase()) found.push(words.length === 1 ? 'acronym' : 'capitals');
  if (words.some((word) => SMALL_WORD.test(word))) found.push('small word inside');
  if (/\d/.test(letters)) found.push('digit inside');
  if (!/^\p{Lu}/u.test(letters)) found.push('small letter first');
  return found;
}

/** What stands right before and behind could belong to the name. */
function edgesOf(around: ConfidenceContext, first: number, end: number): string[] {
  return [
    ...capitalsBeside(around, first, end),
    ...linksBeside(around, first, end),
    ...marksBeside(around, first, end),
    ...wordsBeside(around, first, end),
  ];
}

/** Whether a token is a word with a capital in the sentence of the name that starts at `first`. */
function isCapital({ token }: ConfidenceContext, first: number, index: number): boolean {
  const one = token(index);
  return one !== undefined && one.sentence === token(first)?.sentence && one.tag !== 'PRP' && /^\p{Lu}/u.test(one.text);
}

function capitalsBeside(around: ConfidenceContext, first: number, end: number): string[] {
  const opens = around.parsed.sentences[around.token(first)?.sentence ?? -1]?.firstToken === first - 1;
  return [
    ...(isCapital(around, first, first - 1) && !opens ? ['capital before'] : []),
    ...(isCapital(around, first, end) ? ['capital behind'] : []),
  ];
}

/** Small words that join names. */
function linksBeside(around: ConfidenceContext, first: number, end: number): string[] {
  const [before, behind] = [around.token(first - 1)?.text ?? '', around.token(end)?.text ?? ''];
  const goesOn = isCapital(around, first, end + 1) || isCapital(around, first, end + 2);
  return [
    ...(/^(?:of|and|for|&)$/.test(behind) && goesOn ? [`${behind} behind`] : []),
    ...(/^(?:of|and|&)$/.test(before) && isCapital(around, first, first - 2) ? [`${before} before`] : []),
  ];
}

function marksBeside({ token }: ConfidenceContext, first: number, end: number): string[] {
  const [before, behind] = [token(first - 1), token(end)];
  const hyphen = [before, behind].some((one) => /^(?:-|–|\/)$/.test(one?.text ?? ''));
  return [...(hyphen ? ['hyphen beside'] : []), ...(/^['’]s$/.test(behind?.text ?? '') ? ['possessive'] : [])];
}

function wordsBeside({ token }: ConfidenceContext, first: number, end: number): string[] {
  const [before, behind] = [token(first - 1), token(end)];
  const tag = behind?.tag ?? '';
  return [
    ...(before?.lower === 'the' && before.sentence === token(first)?.sentence ? ['article before'] : []),
    ...(/^["“‘']$/.test(before?.text ?? '') ? ['quoted'] : []),
    ...(tag === 'NN' || tag === 'NNS' ? ['noun behind'] : []),
    ...(tag.startsWith('VB') ? ['verb behind'] : []),
    ...(/^(?:in|at|from|near|to)$/.test(before?.lower ?? '') ? ['place before'] : []),
  ];
}

const MOST_COMPARED = 40;

/** Whether other mentions of the same actor say the same. */
function alike({ layers }: ConfidenceContext, index: number, { span, type }: MentionCandidate): string[] {
  const entity = layers.entities[layers.mentionEntities[index] ?? -1];
  if (entity === undefined) return [];
  const others = entity.mentions
    .slice(0, MOST_COMPARED)
    .flatMap((one) => layers.mentions[one] ?? [])
    .filter((one) => one.form === 'name');
  const length = span.end - span.start;
  const found = [entity.type === type ? 'as its actor' : 'not as its actor'];
  if (others.some((one) => one.span.end - one.span.start > length + 2)) found.push('short form');
  const strongest = Math.max(...others.map(({ lead }) => lead ?? 0));
  found.push(`best lead ${rangeOf(strongest, [2, 5, 8, 11])}`);
  return found;
}

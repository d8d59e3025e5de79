import type { ParsedText } from '../../model/parsedText.ts';
import { NAME_TYPES, TAG_COUNT, TAG_PLACES, tagOf } from './nameTags.ts';
import type { TagEvidence } from './tagNames.ts';

/** Smaller shares count as this one: the reader may be wrong. */
const LEAST_SHARE = 0.001;

/** What the reader thinks of each tag, where it was asked. It knows where a name begins and goes on, not where it ends. */
export function nameEvidence({ reading, sentences }: ParsedText): TagEvidence | undefined {
  const head = reading?.head('names');
  if (reading === undefined || head === undefined) return undefined;
  const weight = reading.weights.names;
  const places = new Int32Array(TAG_COUNT).fill(head.classes.indexOf('O'));
  for (const [type, name] of NAME_TYPES.entries()) {
    for (const place of Object.values(TAG_PLACES)) {
      const begins = place === TAG_PLACES.begin || place === TAG_PLACES.single;
      places[tagOf(type, place)] = head.classes.indexOf(`${begins ? 'B' : 'I'}-${name}`);
    }
  }
  return (sentence, at, scores, row) => {
    const token = (sentences[sentence]?.firstToken ?? 0) + at;
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const share = Math.max(head.share(token, places[tag] ?? -1), LEAST_SHARE);
      scores[row + tag] = (scores[row + tag] ?? 0) + weight * Math.log(share);
    }
  };
}

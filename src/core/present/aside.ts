import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import { certaintyOf } from '../model/certainty.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Event } from '../model/event.ts';
import type { Mention } from '../model/mention.ts';
import { isShapedByDecision } from '../model/shapedByDecision.ts';
import { indexDocument, type DocumentIndex } from './documentIndex.ts';

const known = new WeakMap<AnnotatedDocument, ReadonlySet<string>>();

/**
 * The proposals that nobody has to be asked about on their own, by id. They are in the document like all others; views and review show
 * them where the filter asks for it. Nothing that a person decided, coded or noted is among them.
 */
export function asidesOf(document: AnnotatedDocument): ReadonlySet<string> {
  const found = known.get(document);
  if (found !== undefined) return found;
  const made = new Set(findAsides(indexDocument(document)));
  known.set(document, made);
  return made;
}

function* findAsides(index: DocumentIndex): Generator<string> {
  const { mentions, attributions, events, quantities } = index.document;
  const figures = new Set(quantities.map(({ target }) => `${target.start}-${target.end}`));
  for (const mention of mentions) if (isUntouched(mention) && isOnlyPart(index, mention, figures)) yield mention.id;
  for (const event of events) if (isUntouched(event) && isBare(event)) yield event.id;
  yield* findRepeated(attributions);
}

type AsideMention = Pick<Mention, 'review' | 'codes' | 'provenance' | 'decided'>;

function isUntouched({ review, codes, provenance, decided }: AsideMention): boolean {
  const byMachine = (provenance.method === 'rule' || provenance.method === 'model') && !isShapedByDecision(decided);
  return byMachine && review.status === 'proposed' && review.note === undefined && (codes ?? []).length === 0;
}

/** A happening of no type of which is said neither who, nor where, nor when. */
function isBare({ type, arguments: parts }: Event): boolean {
  return type === 'other' && parts.every(({ role }) => role === 'figure');
}

/**
 * Words that describe a thing ("its price target", "text messages"), that are a figure, or of which it is doubtful whether they describe
 * anybody, once, and are only a part of what happens: the event shows them, and so does the figure. Who says something is asked about.
 */
function isOnlyPart(index: DocumentIndex, mention: Mention, figures: ReadonlySet<string>): boolean {
  const { form, type, entity, target, provenance } = mention;
  if (form !== 'nominal' || index.mentionsOf(entity).length > 1 || index.statementsOf(entity).length > 0) return false;
  const isDoubtful = certaintyOf('mention', provenance.confidence) === 'doubtful';
  return type === 'other' || figures.has(`${target.start}-${target.end}`) || isDoubtful;
}

/** What one source says again in the same words, as a heading and the sentence under it. */
function* findRepeated(attributions: readonly Attribution[]): Generator<string> {
  const said = new Set<string>();
  for (const attribution of attributions) {
    const words = attribution.content.targets
      .map(({ exact }) =>
        exact
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      )
      .join(' ');
    const source = attribution.source.entity ?? attribution.source.targets.map(({ exact }) => exact.toLowerCase()).join(' ');
    const key = `${source}\n${words}`;
    if (words === '' || attribution.review.status === 'rejected') continue;
    if (said.has(key) && isUntouched(attribution)) yield attribution.id;
    said.add(key);
  }
}

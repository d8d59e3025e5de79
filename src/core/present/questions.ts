import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { QuantityKind } from '../model/quantity.ts';
import { isShapedByDecision } from '../model/shapedByDecision.ts';
import { asidesOf } from './aside.ts';
import type { ArticleView } from './articleView.ts';
import { isAskedAgain } from './askedAgain.ts';
import { indexDocument, type DocumentIndex, type LayeredAnnotation } from './documentIndex.ts';

/** What one question of a review is about: an annotation, and those that are decided with it. */
export interface Question {
  readonly annotation: LayeredAnnotation;
  /** The same name of the same actor (of people the surname too), or the same day in the same words, further on: judged as the first one is. */
  readonly alike: readonly string[];
  /** What the statement or event shows of itself, its source, who takes part, when: accepted with it, asked about alone where it is rejected. */
  readonly parts: readonly string[];
}

/** By the id of a proposal that is asked about with another one. */
type Companions = ReadonlyMap<string, { readonly lead: string; readonly how: 'alike' | 'part' }>;

/**
 * The questions that these annotations are, in their order. A companion whose lead isn't among them, or was decided without it, is a
 * question of its own; so is what a person made, changed, noted or coded.
 * @param isAlone what has to be a question of its own besides
 */
export function questionsOf(
  index: DocumentIndex,
  annotations: readonly LayeredAnnotation[],
  isAlone: (annotation: LayeredAnnotation) => boolean = () => false,
): readonly Question[] {
  const companions = findCompanions(
    index,
    annotations.filter((annotation) => !isAlone(annotation)),
    annotations,
  );
  const alike = new Map<string, string[]>();
  const parts = new Map<string, string[]>();
  for (const { value } of annotations) {
    const company = companions.get(value.id);
    if (company === undefined || value.review.status !== 'proposed') continue;
    addTo(company.how === 'alike' ? alike : parts, company.lead, value.id);
  }
  return annotations
    .filter(({ value }) => !companions.has(value.id))
    .map((annotation) => {
      const { id } = annotation.value;
      return { annotation, alike: alike.get(id) ?? [], parts: parts.get(id) ?? [] };
    });
}

const known = new WeakMap<AnnotatedDocument, ReadonlySet<string>>();

/** The ids of the proposals of a document that somebody is asked about, one question each, where nothing is filtered. */
export function askedAbout(document: AnnotatedDocument): ReadonlySet<string> {
  const found = known.get(document);
  if (found !== undefined) return found;
  const index = indexDocument(document);
  const asides = asidesOf(document);
  const shown = index.annotations.filter(({ value }) => !asides.has(value.id));
  const open = questionsOf(index, shown).filter(({ annotation: { value } }) => value.review.status === 'proposed');
  const made = new Set(open.map(({ annotation }) => annotation.value.id));
  known.set(document, made);
  return made;
}

/** Whether somebody has still to say if it is right, or has to say so again. */
export function isOpen(view: ArticleView, { value }: LayeredAnnotation): boolean {
  return value.review.status === 'proposed' ? askedAbout(view.document).has(value.id) : isAskedAgain(view, value);
}

function findCompanions(
  index: DocumentIndex,
  annotations: readonly LayeredAnnotation[],
  leads: readonly LayeredAnnotation[],
): Companions {
  const companions = new Map<string, { lead: string; how: 'alike' | 'part' }>();
  const wholes = findWholes(leads);
  const alike = new Map<string, LayeredAnnotation[]>();
  for (const annotation of inTextOrder(annotations)) {
    if (!isMachineMade(annotation)) continue;
    const containing = isPart(index, annotation) ? (wholes.get(placeOf(annotation.value.target)) ?? []) : [];
    const lead = leadOfPart(annotation, containing);
    const key = containing.length > 0 ? undefined : wordsInCommon(annotation);
    if (lead !== undefined) companions.set(annotation.value.id, { lead, how: 'part' });
    else if (key !== undefined) addTo(alike, key, annotation);
  }
  for (const group of alike.values()) {
    const [first] = group;
    const firstOpen = group.find(isProposed);
    for (const annotation of group) {
      const lead = isProposed(annotation) ? firstOpen : first;
      if (lead !== undefined && lead !== annotation) companions.set(annotation.value.id, { lead: lead.value.id, how: 'alike' });
    }
  }
  return companions;
}

/** What is still asked about goes with what is still asked about; what was decided with something stays with it. */
function leadOfPart(part: LayeredAnnotation, wholes: readonly LayeredAnnotation[]): string | undefined {
  const lead = wholes.find((whole) => (isProposed(part) ? isProposed(whole) : whole.value.review.status !== 'rejected'));
  return lead?.value.id;
}

/** The statements and events by the place of what the line of review shows of them: who says it, who takes part, where, when. */
function findWholes(annotations: readonly LayeredAnnotation[]): ReadonlyMap<string, readonly LayeredAnnotation[]> {
  const wholes = new Map<string, LayeredAnnotation[]>();
  for (const annotation of annotations) {
    const targets =
      annotation.layer === 'attribution'
        ? annotation.value.source.targets
        : annotation.layer === 'event'
          ? annotation.value.arguments.map(({ target }) => target)
          : [];
    for (const target of targets) addTo(wholes, placeOf(target), annotation);
  }
  return wholes;
}

const TIMES: ReadonlySet<QuantityKind> = new Set<QuantityKind>(['date', 'duration']);

/** A description that comes once, or a time: other figures are checked one by one, and names are asked about as such. */
function isPart(index: DocumentIndex, { layer, value }: LayeredAnnotation): boolean {
  if (layer === 'mention') return value.form === 'nominal' && index.mentionsOf(value.entity).length === 1;
  return layer === 'quantity' && TIMES.has(value.kind) && value.alternativeIso === undefined;
}

/** The same for what is the same thing in the same words; descriptions ("the country") often mean another one further on. */
function wordsInCommon({ layer, value }: LayeredAnnotation): string | undefined {
  if (layer === 'mention') {
    const { form, entity, type, target } = value;
    // Who was named in full goes by the surname from then on.
    const words = type === 'person' ? (target.exact.split(/\s+/).at(-1) ?? '') : target.exact;
    return form === 'name' ? [layer, entity, type, words].join('\n') : undefined;
  }
  if (layer !== 'quantity' || value.kind !== 'date' || value.iso === null) return undefined;
  return [layer, value.iso, value.qualifier, value.target.exact.toLowerCase()].join('\n');
}

function isMachineMade({ value: { review, codes, provenance, decided } }: LayeredAnnotation): boolean {
  const byMachine = (provenance.method === 'rule' || provenance.method === 'model') && !isShapedByDecision(decided);
  return byMachine && review.edited !== true && review.note === undefined && (codes ?? []).length === 0;
}

function isProposed({ value }: LayeredAnnotation): boolean {
  return value.review.status === 'proposed';
}

function inTextOrder(annotations: readonly LayeredAnnotation[]): readonly LayeredAnnotation[] {
  return [...annotations].sort((a, b) => a.value.target.start - b.value.target.start);
}

function placeOf({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}-${end}`;
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

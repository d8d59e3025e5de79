import { intervalOf } from '../compare/values.ts';
import { compareQuantities } from '../compare/compareQuantities.ts';
import { topicOf } from '../compare/topic.ts';
import type { AnnotatedDocument } from '../model/annotatedDocument.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Entity } from '../model/entity.ts';
import type { Event } from '../model/event.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Target } from '../model/target.ts';
import { askedAbout } from '../present/questions.ts';
import { joinTargets } from '../present/attributionOutline.ts';
import { indexDocument, type DocumentIndex, type LayeredAnnotation } from '../present/documentIndex.ts';
import { statedTime } from '../present/eventTime.ts';
import { formatQuantity } from '../present/formatQuantity.ts';
import { oneLine, shorten } from '../present/outline.ts';
import { plainEnglish } from '../present/translate.ts';
import { decodeSidecarSteps } from '../sidecar/codec.ts';
import type { SidecarFailure } from '../sidecar/failure.ts';
import { mapSteps, runToEnd, type Steps } from '../steps.ts';
import { createLineIndex, type LineIndex } from '../text/lineIndex.ts';
import { whyNotProse } from '../text/prose.ts';
import { createSourceText } from '../text/sourceText.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { createSurroundings, type Surroundings } from './surroundings.ts';
import { LONGEST_WORDS, type ArticleEntry, type IndexedAnnotation, type IndexedEntity } from './articleEntry.ts';

/** The two files of an article, as far as they are there. */
export interface ArticleFiles {
  readonly path: string;
  readonly article: Uint8Array | undefined;
  readonly sidecar: Uint8Array | undefined;
}

/** What the index keeps of an article, from its files alone; undefined for a log, data or code without annotations. Never throws. */
export function indexArticle(files: ArticleFiles): ArticleEntry | undefined {
  return runToEnd(indexArticleSteps(files));
}

/** The same with pauses: reading a long sidecar is the longest step. */
export function* indexArticleSteps({ path, article, sidecar }: ArticleFiles): Steps<ArticleEntry | undefined> {
  if (sidecar === undefined) {
    const text = readText(article);
    return text === undefined || whyNotProse(text) !== undefined ? undefined : { ...bare(path), stage: 'not-extracted' };
  }
  const decoded = yield* decodeSidecarSteps(sidecar);
  if (!decoded.ok) return { ...bare(path), stage: 'problem', problem: describeFailure(decoded.failure) };
  const { document, invalidRecords } = decoded.sidecar;
  yield;
  const text = readText(article);
  const isSame = text !== undefined && isTextOf(document, text);
  yield;
  const { annotations, around } = yield* indexAnnotations(document, isSame ? text : undefined);
  yield;
  const left = askedAbout(document).size;
  const conflicts = document.conflicts?.length ?? 0;
  const wrong = invalidRecords.length;
  return {
    path,
    stage: article === undefined ? 'gone' : !isSame ? 'changed' : wrong > 0 ? 'problem' : left > 0 ? 'to-review' : 'reviewed',
    problem: wrong === 0 ? undefined : `${wrong} records can't be used: ${invalidRecords[0]?.problem ?? ''}`,
    title: document.article.title,
    date: document.article.date,
    left,
    conflicts,
    entities: indexEntities(document),
    annotations,
    around,
  };
}

/** The entry of an article that is open: what its document says now, saved or not. `text` is the text that its positions are of. */
export function indexOpenArticle(path: string, document: AnnotatedDocument, text: string): ArticleEntry {
  const { annotations, around } = runToEnd(indexAnnotations(document, text));
  const left = askedAbout(document).size;
  return {
    path,
    stage: left > 0 ? 'to-review' : 'reviewed',
    problem: undefined,
    title: document.article.title,
    date: document.article.date,
    left,
    conflicts: document.conflicts?.length ?? 0,
    entities: indexEntities(document),
    annotations,
    around,
  };
}

function bare(path: string): Omit<ArticleEntry, 'stage'> {
  const nothing = { problem: undefined, title: undefined, date: undefined, left: 0, conflicts: 0 };
  return { path, ...nothing, entities: [], annotations: [], around: '' };
}

function describeFailure(failure: SidecarFailure): string {
  switch (failure.reason) {
    case 'not-utf8':
      return 'not encoded in UTF-8';
    case 'not-json':
      return `not valid JSON${failure.line === undefined ? '' : `, line ${failure.line + 1}`}`;
    case 'merge-conflict-markers':
      return `Git conflict markers, line ${failure.line + 1}`;
    case 'newer-version':
      return `written by a newer version (format ${failure.version})`;
    case 'wrong-shape':
      return `does not hold annotations: ${failure.message}`;
  }
}

function readText(article: Uint8Array | undefined): string | undefined {
  const original = article === undefined ? undefined : decodeUtf8(article);
  return original === undefined ? undefined : createSourceText(original).text;
}

/** Whether the sidecar's positions are positions of this text. */
function isTextOf({ article }: AnnotatedDocument, text: string): boolean {
  return article.length === text.length && article.sha256 === createSourceText(text).sha256;
}

function indexEntities(document: AnnotatedDocument): readonly IndexedEntity[] {
  const index = indexDocument(document);
  return document.entities.map(({ id, canonicalName, aliases, type, ownType, named, review }: Entity) => ({
    id,
    name: canonicalName,
    aliases,
    type,
    ownType,
    named,
    rejected: review.status === 'rejected',
    mentions: index.mentionsOf(id).filter((mention) => mention.review.status !== 'rejected').length,
  }));
}

interface Context {
  readonly document: AnnotatedDocument;
  readonly index: DocumentIndex;
  readonly lines: LineIndex | undefined;
  readonly updates: ReadonlySet<string>;
  readonly uncited: ReadonlySet<string>;
  readonly surroundings: Surroundings;
  intern(text: string): string;
}

/** `text`: that of the article, where the document's positions are positions of it. */
function* indexAnnotations(
  document: AnnotatedDocument,
  text: string | undefined,
): Steps<Pick<ArticleEntry, 'annotations' | 'around'>> {
  const index = indexDocument(document);
  yield;
  const { groups, unattributed } = compareQuantities(document);
  yield;
  const updates = groups.flatMap(({ relations }) =>
    relations.filter(({ kind }) => kind === 'updated').map(({ second }) => second),
  );
  const surroundings = createSurroundings(text);
  const context = {
    document,
    index,
    lines: text === undefined ? undefined : createLineIndex(text),
    updates: new Set(updates),
    uncited: new Set(unattributed),
    surroundings,
    intern: createIntern(),
  };
  const annotations = yield* mapSteps(index.annotations, (annotation) => indexAnnotation(context, annotation));
  return { annotations, around: surroundings.text() };
}

/** Equal strings of one article as one: a sidecar repeats the ids that it refers to, and each would be held again. */
function createIntern(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const first = known.get(text);
    if (first === undefined) known.set(text, text);
    return first ?? text;
  };
}

function indexAnnotation(context: Context, annotation: LayeredAnnotation): IndexedAnnotation {
  const { layer, value } = annotation;
  const { target, review } = value;
  const intern = (text: string | undefined): string | undefined => (text === undefined ? undefined : context.intern(text));
  const { confidence } = value.provenance;
  const own: IndexedFields = fieldsOf(context, annotation);
  const shown = own.shown ?? target;
  const { start, end, prefix, suffix } = shown;
  const { before, after } = context.surroundings.place(shown);
  // Written out field by field: what is put together by spreading takes four times the memory, and there are hundreds of thousands.
  return {
    layer,
    id: context.intern(value.id),
    start,
    end,
    line: start < end ? context.lines?.positionAt(start).line : undefined,
    words: context.intern(own.words ?? cut(target.exact)),
    beforeStart: before,
    beforeEnd: before + prefix.length,
    afterStart: after,
    afterEnd: after + suffix.length,
    status: review.status,
    by: intern(review.by),
    note: review.note,
    codes: value.codes ?? NO_CODES,
    confidence,
    type: own.type,
    ownType: own.ownType,
    entity: intern(own.entity),
    source: intern(own.source),
    attribution: intern(own.attribution),
    stance: own.stance,
    modality: own.modality,
    group: intern(own.group),
    figure: own.figure,
    participants: own.participants ?? NO_PARTICIPANTS,
    when: intern(own.when),
  };
}

const NO_CODES: readonly string[] = [];
const NO_PARTICIPANTS: IndexedAnnotation['participants'] = [];

function fieldsOf(context: Context, annotation: LayeredAnnotation): IndexedFields {
  switch (annotation.layer) {
    case 'mention':
      return { type: annotation.value.type, entity: annotation.value.entity };
    case 'passage':
      return { type: 'passage' };
    case 'attribution':
      return statementFields(context, annotation.value);
    case 'quantity':
      return figureFields(context, annotation.value);
    case 'event':
      return eventFields(context, annotation.value);
  }
}

/** `shown`: where a click goes, where that isn't the annotation's own target. */
type IndexedFields = Partial<IndexedAnnotation> & Pick<IndexedAnnotation, 'type'> & { readonly shown?: Target };

/** A statement stands where its words stand: a click shows what is said. */
function statementFields({ index }: Context, { source, content, kind, stance, target }: Attribution): IndexedFields {
  const first: Target = content.targets[0] ?? target;
  return {
    type: kind,
    stance,
    entity: source.entity,
    source: nameOfSource(index, source),
    words: cut(joinTargets(content.targets.length === 0 ? [target] : content.targets)),
    shown: first,
  };
}

function nameOfSource(index: DocumentIndex, { entity, targets }: Attribution['source']): string | undefined {
  const known = entity === undefined ? undefined : index.entity(entity);
  if (known !== undefined) return known.canonicalName;
  return targets.length === 0 ? undefined : shorten(joinTargets(targets), 80);
}

/** What a figure or an event takes from the statement that it stands in. */
function reportedBy(
  { index }: Context,
  id: string | undefined,
): Pick<IndexedAnnotation, 'attribution' | 'source' | 'stance' | 'entity'> {
  const found = id === undefined ? undefined : index.annotation(id);
  if (found?.layer !== 'attribution') return { attribution: undefined, source: undefined, stance: undefined, entity: undefined };
  const { source, stance } = found.value;
  return { attribution: id, source: nameOfSource(index, source), stance, entity: source.entity };
}

function figureFields(context: Context, quantity: Quantity): IndexedFields {
  const { document, updates, uncited, index } = context;
  const interval = intervalOf(quantity);
  const time = quantity.time === undefined ? undefined : index.annotation(quantity.time);
  const { entity: _, ...reported } = reportedBy(context, quantity.attribution);
  return {
    type: quantity.kind,
    ownType: quantity.ownType,
    ...reported,
    when: quantity.iso ?? (time?.layer === 'quantity' ? (time.value.iso ?? undefined) : undefined),
    figure: {
      low: interval?.low,
      high: interval?.high,
      value: quantity.value,
      qualifier: quantity.qualifier,
      unit: quantity.unit,
      text: formatQuantity(plainEnglish, quantity) || oneLine(quantity.target.exact),
      topic: topicOf(document, quantity),
      isUpdate: updates.has(quantity.id),
      cited: !uncited.has(quantity.id),
    },
  };
}

function eventFields(context: Context, event: Event): IndexedFields {
  const { intern } = context;
  const { entity: _, ...reported } = reportedBy(context, event.attribution);
  return {
    type: event.type,
    ownType: event.ownType,
    ...reported,
    modality: event.modality,
    group: event.group,
    when: statedTime(context.index, [event])?.iso,
    participants: event.arguments.map(({ role, target, entity, quantity }) => ({
      role,
      words: intern(shorten(target.exact, 80)),
      entity: entity === undefined ? undefined : intern(entity),
      quantity: quantity === undefined ? undefined : intern(quantity),
    })),
  };
}

function cut(words: string): string {
  return shorten(words, LONGEST_WORDS);
}

import { describeSteps } from './anchor/describeAnalysis.ts';
import { loadConfidenceModel, type ConfidenceModel } from './extract/confidence/confidenceModel.ts';
import { estimateConfidence } from './extract/confidence/estimateConfidence.ts';
import { extractAttributions } from './extract/attributions/extractAttributions.ts';
import { resolveEntities, type Reference } from './extract/entities/resolveEntities.ts';
import { loadEventModels, type EventModels } from './extract/events/eventModels.ts';
import { typesOfWord } from './extract/events/eventLexicon.ts';
import { extractEvents } from './extract/events/extractEvents.ts';
import { groupEvents } from './extract/events/groupEvents.ts';
import { extractNames } from './extract/mentions/extractNames.ts';
import { loadActorModel, type ActorModel } from './extract/mentions/actorModel.ts';
import { extractNominals } from './extract/mentions/extractNominals.ts';
import { loadNameModels, type NameModels } from './extract/mentions/models.ts';
import { createKnownAs } from './extract/mentions/knownAs.ts';
import { NUMBERED_NAME } from './extract/mentions/numberedNames.ts';
import { extractQuantities } from './extract/quantities/extractQuantities.ts';
import { findArticleDate } from './articleDate/findArticleDate.ts';
import { attributionFinder } from './extract/links/attributionFinder.ts';
import { authorFinder } from './extract/links/authorFinder.ts';
import { findEventPhrases } from './extract/links/eventPhrases.ts';
import { findFigureMeasures, type FigureMeasure } from './extract/links/figureMeasures.ts';
import { findFigureScopes } from './extract/links/figureScopes.ts';
import { speakerFinder } from './extract/links/speakerFinder.ts';
import { MONTHS, WEEKDAYS } from './lexicon/calendar.ts';
import { loadLinguisticModels, type LinguisticModels } from './linguistics/models.ts';
import { indexDependents } from './linguistics/nounPhrase.ts';
import { cutText, parseWords } from './linguistics/parse.ts';
import { loadReader, type Reader, type ReaderOptions } from './linguistics/reader/reader.ts';
import type { Analysis } from './model/analysis.ts';
import type { AnnotatedDocument } from './model/annotatedDocument.ts';
import type { ArticleDate } from './model/articleDate.ts';
import type { AttributionCandidate, EventCandidate, MentionCandidate, QuantityCandidate } from './model/candidates.ts';
import type { ParsedText } from './model/parsedText.ts';
import type { UserTerm } from './model/userTerm.ts';
import type { ModelSource } from './ports.ts';
import { mapSteps, runToEnd, type Steps } from './steps.ts';
import { compareSpans, contains, overlaps, type Span } from './text/span.ts';
import { createSourceText } from './text/sourceText.ts';

/** The weights and gazetteers that the analysis reads. */
export interface Models {
  readonly linguistics: LinguisticModels;
  readonly names: NameModels;
  readonly events: EventModels;
  readonly actors: ActorModel;
  readonly confidence: ConfidenceModel;
  /** Reads whole paragraphs; without it the analysis is faster and less often right. */
  readonly reader?: Reader;
}

export interface LoadOptions extends Pick<ReaderOptions, 'mostRemembered'> {
  /** Without the reader of paragraphs. */
  readonly fast?: boolean;
}

export interface AnalyzeOptions {
  /** Name of the article's file, for the sidecar. */
  readonly file?: string;
  /** Publication date `YYYY-MM-DD`; without it the date is looked for in the text. */
  readonly date?: string;
  readonly userTerms?: readonly UserTerm[];
  /** Words that name a happening, because a person says so; of the LF text. */
  readonly happenings?: readonly Span[];
}

/** @throws FileStoreError `not-found`, `unavailable`: the installation is incomplete. ReaderError: the same of the reader of paragraphs, without which `fast` can do. */
export async function loadModels(source: ModelSource, { fast = false, ...reading }: LoadOptions = {}): Promise<Models> {
  const [linguistics, names, events, actors, confidence] = await Promise.all([
    loadLinguisticModels(source),
    loadNameModels(source),
    loadEventModels(source, 'fast'),
    loadActorModel(source),
    loadConfidenceModel(source, 'fast'),
  ]);
  const models = { linguistics, names, events, actors, confidence };
  return fast ? models : addReader(models, source, reading);
}

/** The models with the reader of paragraphs, and with how sure what it helps to find is. @throws ReaderError */
export async function addReader(models: Models, source: ModelSource, options: ReaderOptions = {}): Promise<Models> {
  const [reader, events, confidence] = await Promise.all([
    loadReader(source, options),
    loadEventModels(source, 'careful'),
    loadConfidenceModel(source, 'careful'),
  ]);
  return { ...models, reader, events, confidence };
}

/** `analyzeSteps` without a pause. */
export function analyze(text: string, models: Models, options: AnalyzeOptions = {}): AnnotatedDocument {
  return runToEnd(analyzeSteps(text, models, options));
}

/**
 * The pipeline, and the only place that knows the order of its steps. Total and deterministic: any string in, never throws, the same
 * text gives the same document.
 */
export function* analyzeSteps(text: string, models: Models, options: AnalyzeOptions = {}): Steps<AnnotatedDocument> {
  const parsed = yield* readText(text, models);
  const analysis = yield* extractLayers(parsed, models, options);
  const confidences = yield* estimateConfidence(parsed, analysis, models.confidence, createKnownAs(models.names));
  yield;
  return yield* describeSteps(parsed, { ...analysis, confidences }, options.file ?? '');
}

/** Words, sentences and trees of a text, and what the reader sees in its paragraphs. */
export function* readText(text: string, { linguistics, reader }: Pick<Models, 'linguistics' | 'reader'>): Steps<ParsedText> {
  const cut = yield* cutText(createSourceText(text));
  if (reader === undefined) return yield* parseWords(cut, linguistics);
  const reading = yield* reader.read(cut);
  return { ...(yield* parseWords(cut, linguistics, reading.tree)), reading };
}

/** All candidates of a text with their links, before anybody asks how sure they are. */
export function* extractLayers(
  parsed: ParsedText,
  models: Omit<Models, 'confidence'>,
  options: AnalyzeOptions = {},
): Steps<Analysis> {
  const userTerms = options.userTerms ?? [];
  yield* indexDependents(parsed);
  const date = yield* articleDate(parsed, options.date);
  const names = yield* extractNames(parsed, models.names, userTerms);
  const quantities = leaveOutNameNumbers(parsed, yield* extractQuantities(parsed, date), names);
  const attributions = yield* extractAttributions(parsed, names);
  const events = yield* extractEvents(parsed, models.events, names, quantities, attributions, options.happenings);
  const nominals = yield* extractNominals(parsed, { names, quantities, attributions, events }, models.actors, (token) =>
    typesOfWord(models.events.lexicon, token),
  );
  const mentions = [...names, ...nominals].sort((a, b) => compareSpans(a.span, b.span));
  const measures = yield* findFigureMeasures(parsed, quantities, mentions);
  const references = yield* listReferences(parsed, names, { attributions, events, measures });
  const resolution = yield* resolveEntities(parsed, mentions, references.all, userTerms, models.names.genderOfName);
  const findAttribution = attributionFinder(attributions);
  const namedSources = references.bySource.map((index) => entityAt(resolution.entityOfReference, index));
  const findSpeaker = speakerFinder(parsed, attributions, findAttribution, namedSources, resolution.entities);
  const sourceEntities = yield* mapSteps(namedSources, (entity, index) => {
    const head = attributions[index]?.sourceHead;
    return entity ?? (head === undefined ? undefined : findSpeaker(head));
  });
  const argumentEntities = yield* mapSteps(references.byArgument, (list, event) =>
    list.map((index, argument) => {
      const head = index === undefined ? undefined : events[event]?.arguments[argument]?.head;
      return entityAt(resolution.entityOfReference, index) ?? (head === undefined ? undefined : findSpeaker(head));
    }),
  );
  const quantityMeasures = yield* mapSteps(measures, ({ bearer, ...words }, index) => {
    const entity = entityAt(resolution.entityOfReference, references.byMeasure[index]);
    const known = entity ?? (bearer === undefined ? undefined : findSpeaker(bearer));
    return known === undefined ? words : { ...words, bearer: known };
  });
  const eventGroups = yield* groupEvents(
    parsed,
    events,
    quantities,
    argumentEntities,
    (entity) => resolution.entities[entity]?.named === true,
  );
  const quantityScopes = yield* findFigureScopes(parsed, {
    entities: resolution.entities,
    quantities,
    mentions,
    mentionEntities: resolution.entityOfMention,
    events,
    argumentEntities,
  });
  return {
    date,
    title: findTitle(parsed),
    entities: resolution.entities,
    mentions,
    quantities,
    attributions,
    events,
    mentionEntities: resolution.entityOfMention,
    sourceEntities,
    argumentEntities,
    quantityScopes,
    quantityMeasures,
    eventPhrases: yield* findEventPhrases(parsed, events),
    quantityAttributions: yield* mapSteps(quantities, ({ span }) => findAttribution(span)),
    eventAttributions: yield* mapSteps(events, ({ trigger }) => findAttribution(trigger)),
    eventGroups,
  };
}

/** "Chang'e 5", "Judge Tuesday Phiri": a number that belongs to a name is no figure, nor is a day or month that is a person's. */
function leaveOutNameNumbers(
  parsed: ParsedText,
  quantities: readonly QuantityCandidate[],
  names: readonly MentionCandidate[],
): readonly QuantityCandidate[] {
  const numbered = names.filter(({ rule }) => rule === NUMBERED_NAME).map(({ span }) => span);
  const people = names.filter(({ type, span }) => type === 'person' && isCalendarWord(parsed, span.start));
  return quantities.filter(
    ({ span, kind }) =>
      !numbered.some((name) => overlaps(span, name)) && !(kind === 'date' && people.some((name) => contains(name.span, span))),
  );
}

function isCalendarWord({ source }: ParsedText, start: number): boolean {
  const word = /^\p{L}+/u.exec(source.text.slice(start, start + 12))?.[0].toLowerCase() ?? '';
  return MONTHS.has(word) || WEEKDAYS.has(word);
}

function* articleDate(parsed: ParsedText, given: string | undefined): Steps<ArticleDate | undefined> {
  return given === undefined ? yield* findArticleDate(parsed) : { iso: given, source: 'given' };
}

function findTitle(parsed: ParsedText): string | undefined {
  const headline = parsed.paragraphs.find((paragraph) => paragraph.role === 'headline');
  if (headline === undefined) return undefined;
  return parsed.source.text
    .slice(headline.start, headline.end)
    .replace(/^#+\s*/, '')
    .trim();
}

interface ReferenceList {
  readonly all: readonly Reference[];
  /** For each attribution the index of its source in `all`. */
  readonly bySource: readonly (number | undefined)[];
  /** For each event, for each argument, its index in `all`; times and figures refer to no entity. */
  readonly byArgument: readonly (readonly (number | undefined)[])[];
  /** For each quantity the index of whose it is. */
  readonly byMeasure: readonly (number | undefined)[];
}

/** Sources, participants and whose the figures are: everything that refers to an entity without being a mention itself. */
function* listReferences(
  parsed: ParsedText,
  names: readonly MentionCandidate[],
  found: {
    readonly attributions: readonly AttributionCandidate[];
    readonly events: readonly EventCandidate[];
    readonly measures: readonly FigureMeasure[];
  },
): Steps<ReferenceList> {
  const { attributions, events, measures } = found;
  const all: Reference[] = [];
  const add = (reference: Reference): number => all.push(reference) - 1;
  const authorOf = authorFinder(parsed, names);
  const sources = yield* mapSteps(attributions, ({ source: [span], sourceHead }) => {
    if (span === undefined) return undefined;
    const head = sourceHead ?? span;
    return authorOf(span, head) ?? { span, head };
  });
  let named = 0;
  const placeOfSource = sources.map((source) => (source === undefined ? undefined : named++));
  const findAttribution = attributionFinder(attributions);
  const spokenBy = (head: Span): number | undefined => placeOfSource[findAttribution(head) ?? -1];
  const bySource = yield* mapSteps(sources, (source) =>
    source === undefined ? undefined : add({ ...source, spokenBy: spokenBy(source.head) }),
  );
  const byArgument = yield* mapSteps(events, (event) =>
    event.arguments.map(({ role, span, head }) =>
      role === 'time' || role === 'figure' ? undefined : add({ span, head, spokenBy: spokenBy(head) }),
    ),
  );
  const byMeasure = measures.map(({ bearer }) => (bearer === undefined ? undefined : add({ span: bearer, head: bearer })));
  return { all, bySource, byArgument, byMeasure };
}

function entityAt(entities: readonly (number | undefined)[], index: number | undefined): number | undefined {
  return index === undefined ? undefined : entities[index];
}

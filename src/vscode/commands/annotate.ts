import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import type { Codebook } from '../../core/model/codebook.ts';
import { EntityType } from '../../core/model/entityType.ts';
import { ArgumentRole, EventType, Modality } from '../../core/model/event.ts';
import { Stance, type AttributionKind } from '../../core/model/attribution.ts';
import { shorten } from '../../core/present/outline.ts';
import { paragraphAround, partsNear } from '../../core/present/nearby.ts';
import { reportingWordsNear } from '../../core/present/reportingWords.ts';
import { entityTypeWord, eventTypeWord, modalityWord, roleWord, stanceWord } from '../../core/present/words.ts';
import type { ChosenType } from '../../core/present/typeChoices.ts';
import type { AnnotationDraft, ArgumentDraft, EntityChoice, MentionDraft } from '../../core/review/decision.ts';
import { argumentAt, mentionAt } from '../../core/review/linkDraft.ts';
import { contains, sameSpan, type Span } from '../../core/text/span.ts';
import { revealAnnotation } from '../services/reveal.ts';
import type { Workbench } from '../services/workbench.ts';
import { UserError } from '../services/userError.ts';
import type { Handlers } from './command.ts';
import { askFigureInWords } from './figureInput.ts';
import { askText, entityChoices, pickOne, pickSpan, trimSpan, type Choice } from './inputs.ts';
import { ownEntityChoices } from './pickType.ts';
import { requireArticle, type ActiveTarget } from './targets.ts';

export function annotateCommands(workbench: Workbench): Handlers<'annotateSelection'> {
  return { annotateSelection: () => annotateSelection(workbench) };
}

const LONGEST_FIGURE = 80;
const WORDS_OF_STATEMENT = 5;

type AnnotatedAs = EntityType | ChosenType<EntityType> | 'figure' | 'statement' | 'event';

async function annotateSelection(workbench: Workbench): Promise<void> {
  const target = requireArticle(workbench);
  const selection = workbench.active.selection();
  const span = selection === undefined ? undefined : trimSpan(target.state.text, selection);
  if (span === undefined) throw new UserError(vscode.l10n.t('Select the words to annotate first.'));
  return annotateSpan(workbench, span);
}

/** Asks what some words of the article are, and makes it. */
export async function annotateSpan(workbench: Workbench, span: Span): Promise<void> {
  const target = requireArticle(workbench);
  const words = shorten(target.state.text.slice(span.start, span.end), 40);
  const likeliest = await guessSubject(workbench, target, span);
  const subject = await pickOne(
    vscode.l10n.t('What is “{0}”?', words),
    first(subjects(workbench.dictionary.codebook(vscode.Uri.parse(target.uri, true))), likeliest),
  );
  const draft = await askDraft(workbench, target, span, subject, words);
  const drafts = draft.layer === 'mention' ? await withOtherOccurrences(target, draft, words) : { drafts: [draft], others: [] };
  const { created } = workbench.store.decide(target.uri, [], { kind: 'create', drafts: drafts.drafts, status: 'accepted' });
  if (drafts.others.length > 0) {
    const entity = linkToCreated(workbench, created, draft);
    const others = drafts.others.map((other) => (entity === undefined ? other : { ...other, entity }));
    workbench.store.decide(target.uri, [], { kind: 'create', drafts: others, status: 'proposed' });
  }
  const shown = created.find((id) => requireArticle(workbench).index.annotation(id) !== undefined);
  if (shown !== undefined) await revealAnnotation(workbench, shown);
}

/** What such words are most often; only the order of the choices depends on it. */
async function guessSubject(workbench: Workbench, { uri, state }: ActiveTarget, span: Span): Promise<AnnotatedAs> {
  const words = state.text.slice(span.start, span.end);
  const known = state.document.entities.find(({ canonicalName, aliases }) => [canonicalName, ...aliases].includes(words));
  if (known !== undefined) return known.type;
  const figure = words.length > LONGEST_FIGURE ? undefined : await workbench.reader.parseFigure(uri, span);
  if (figure !== undefined && figure.target.end - figure.target.start > words.length / 2) return 'figure';
  if (/["“”«»]/.test(words) || words.split(/\s+/).length >= WORDS_OF_STATEMENT) return 'statement';
  return /^\p{Ll}/u.test(words) ? 'event' : 'person';
}

function subjects(codebook: Codebook): readonly { value: AnnotatedAs; label: string; description?: string }[] {
  const { t } = vscode.l10n;
  return [
    ...EntityType.options.map((value) => ({ value, label: entityTypeWord(t, value) })),
    ...ownEntityChoices(codebook),
    { value: 'figure', label: t('figure'), description: t('number, amount, date or time') },
    { value: 'statement', label: t('statement'), description: t('what somebody says') },
    { value: 'event', label: t('event'), description: t('the word that names it') },
  ];
}

function askDraft(
  workbench: Workbench,
  target: ActiveTarget,
  span: Span,
  subject: AnnotatedAs,
  words: string,
): Promise<AnnotationDraft> {
  switch (subject) {
    case 'figure':
      return askFigureDraft(workbench, target, span, words);
    case 'statement':
      return askStatement(workbench, target, span);
    case 'event':
      return askEvent(workbench, target, span, words);
    default:
      return askMention(target, span, typeof subject === 'string' ? { type: subject, ownType: null } : subject);
  }
}

async function askMention({ state }: ActiveTarget, span: Span, { type, ownType }: ChosenType<EntityType>): Promise<MentionDraft> {
  const words = state.text.slice(span.start, span.end);
  const entity = await askEntity(state.document.entities.length === 0 ? [] : entityChoices(state), words);
  return { layer: 'mention', span, type, ...(ownType === null ? {} : { ownType }), form: 'name', entity };
}

/** An actor of the article, or a new one. @throws CancellationError */
export async function askEntity(choices: ReturnType<typeof entityChoices>, words: string): Promise<EntityChoice> {
  const { t } = vscode.l10n;
  const isNew = { value: undefined, label: t('New actor “{0}”', shorten(words, 40)) };
  const same = choices.filter(({ value }) => [value.canonicalName, ...value.aliases].includes(words));
  const others = choices.filter((choice) => !same.includes(choice));
  const picked = await pickOne(t('Which actor is it?'), [...same, isNew, ...others]);
  if (picked !== undefined) return { id: picked.id };
  return { newName: await askText(t('New Actor'), t('The actor’s best name.'), words) };
}

/** Offers the other places where the same words stand, as proposals. */
async function withOtherOccurrences(
  { state }: ActiveTarget,
  draft: MentionDraft,
  words: string,
): Promise<{ drafts: readonly MentionDraft[]; others: readonly MentionDraft[] }> {
  const taken = state.document.mentions.map(({ target }) => target);
  const others = occurrences(state.text, draft.span)
    .filter((span) => !taken.some((known) => contains(known, span)))
    .map((span) => ({ ...draft, span }));
  if (others.length === 0) return { drafts: [draft], others: [] };
  const { t } = vscode.l10n;
  const all = await pickOne(t('“{0}” stands in {1} too', words, counted(t, 'otherPlace', others.length)), [
    { value: false, label: t('Annotate only this one') },
    { value: true, label: t('Propose it there too') },
  ]);
  return { drafts: [draft], others: all ? others : [] };
}

/** The other places of the same words, as whole words. */
function occurrences(text: string, { start, end }: Span): readonly Span[] {
  const words = text.slice(start, end);
  const found: Span[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length)) {
    const whole =
      !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(at + words.length, at + words.length + 2));
    if (at !== start && whole) found.push({ start: at, end: at + words.length });
  }
  return found;
}

/** The actor that the first mention got, for the others. */
function linkToCreated(workbench: Workbench, created: readonly string[], draft: AnnotationDraft): EntityChoice | undefined {
  const { index } = requireArticle(workbench);
  for (const id of created) {
    const annotation = index.annotation(id);
    if (annotation?.layer === 'mention') return { id: annotation.value.entity };
  }
  return draft.layer === 'mention' ? draft.entity : undefined;
}

async function askFigureDraft(workbench: Workbench, { uri }: ActiveTarget, span: Span, words: string): Promise<AnnotationDraft> {
  return { layer: 'quantity', span, value: await askFigureInWords(workbench, uri, words) };
}

async function askStatement(workbench: Workbench, { state, index }: ActiveTarget, content: Span): Promise<AnnotationDraft> {
  const { t } = vscode.l10n;
  const wordsOf = (span: Span): string => shorten(state.text.slice(span.start, span.end), 40);
  const said = t('“{0}”', wordsOf(content));
  const source = await pickSpan(workbench, state, content, t('Statement (1/3): who says it'), {
    none: t('No source is named'),
    soFar: said,
  });
  const by = source === undefined ? t('{0} · no source', said) : t('{0} · {1}', said, wordsOf(source));
  const nearby = reportingWordsNear(state.text, paragraphAround(state.text, content), content);
  const cue = await pickSpan(workbench, state, content, t('Statement (2/3): the reporting words'), {
    none: t('There are none'),
    instead: nearby.map(({ span }) => span),
    soFar: by,
  });
  const stances = Stance.options.map((value) => ({ value, label: stanceWord(t, value) }));
  const usual = cue === undefined ? undefined : nearby.find(({ span }) => sameSpan(span, cue))?.stance;
  const soFar = cue === undefined ? by : t('{0} · {1}', by, wordsOf(cue));
  const stance = await pickOne(t('Statement (3/3): stance'), first(stances, usual ?? 'asserts'), undefined, soFar);
  const entity = source === undefined ? undefined : index.entity(mentionAt(state.document, source)?.entity ?? '')?.id;
  return {
    layer: 'attribution',
    source: source === undefined ? [] : [source],
    cue: cue === undefined ? [] : [cue],
    content: [content],
    implicit: source === undefined,
    ...(entity === undefined ? {} : { entity }),
    kind: kindOfContent(state.text.slice(content.start, content.end)),
    stance,
  };
}

/** The likeliest choice before the others. */
function first<T>(choices: readonly Choice<T>[], likeliest: T | undefined): readonly Choice<T>[] {
  return [...choices.filter(({ value }) => value === likeliest), ...choices.filter(({ value }) => value !== likeliest)];
}

function kindOfContent(words: string): AttributionKind {
  if (/^["“«‘].*["”»’][.,!?]?$/s.test(words.trim())) return 'direct';
  return /["“”«»]/.test(words) ? 'mixed' : 'indirect';
}

async function askEvent(
  workbench: Workbench,
  { uri, state }: ActiveTarget,
  trigger: Span,
  words: string,
): Promise<AnnotationDraft> {
  const { t } = vscode.l10n;
  const types = EventType.options.map((value) => ({ value, label: eventTypeWord(t, value) }));
  // What the machine reads there, now that a person says that it is a happening: the likeliest choices, and the parts to begin with.
  const read = await workbench.reader.readEvent(uri, trigger);
  const type = await pickOne(t('Event “{0}” (1/3): type', words), first(types, read?.type), undefined, t('“{0}”', words));
  const soFar = [eventTypeWord(t, type)];
  const modalities = Modality.options.map((value) => ({ value, label: modalityWord(t, value) }));
  const modality = await pickOne(
    t('Event “{0}” (2/3): did it happen', words),
    first(modalities, read?.modality ?? 'asserted'),
    undefined,
    soFar.join(' · '),
  );
  if (modality !== 'asserted') soFar.push(modalityWord(t, modality));
  const participants: ArgumentDraft[] = (read?.arguments ?? []).map(({ role, target: { start, end } }) =>
    argumentAt(state.document, role, { start, end }),
  );
  const partWords = ({ role, span }: ArgumentDraft): string =>
    `${roleWord(t, role)}: ${shorten(state.text.slice(span.start, span.end), 40)}`;
  soFar.push(...participants.map(partWords));
  for (;;) {
    const roles = ArgumentRole.options.map((value) => ({ value, label: roleWord(t, value) }));
    const title = t('Event “{0}” (3/3): participants, {1} so far', words, participants.length);
    const choices = [{ value: undefined, label: t('Done') }, ...roles];
    const role = await pickOne<ArgumentRole | undefined>(title, choices, undefined, soFar.join(' · '));
    if (role === undefined) break;
    const span = await pickSpan(workbench, state, trigger, `${words}: ${roleWord(t, role)}`, {
      instead: partsNear(state.document, state.text, trigger, role),
      soFar: soFar.join(' · '),
    });
    if (span === undefined) continue;
    const part = argumentAt(state.document, role, span);
    participants.push(part);
    soFar.push(partWords(part));
  }
  return { layer: 'event', trigger, type, modality, arguments: participants };
}

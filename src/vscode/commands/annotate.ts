import * as vscode from 'vscode';
import { EntityType } from '../../core/model/entityType.ts';
import { ArgumentRole, EventType, Modality } from '../../core/model/event.ts';
import { Stance, type AttributionKind } from '../../core/model/attribution.ts';
import { shorten } from '../../core/present/outline.ts';
import { entityTypeWord, eventTypeWord, modalityWord, roleWord, stanceWord } from '../../core/present/words.ts';
import type { AnnotationDraft, ArgumentDraft, EntityChoice, MentionDraft } from '../../core/review/decision.ts';
import { contains, type Span } from '../../core/text/span.ts';
import { revealAnnotation } from '../services/reveal.ts';
import type { Workbench } from '../services/workbench.ts';
import { UserError, type Handlers } from './command.ts';
import { askFigure, quantityValue } from './figureInput.ts';
import { askText, entityChoices, pickOne, pickSpan, trimSpan } from './inputs.ts';
import { requireArticle, type ActiveTarget } from './targets.ts';

export function annotateCommands(workbench: Workbench): Handlers<'annotateSelection'> {
  return { annotateSelection: () => annotateSelection(workbench) };
}

type Subject = EntityType | 'figure' | 'statement' | 'event';

async function annotateSelection(workbench: Workbench): Promise<void> {
  const target = requireArticle(workbench);
  const selection = workbench.active.selection();
  const span = selection === undefined ? undefined : trimSpan(target.state.text, selection);
  if (span === undefined) throw new UserError(vscode.l10n.t('Select the words to annotate first.'));
  const words = shorten(target.state.text.slice(span.start, span.end), 40);
  const subject = await pickOne(vscode.l10n.t('What is “{0}”?', words), subjects());
  const draft = await askDraft(workbench, target, span, subject, words);
  const drafts = draft.layer === 'mention' ? await withOtherOccurrences(target, draft, words) : { drafts: [draft], others: [] };
  const { created } = workbench.store.decide(target.uri, [], { kind: 'create', drafts: drafts.drafts, status: 'accepted' });
  if (drafts.others.length > 0) {
    const entity = linkToCreated(workbench, created, draft);
    const others = drafts.others.map((other) => (entity === undefined ? other : { ...other, entity }));
    workbench.store.decide(target.uri, [], { kind: 'create', drafts: others, status: 'proposed' });
  }
  const first = created.find((id) => requireArticle(workbench).index.annotation(id) !== undefined);
  if (first !== undefined) await revealAnnotation(workbench, first);
}

function subjects(): readonly { value: Subject; label: string; description?: string }[] {
  const { t } = vscode.l10n;
  return [
    ...EntityType.options.map((value) => ({ value, label: entityTypeWord(t, value) })),
    { value: 'figure', label: t('figure'), description: t('number, amount, date or time') },
    { value: 'statement', label: t('statement'), description: t('what somebody says') },
    { value: 'event', label: t('event'), description: t('the word that names it') },
  ];
}

function askDraft(
  workbench: Workbench,
  target: ActiveTarget,
  span: Span,
  subject: Subject,
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
      return askMention(target, span, subject);
  }
}

async function askMention({ state }: ActiveTarget, span: Span, type: EntityType): Promise<MentionDraft> {
  const words = state.text.slice(span.start, span.end);
  const entity = await askEntity(state.document.entities.length === 0 ? [] : entityChoices(state), words);
  return { layer: 'mention', span, type, form: 'name', entity };
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
  const all = await pickOne(t('“{0}” stands in {1} more places', words, others.length), [
    { value: false, label: t('Annotate only this one') },
    { value: true, label: t('Propose the other {0} too', others.length) },
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
  const parsed = await workbench.reader.parseFigure(uri, span);
  return { layer: 'quantity', span, value: await askFigure(quantityValue(parsed), words) };
}

async function askStatement(workbench: Workbench, { state, index }: ActiveTarget, content: Span): Promise<AnnotationDraft> {
  const { t } = vscode.l10n;
  const source = await pickSpan(workbench, state, content, t('Statement (1/3): who says it'), { none: t('No source is named') });
  const cue = await pickSpan(workbench, state, content, t('Statement (2/3): the reporting words'), { none: t('There are none') });
  const stances = Stance.options.map((value) => ({ value, label: stanceWord(t, value) }));
  const stance = await pickOne(t('Statement (3/3): stance'), stances, 'asserts');
  const mention =
    source === undefined
      ? undefined
      : state.document.mentions.find(({ target }) => contains(source, target) || contains(target, source));
  const entity = mention === undefined ? undefined : index.entity(mention.entity)?.id;
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

function kindOfContent(words: string): AttributionKind {
  if (/^["“«‘].*["”»’][.,!?]?$/s.test(words.trim())) return 'direct';
  return /["“”«»]/.test(words) ? 'mixed' : 'indirect';
}

async function askEvent(workbench: Workbench, { state }: ActiveTarget, trigger: Span, words: string): Promise<AnnotationDraft> {
  const { t } = vscode.l10n;
  const types = EventType.options.map((value) => ({ value, label: eventTypeWord(t, value) }));
  const type = await pickOne(t('Event “{0}” (1/3): type', words), types);
  const modalities = Modality.options.map((value) => ({ value, label: modalityWord(t, value) }));
  const modality = await pickOne(t('Event “{0}” (2/3): did it happen', words), modalities, 'asserted');
  const participants: ArgumentDraft[] = [];
  for (;;) {
    const roles = ArgumentRole.options.map((value) => ({ value, label: roleWord(t, value) }));
    const title = t('Event “{0}” (3/3): participants, {1} so far', words, participants.length);
    const role = await pickOne<ArgumentRole | undefined>(title, [{ value: undefined, label: t('Done') }, ...roles]);
    if (role === undefined) break;
    const span = await pickSpan(workbench, state, trigger, `${words}: ${roleWord(t, role)}`);
    if (span !== undefined) participants.push(argument(state, role, span));
  }
  return { layer: 'event', trigger, type, modality, arguments: participants };
}

function argument({ document }: ActiveTarget['state'], role: ArgumentRole, span: Span): ArgumentDraft {
  const mention = document.mentions.find(({ target }) => contains(span, target) || contains(target, span));
  const quantity = document.quantities.find(({ target }) => contains(span, target) || contains(target, span));
  if (role === 'time' || role === 'figure') return { role, span, ...(quantity === undefined ? {} : { quantity: quantity.id }) };
  return { role, span, ...(mention === undefined ? {} : { entity: mention.entity }) };
}

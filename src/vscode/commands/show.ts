import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { CONCERNS, isFiltering, NO_FILTER, type AnnotationFilter } from '../../core/present/filter.ts';
import { concernWord } from '../../core/present/filterWords.ts';
import { LAYERS } from '../../core/model/annotation.ts';
import { layerWord, statusWord } from '../../core/present/words.ts';
import { revealSpan } from '../services/reveal.ts';
import { toggleKind, type KindName } from '../services/settings.ts';
import { fileName, parseUri, uriText } from '../services/uris.ts';
import type { Codebook } from '../../core/model/codebook.ts';
import type { Workbench } from '../services/workbench.ts';
import { UserError } from '../services/userError.ts';
import type { Handlers } from './command.ts';
import { requireArticle } from './targets.ts';

type ShowCommand =
  | 'filter'
  | 'clearFilter'
  | 'findInView'
  | 'toggleHighlights'
  | 'toggleNames'
  | 'toggleFigures'
  | 'toggleAttributions'
  | 'toggleEvents'
  | 'toggleCodes'
  | 'openSidecar'
  | 'showLog'
  | 'showSaveProblem'
  | 'reveal';

const Clicked = z.object({
  id: z.optional(z.string()),
  kind: z.optional(z.string()),
  span: z.optional(z.object({ start: z.number(), end: z.number() })),
  article: z.optional(z.string()),
  words: z.optional(z.string()),
});

export function showCommands(workbench: Workbench): Handlers<ShowCommand> {
  const { session, log, allArticles } = workbench;
  return {
    filter: () => chooseFilter(workbench),
    clearFilter: () => session.setFilter(NO_FILTER),
    findInView: () => vscode.commands.executeCommand('list.find'),
    toggleHighlights: () => session.toggleHighlights(),
    toggleNames: () => toggle(workbench, 'names'),
    toggleFigures: () => toggle(workbench, 'figures'),
    toggleAttributions: () => toggle(workbench, 'attributions'),
    toggleEvents: () => toggle(workbench, 'events'),
    toggleCodes: () => toggle(workbench, 'codes'),
    openSidecar: () => openSidecar(workbench),
    showLog: () => log.show(),
    showSaveProblem: () => showSaveProblem(workbench),
    reveal: async (argument) => {
      const clicked = Clicked.safeParse(argument);
      if (!clicked.success || clicked.data.span === undefined) return undefined;
      const { id, kind, span, article, words = '' } = clicked.data;
      if (article !== undefined) return (await allArticles.load()).open(article, { ...span, words });
      if (kind === 'annotation') session.setCurrent(id);
      return revealSpan(workbench, span);
    },
  };
}

async function toggle({ active }: Workbench, kind: KindName): Promise<void> {
  const scope = active.uri === undefined ? undefined : vscode.Uri.parse(active.uri, true);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  await toggleKind(kind, scope ?? folder ?? vscode.Uri.parse('untitled:none'));
}

async function openSidecar(workbench: Workbench): Promise<void> {
  const { uri } = requireArticle(workbench);
  await workbench.keeper.flush(uri);
  const sidecar = workbench.sidecarOf(parseUri(uri));
  if (parseUri(uri).scheme === 'untitled' || !(await workbench.files.exists(uriText(sidecar)))) {
    throw new UserError(vscode.l10n.t('There is no {0} yet. Run “Article: Extract Annotations” to make it.', fileName(sidecar)));
  }
  await vscode.window.showTextDocument(sidecar, { viewColumn: vscode.ViewColumn.Beside });
}

/** Of the active article first; what is wrong with it, and what can be done. */
function showSaveProblem({ keeper, active, store }: Workbench): void {
  const unsaved = keeper.problems.all().filter((article) => store.get(article)?.hasUnsavedDecisions === true);
  const article = unsaved.find((one) => one === active.uri) ?? unsaved[0];
  if (article === undefined) throw new UserError(vscode.l10n.t('Every decision is saved.'));
  keeper.problems.show(article);
}

interface FilterItem extends vscode.QuickPickItem {
  readonly add?: (filter: AnnotationFilter) => AnnotationFilter;
  readonly ask?: 'actor' | 'text';
}

/** One list with check marks; what is checked together narrows, within one heading widens. */
async function chooseFilter(workbench: Workbench): Promise<void> {
  const { session } = workbench;
  requireArticle(workbench);
  const picker = vscode.window.createQuickPick<FilterItem>();
  const items = filterItems(session.filter, workbench.dictionary.codebook(parseUri(requireArticle(workbench).uri)));
  picker.title = vscode.l10n.t('Filter Annotations');
  picker.placeholder = vscode.l10n.t('Check what to show; type to find a choice');
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.items = items.map(({ item }) => item);
  picker.selectedItems = items.filter(({ picked }) => picked).map(({ item }) => item);
  const chosen = await new Promise<readonly FilterItem[] | undefined>((resolve) => {
    picker.onDidAccept(() => resolve(picker.selectedItems));
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  picker.dispose();
  if (chosen === undefined) return;
  let filter = NO_FILTER;
  for (const { add, ask } of chosen) {
    if (add !== undefined) filter = add(filter);
    if (ask === 'actor') filter = { ...filter, actor: (await askActor(workbench)) ?? '' };
    if (ask === 'text') filter = { ...filter, text: (await askText(session.filter.text)) ?? '' };
  }
  session.setFilter(isFiltering(filter) ? filter : NO_FILTER);
}

function filterItems(filter: AnnotationFilter, codebook: Codebook): readonly { item: FilterItem; picked: boolean }[] {
  const { t } = vscode.l10n;
  const heading = (label: string) => ({ item: { label, kind: vscode.QuickPickItemKind.Separator }, picked: false });
  return [
    heading(t('Status')),
    ...(['proposed', 'accepted', 'rejected'] as const).map((status) => ({
      item: { label: statusWord(t, status), add: (f: AnnotationFilter) => ({ ...f, statuses: [...f.statuses, status] }) },
      picked: filter.statuses.includes(status),
    })),
    heading(t('Kind')),
    ...LAYERS.map((layer) => ({
      item: { label: layerWord(t, layer), add: (f: AnnotationFilter) => ({ ...f, layers: [...f.layers, layer] }) },
      picked: filter.layers.includes(layer),
    })),
    heading(t('To Check')),
    ...CONCERNS.map((concern) => ({
      item: { label: concernWord(t, concern), add: (f: AnnotationFilter) => ({ ...f, concerns: [...f.concerns, concern] }) },
      picked: filter.concerns.includes(concern),
    })),
    ...codeItems(codebook, filter),
    heading(t('Only')),
    { item: { label: t('One actor…'), description: filter.actor, ask: 'actor' }, picked: filter.actor !== '' },
    { item: { label: t('With this text…'), description: filter.text, ask: 'text' }, picked: filter.text !== '' },
  ];
}

function codeItems({ codes }: Codebook, filter: AnnotationFilter): readonly { item: FilterItem; picked: boolean }[] {
  if (codes.length === 0) return [];
  const { t } = vscode.l10n;
  return [
    { item: { label: t('Codes'), kind: vscode.QuickPickItemKind.Separator }, picked: false },
    ...codes.map(({ id, label }) => ({
      item: {
        label: `#${label ?? id}`,
        add: (f: AnnotationFilter) => ({ ...f, codes: [...f.codes, id] }),
      },
      picked: filter.codes.includes(id),
    })),
  ];
}

async function askActor(workbench: Workbench): Promise<string | undefined> {
  const { state } = requireArticle(workbench);
  const items = state.document.entities.map(({ canonicalName, aliases }) => ({
    label: canonicalName,
    description: aliases.join(', '),
  }));
  const choice = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Filter by Actor'), matchOnDescription: true });
  return choice?.label;
}

function askText(value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Filter by Text'),
    prompt: vscode.l10n.t('Words of the annotation or of its note.'),
    value,
  });
}

import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { codeLabel, CodeKey, excludedBy, findCode, type Code, type Codebook } from '../../core/model/codebook.ts';
import { shorten } from '../../core/present/outline.ts';
import type { Span } from '../../core/text/span.ts';
import { parseUri } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';
import { UserError } from '../services/userError.ts';
import type { Handlers } from './command.ts';
import { trimSpan } from './inputs.ts';
import { decisionTargets, requireArticle } from './targets.ts';

export function codeCommands(workbench: Workbench): Handlers<'code' | 'codeByKey'> {
  return { code: (...args) => pickCodes(workbench, args), codeByKey: (...args) => codeByKey(workbench, args) };
}

/** What is coded: annotations, or words that are none yet. */
type CodedSubject = { readonly ids: readonly string[] } | { readonly span: Span };

/** The rows of the call; else the selected words, or the annotation that has just these; else what is reviewed or at the cursor. */
function subjectOf(workbench: Workbench, args: readonly unknown[]): CodedSubject {
  const { state, index } = requireArticle(workbench);
  const selection = workbench.active.isFocused() ? workbench.active.selection() : undefined;
  const span = args[0] === undefined && selection !== undefined ? trimSpan(state.text, selection) : undefined;
  if (span === undefined) return { ids: decisionTargets(workbench, args) };
  const same = index.annotations.filter(
    ({ value: { target, review } }) => target.start === span.start && target.end === span.end && review.status !== 'rejected',
  );
  const [first] = [...same.filter(({ layer }) => layer === 'passage'), ...same];
  return first === undefined ? { span } : { ids: [first.value.id] };
}

function requireCodebook({ dictionary }: Workbench, uri: string): Codebook {
  const codebook = dictionary.codebook(parseUri(uri));
  if (codebook.codes.length === 0) {
    throw new UserError(
      vscode.l10n.t('This folder has no codes yet. Run “Article: Set Up Project…” and write them into .article-annotator.json.'),
    );
  }
  return codebook;
}

function codesOfSubject(workbench: Workbench, subject: CodedSubject): readonly string[] {
  if ('span' in subject) return [];
  const { index } = requireArticle(workbench);
  return subject.ids.flatMap((id) => index.annotation(id)?.value.codes ?? []);
}

/** Gives and takes codes; a code of an exclusive set takes the others of the set away. */
function apply(
  workbench: Workbench,
  subject: CodedSubject,
  codebook: Codebook,
  add: readonly string[],
  remove: readonly string[],
): void {
  const { uri } = requireArticle(workbench);
  if ('span' in subject) {
    if (add.length === 0) return;
    const draft = { layer: 'passage', span: subject.span, codes: add } as const;
    workbench.store.decide(uri, [], { kind: 'create', drafts: [draft], status: 'accepted' });
  } else {
    const excluded = add.flatMap((id) => excludedBy(codebook, id)).filter((id) => !add.includes(id));
    workbench.store.decide(uri, subject.ids, { kind: 'code', add, remove: [...remove, ...excluded] });
  }
  const words = [...add.map((id) => `+ ${codeLabel(codebook, id)}`), ...remove.map((id) => `− ${codeLabel(codebook, id)}`)];
  void vscode.window.setStatusBarMessage(`$(tag) ${words.join(' ')}`, 3000);
}

const KeyArgument = z.object({ key: CodeKey });

/** Gives the code of a key, or takes it away again. */
function codeByKey(workbench: Workbench, args: readonly unknown[]): void {
  const argument = KeyArgument.safeParse(args[0]);
  if (!argument.success) return;
  const { uri } = requireArticle(workbench);
  const codebook = requireCodebook(workbench, uri);
  const code = codebook.codes.find(({ key }) => key === argument.data.key);
  if (code === undefined) {
    throw new UserError(
      vscode.l10n.t('No code has the key {0}. Give one to a code in .article-annotator.json.', argument.data.key),
    );
  }
  const subject = subjectOf(workbench, []);
  const has = codesOfSubject(workbench, subject).some((id) => findCode(codebook, id)?.id === code.id);
  apply(workbench, subject, codebook, has ? [] : [code.id], has ? [code.id, ...(code.replaces ?? [])] : []);
}

interface CodeItem extends vscode.QuickPickItem {
  readonly id: string;
}

/** One list with check marks, each code with its definition. */
async function pickCodes(workbench: Workbench, args: readonly unknown[]): Promise<void> {
  const { uri, state, index } = requireArticle(workbench);
  const codebook = requireCodebook(workbench, uri);
  const subject = subjectOf(workbench, args);
  const present = codesOfSubject(workbench, subject);
  const items = [...codebook.codes.map((code) => itemOf(codebook, code, present)), ...unknownItems(codebook, present)];
  const picker = vscode.window.createQuickPick<CodeItem>();
  const first = 'span' in subject ? undefined : index.annotation(subject.ids[0] ?? '');
  const words = 'span' in subject ? state.text.slice(subject.span.start, subject.span.end) : (first?.value.target.exact ?? '');
  picker.title = vscode.l10n.t('Codes of “{0}”', shorten(words, 40));
  picker.placeholder = vscode.l10n.t('Check the codes that it has');
  picker.canSelectMany = true;
  picker.matchOnDetail = true;
  picker.items = items;
  picker.selectedItems = items.filter(({ id }) => present.some((one) => (findCode(codebook, one)?.id ?? one) === id));
  const chosen = await new Promise<readonly CodeItem[] | undefined>((resolve) => {
    picker.onDidAccept(() => resolve(picker.selectedItems));
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  const before = picker.items.filter((item) => present.some((one) => (findCode(codebook, one)?.id ?? one) === item.id));
  picker.dispose();
  if (chosen === undefined) return;
  const add = chosen.filter((item) => !before.includes(item)).map(({ id }) => id);
  const gone = new Set(before.filter((item) => !chosen.includes(item)).map(({ id }) => id));
  const remove = present.filter((id) => gone.has(findCode(codebook, id)?.id ?? id));
  if (add.length + remove.length > 0) apply(workbench, subject, codebook, add, remove);
}

function itemOf(
  codebook: Codebook,
  { id, label, key, parent, definition, examples }: Code,
  present: readonly string[],
): CodeItem {
  const parts = [
    key === undefined ? '' : vscode.l10n.t('key {0}', key),
    parent === undefined ? '' : codeLabel(codebook, parent),
    present.includes(id) ? vscode.l10n.t('current') : '',
  ];
  const [example] = examples ?? [];
  const detail = [definition ?? '', example === undefined ? '' : vscode.l10n.t('For example: {0}', example)];
  return {
    id,
    label: label ?? id,
    description: parts.filter((part) => part !== '').join(' · '),
    detail: detail.filter((part) => part !== '').join(' '),
  };
}

/** Codes that the annotation has and the codebook doesn't know: they stay unless they are unchecked. */
function unknownItems(codebook: Codebook, present: readonly string[]): readonly CodeItem[] {
  return [...new Set(present)]
    .filter((id) => findCode(codebook, id) === undefined)
    .map((id) => ({ id, label: id, description: vscode.l10n.t('not in the codebook') }));
}

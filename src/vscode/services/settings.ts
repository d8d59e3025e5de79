import * as vscode from 'vscode';
import * as z from 'zod/mini';
import type { Care } from '../../core/model/reading.ts';
import type { Layer } from '../../core/model/annotation.ts';
import { UserTerm } from '../../core/model/userTerm.ts';

export const SECTION = 'articleAnnotator';

const Highlighting = z.catch(z.enum(['always', 'annotatedOnly', 'off']), 'always');
export type Highlighting = z.infer<typeof Highlighting>;

const Kinds = z.catch(
  z.object({
    names: z._default(z.boolean(), true),
    figures: z._default(z.boolean(), true),
    attributions: z._default(z.boolean(), true),
    events: z._default(z.boolean(), false),
    codes: z._default(z.boolean(), true),
  }),
  { names: true, figures: true, attributions: true, events: false, codes: true },
);
export type Kinds = z.infer<typeof Kinds>;
export type KindName = keyof Kinds;

export const KIND_OF_LAYER: Readonly<Record<Layer, KindName>> = {
  mention: 'names',
  quantity: 'figures',
  attribution: 'attributions',
  event: 'events',
  passage: 'codes',
};

const Languages = z.catch(z.array(z.string()), ['plaintext', 'markdown', 'news-article']);
const Text = z.catch(z.string(), '');
const Flag = z.catch(z.boolean(), false);

function read(name: string, scope?: vscode.Uri): unknown {
  return vscode.workspace.getConfiguration(SECTION, scope ?? null).get(name);
}

/** The user's settings, checked: a value of the wrong shape counts as the default. */
export const settings = {
  highlighting: (scope: vscode.Uri): Highlighting => Highlighting.parse(read('highlighting', scope)),
  kinds: (scope: vscode.Uri): Kinds => Kinds.parse(read('kinds', scope)),
  languages: (): readonly string[] => Languages.parse(read('languages')),
  reading: (): Care => (Text.parse(read('reading')).trim().toLowerCase() === 'fast' ? 'fast' : 'careful'),
  sidecarFolder: (scope: vscode.Uri): string => Text.parse(read('sidecarFolder', scope)).trim(),
  reviewerName: (): string => Text.parse(read('reviewerName')).trim(),
  dictionary: (scope: vscode.Uri): readonly UserTerm[] => parseTerms(read('dictionary', scope)),
  conflictWarnings: (scope: vscode.Uri): boolean => Flag.parse(read('conflictWarnings', scope)),
  openViews: (): boolean => Flag.parse(read('openViews')),
  figureWarnings: (scope: vscode.Uri): boolean => Flag.parse(read('figureWarnings', scope)),
};

/** The entries that are right; the others are left out. */
function parseTerms(value: unknown): readonly UserTerm[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry) => {
    const parsed = UserTerm.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Shows or hides one kind of highlight, where the user already set it: in the folder, the workspace or for themselves. */
export async function toggleKind(kind: KindName, scope: vscode.Uri): Promise<boolean> {
  const configuration = vscode.workspace.getConfiguration(SECTION, scope);
  const kinds = settings.kinds(scope);
  const shown = !kinds[kind];
  const known = configuration.inspect('kinds');
  const target =
    known?.workspaceFolderValue !== undefined
      ? vscode.ConfigurationTarget.WorkspaceFolder
      : known?.workspaceValue !== undefined
        ? vscode.ConfigurationTarget.Workspace
        : vscode.ConfigurationTarget.Global;
  await configuration.update('kinds', { ...kinds, [kind]: shown }, target);
  return shown;
}

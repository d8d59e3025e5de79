import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import * as z from 'zod/mini';
import type { ActorMember, RegisteredActor } from '../../core/model/registeredActor.ts';
import type { ProjectDeed } from '../../core/project/projectAct.ts';
import { proposeActors, type ActorProposal } from '../../core/project/proposeActors.ts';
import { reasonWords } from '../../core/project/reasonWords.ts';
import type { RegisterAct } from '../../core/project/registerAct.ts';
import { entityTypeWord } from '../../core/present/words.ts';
import { runToEnd } from '../../core/steps.ts';
import type { Workbench } from '../services/workbench.ts';
import type { FolderIndex } from './folderIndex.ts';
import type { ProjectDesk } from './projectDesk.ts';
import { UserError } from '../services/userError.ts';

const ActorRow = z.object({ kind: z.string(), id: z.optional(z.string()), key: z.string(), article: z.optional(z.string()) });
type ActorRow = z.infer<typeof ActorRow>;

export type RegisterActs = ReturnType<typeof createRegisterActs>;

/** What decides on actors over articles: rows of the views, else what a person picks. */
export function createRegisterActs(workbench: Workbench, desk: ProjectDesk, folderIndex: () => FolderIndex) {
  /** What takes back what was decided here, the last at the end. */
  const done: { readonly folder: vscode.Uri; readonly inverse: ProjectDeed }[] = [];
  const project = () => workbench.dictionary.project(folderIndex().folder);

  const act = async (decision: RegisterAct): Promise<void> => {
    const { folder } = folderIndex();
    const inverse = await desk.act(folder, decision);
    if (inverse === undefined || decision.kind === 'move') return;
    done.push({ folder, inverse });
    const hint = vscode.l10n.t('“Undo Actor Decision in All Articles” takes it back.');
    void vscode.window.setStatusBarMessage(`$(organization) ${hint}`, 6000);
  };

  const requireActor = (args: readonly unknown[], title: string, except?: string): Promise<RegisteredActor> =>
    chooseActor(project().register.actors, args, title, except);

  const proposals = (): readonly ActorProposal[] => runToEnd(proposeActors(folderIndex().index.entries, project().register));

  return {
    async confirm(args: readonly unknown[]): Promise<void> {
      const only = picked(args);
      if (only.length > 1) {
        const names = namesOf(folderIndex(), only);
        const [first] = names;
        if (first === undefined) return;
        const aliases = names.map(({ name }) => name);
        return act({ kind: 'confirm', actor: { name: first.name, type: first.type, aliases }, members: only });
      }
      const proposal = await chooseProposal(proposals(), args);
      const { actor, name, type, aliases } = proposal;
      return act({ kind: 'confirm', actor: actor?.id ?? { name, type, aliases }, members: membersOf(proposal) });
    },
    async refuse(args: readonly unknown[]): Promise<void> {
      const proposal = await chooseProposal(proposals(), args);
      return act({ kind: 'refuse', actor: proposal.actor?.id, members: membersOf(proposal) });
    },
    async rename(args: readonly unknown[]): Promise<void> {
      const { t } = vscode.l10n;
      const actor = await requireActor(args, t('Rename Registered Actor'));
      const name = await askText(t('Rename Registered Actor'), t('The actor’s best name.'), actor.name);
      return act({ kind: 'rename', actor: actor.id, name });
    },
    async merge(args: readonly unknown[]): Promise<void> {
      const { t } = vscode.l10n;
      const rows = rowsOf(args).flatMap(({ kind, id }) => (kind === 'registered' && id !== undefined ? [id] : []));
      const first = await requireActor(args, t('Merge Registered Actors'));
      const into = rows.length > 1 ? first : await requireActor([], t('“{0}” is the same as', first.name), first.id);
      return act({ kind: 'merge', actors: [...rows, first.id], into: into.id });
    },
    async split(args: readonly unknown[]): Promise<void> {
      const only = picked(args);
      const owner = project().register.actors.find(({ is = [] }) =>
        is.some(([path, id]) => only.some((one) => one[0] === path && one[1] === id)),
      );
      if (owner === undefined) throw new UserError(vscode.l10n.t('Select an article below a registered actor first.'));
      return act({ kind: 'split', actor: owner.id, members: only });
    },
    async link(args: readonly unknown[]): Promise<void> {
      const { t } = vscode.l10n;
      const actor = await requireActor(args, t('Link Registered Actor'));
      const { wikidata, url } = await askLinks(actor);
      return act({ kind: 'link', actor: actor.id, wikidata, url });
    },
    move: (paths: ReadonlyMap<string, string>): Promise<void> => act({ kind: 'move', paths: [...paths] }),
    /** What somebody decided since stays. */
    async undo(): Promise<void> {
      const last = done.pop();
      if (last === undefined) throw new UserError(vscode.l10n.t('Nothing was decided on actors since this window was opened.'));
      const again = await desk.act(last.folder, last.inverse);
      const message =
        again === undefined
          ? vscode.l10n.t('Somebody decided on these actors since: that stays.')
          : vscode.l10n.t('The last decision on actors is taken back.');
      void vscode.window.setStatusBarMessage(`$(discard) ${message}`, 6000);
    },
  };
}

function namesOf({ index }: FolderIndex, members: readonly ActorMember[]) {
  return members.flatMap(([path, id]) => index.get(path)?.entities.find((entity) => entity.id === id) ?? []);
}

function rowsOf(args: readonly unknown[]): readonly ActorRow[] {
  const all = z.array(ActorRow).safeParse(args[1]);
  const row = ActorRow.safeParse(args[0]);
  if (!row.success) return [];
  return all.success && all.data.some(({ key }) => key === row.data.key) ? all.data : [row.data];
}

/** The proposal of the row that was passed, else one that a person picks. @throws UserError, CancellationError */
async function chooseProposal(all: readonly ActorProposal[], args: readonly unknown[]): Promise<ActorProposal> {
  const row = rowsOf(args).find(({ kind }) => kind === 'proposal');
  const found = all.find(({ key }) => key === row?.id);
  if (found !== undefined) return found;
  if (all.length === 0) throw new UserError(vscode.l10n.t('No two articles name actors that could be one.'));
  const items = all.map((proposal) => ({
    label: proposal.name,
    description: counted(vscode.l10n.t, 'article', proposal.members.length),
    detail: proposal.reasons.map((reason) => reasonWords(vscode.l10n.t, reason)).join(' · '),
    proposal,
  }));
  const choice = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Same Actor?'), matchOnDetail: true });
  if (choice === undefined) throw new vscode.CancellationError();
  return choice.proposal;
}

/** The registered actor of the row that was passed, else one that a person picks. @throws UserError, CancellationError */
async function chooseActor(
  actors: readonly RegisteredActor[],
  args: readonly unknown[],
  title: string,
  except?: string,
): Promise<RegisteredActor> {
  const row = rowsOf(args).find(({ kind }) => kind === 'registered');
  const found = actors.find(({ id }) => id === row?.id && id !== except);
  if (found !== undefined) return found;
  const others = actors.filter(({ id }) => id !== except);
  if (others.length === 0)
    throw new UserError(vscode.l10n.t('No actor is registered yet. Confirm a proposal in the Actors view of all articles.'));
  const items = others.map((actor) => ({
    label: actor.name,
    description: entityTypeWord(vscode.l10n.t, actor.type),
    detail: (actor.aliases ?? []).join(', '),
    actor,
  }));
  const choice = await vscode.window.showQuickPick(items, { title, matchOnDetail: true });
  if (choice === undefined) throw new vscode.CancellationError();
  return choice.actor;
}

function membersOf({ members }: ActorProposal): readonly ActorMember[] {
  return members.map(({ member }) => member);
}

/** Rows of single articles below a proposal: only these are meant. */
function picked(args: readonly unknown[]): readonly ActorMember[] {
  return rowsOf(args).flatMap(({ kind, article, id }): ActorMember[] =>
    kind === 'member' && article !== undefined && id !== undefined ? [[article, id]] : [],
  );
}

async function askText(title: string, prompt: string, value: string, pattern?: RegExp): Promise<string> {
  const text = await vscode.window.showInputBox({
    title,
    prompt,
    value,
    validateInput: (typed) => (pattern === undefined || typed.trim() === '' || pattern.test(typed.trim()) ? null : prompt),
  });
  if (text === undefined) throw new vscode.CancellationError();
  return text.trim();
}

async function askLinks({ name, links }: RegisteredActor): Promise<{ wikidata: string; url: string }> {
  const { t } = vscode.l10n;
  const wikidata = await askText(
    t('Link {0} (1/2): Wikidata', name),
    t('The item, such as Q42. Empty for none.'),
    links?.wikidata ?? '',
    /^Q[1-9]\d*$/,
  );
  const url = await askText(
    t('Link {0} (2/2): web address', name),
    t('An address that begins with https://. Empty for none.'),
    links?.url ?? '',
    /^https?:\/\/\S+$/,
  );
  return { wikidata, url };
}

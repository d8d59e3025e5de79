import * as z from 'zod/mini';
import { Code, CodeId } from '../model/codebook.ts';
import { decideRegister, inverseOf, type RegisterStamp } from './decideRegister.ts';
import { mergeCodes } from './mergeCodes.ts';
import type { SidecarFailure } from '../sidecar/failure.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { readProject, type ReadProject } from './readProject.ts';
import { RegisterAct } from './registerAct.ts';
import { renameCodeInBook, restoreCodeInBook } from './renameCode.ts';
import { encodeProject, withCodebook, withRegister, type RawProject } from './writeProject.ts';
import { yieldToLater } from './yieldToLater.ts';

/** What a person does to a project file: plain JSON, for a journal. */
export const ProjectDeed = z.union([
  RegisterAct,
  z.object({ kind: z.literal('renameCode'), from: CodeId, to: CodeId }),
  /** Takes a renaming back; `codes` are those of before it. */
  z.object({ kind: z.literal('restoreCode'), from: CodeId, to: CodeId, codes: z.array(Code) }),
  /** Another codebook's: what is here stays. */
  z.object({ kind: z.literal('takeCodes'), codes: z.array(Code) }),
]);
export type ProjectDeed = z.infer<typeof ProjectDeed>;

/** One thing that a person did to a project file. */
export const ProjectAct = z.object({
  /** ISO 8601 */
  at: z.string(),
  by: z.optional(z.string()),
  deed: ProjectDeed,
});
export type ProjectAct = z.infer<typeof ProjectAct>;

/** A project file that can be read. */
type UsableProject = Extract<ReadProject, { ok: true }>;

interface DoneDeed {
  readonly raw: RawProject;
  /** What takes it back; undefined where it changed nothing, or where nothing does. */
  readonly inverse: ProjectDeed | undefined;
}

/**
 * The project file after an act. `late`: it was decided some time ago and could not be written then; what somebody decided later stands.
 */
function doProjectAct({ raw, project }: UsableProject, { at, by, deed }: ProjectAct, late: boolean): DoneDeed {
  const { codebook, register } = project;
  switch (deed.kind) {
    case 'renameCode': {
      const { from, to } = deed;
      const inverse = { kind: 'restoreCode' as const, from, to, codes: [...codebook.codes] };
      return { raw: withCodebook(raw, renameCodeInBook(codebook, from, to)), inverse };
    }
    case 'restoreCode':
      return { raw: withCodebook(raw, restoreCodeInBook(codebook, deed.codes, deed.from, deed.to)), inverse: undefined };
    case 'takeCodes':
      return { raw: withCodebook(raw, mergeCodes(codebook.codes, deed.codes).codes), inverse: undefined };
    default: {
      const stamp: RegisterStamp = { at, by };
      const after = decideRegister(register, late ? yieldToLater(register, deed, stamp) : deed, stamp);
      if (after === register) return { raw, inverse: undefined };
      return { raw: withRegister(raw, after), inverse: inverseOf(register, after) };
    }
  }
}

export interface ChangedProject {
  /** Undefined where the file stays as it is. */
  readonly content: string | undefined;
  /** What takes each act back. */
  readonly inverses: readonly (ProjectDeed | undefined)[];
  /** Why the file can't be used. */
  readonly failure: SidecarFailure | undefined;
}

/** A project file, or none, after some acts, one after the other. */
export function changeProjectBytes(
  bytes: Uint8Array | undefined,
  acts: readonly { readonly act: ProjectAct; readonly late: boolean }[],
): ChangedProject {
  let read = readProject(bytes ?? encodeUtf8('{}'));
  let content: string | undefined;
  const inverses: (ProjectDeed | undefined)[] = [];
  for (const { act, late } of acts) {
    if (!read.ok || read.readOnly) break;
    const { raw, inverse } = doProjectAct(read, act, late);
    inverses.push(inverse);
    if (raw === read.raw) continue;
    content = encodeProject(raw);
    read = readProject(encodeUtf8(content));
  }
  if (!read.ok) return { content: undefined, inverses, failure: read.failure };
  if (read.readOnly)
    return { content: undefined, inverses, failure: { reason: 'newer-version', version: Number(read.raw['formatVersion']) } };
  return { content, inverses, failure: undefined };
}

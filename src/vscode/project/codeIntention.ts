import * as z from 'zod/mini';
import { CodeId } from '../../core/model/codebook.ts';
import { ProjectDeed } from '../../core/project/projectAct.ts';

const Stamp = z.object({ at: z.string(), by: z.optional(z.string()) });

/** What a person decided on the codes of all articles, as a whole. */
export const CodeIntention = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('renameCode'), from: CodeId, to: CodeId, stamp: Stamp }),
  z.object({
    kind: z.literal('undoRenameCode'),
    from: CodeId,
    to: CodeId,
    /** Of the renaming. */
    stamp: Stamp,
    back: Stamp,
    /** What takes it back in the codebook. */
    inverse: z.optional(ProjectDeed),
  }),
]);
export type CodeIntention = z.infer<typeof CodeIntention>;

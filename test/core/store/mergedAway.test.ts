import { describe, expect, it } from 'vitest';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';
import { decodeSidecar } from '../../../src/core/sidecar/codec.ts';
import type { Choice, Step } from '../../support/histories/history.ts';
import { endHistory } from '../../support/histories/runHistory.ts';
import { SIDECAR } from '../../support/histories/world.ts';

// Ada decides on Mara Holt, whom Ben merges into Jon Pell; Cleo looks on.
const [ADA, BEN, CLEO] = [0, 1, 2];
const [MARA, JON, MARCH] = [0, 1, 2];
/** The place of the first actor in the list of all that can be judged. */
const FIRST_OF_ANYTHING = 10;

const decides = (who: number, what: Choice, pick: number, other = 0): Step => ({ do: 'decide', who, what, pick, other });
const does = (what: 'undo' | 'redo' | 'load' | 'save' | 'reopen', who: number): Step => ({ do: what, who });
const merges = decides(BEN, 'merge', MARA, JON);

interface OnMara {
  readonly step: Step;
  /** What she is when she is of her own. */
  readonly apart: object;
  /** What Jon Pell is, or is asked about, while she is part of him; left out where nothing of it goes with her. */
  readonly joined?: object;
  /** The same where Ben knew of it, if it is something else then. */
  readonly joinedKnowing?: object;
}

const JUDGED: Readonly<Record<string, OnMara>> = {
  'accepts her': {
    step: decides(ADA, 'accept', FIRST_OF_ANYTHING),
    apart: { review: { status: 'accepted', by: 'Ada' } },
  },
  'rejects her': {
    step: decides(ADA, 'reject', FIRST_OF_ANYTHING),
    apart: { review: { status: 'rejected', by: 'Ada' } },
  },
  'deletes her': {
    step: decides(ADA, 'delete', FIRST_OF_ANYTHING),
    apart: { review: { status: 'rejected', by: 'Ada' } },
  },
  'writes a note on her': {
    step: decides(ADA, 'note', FIRST_OF_ANYTHING),
    apart: { review: { note: 'note' } },
    joined: { review: expect.objectContaining({ note: 'note' }) },
  },
  'gives her another type': {
    step: decides(ADA, 'actorType', MARA),
    apart: { type: 'organization', review: { edited: true } },
    joined: { type: 'organization' },
    joinedKnowing: { type: 'person' },
  },
  'gives her another name': {
    step: decides(ADA, 'rename', MARA, 3),
    apart: { canonicalName: 'Name 3', aliases: ['Mara Holt'] },
    joined: { aliases: expect.arrayContaining(['Name 3', 'Mara Holt']) },
  },
  'gives her other names': {
    step: decides(ADA, 'aliases', MARA, 3),
    apart: { aliases: ['Alias 3', 'The mayor'] },
    joined: { aliases: expect.arrayContaining(['Alias 3', 'The mayor']) },
  },
  'tells her apart from another': {
    step: decides(ADA, 'neverMerge', MARA, MARCH),
    apart: { distinctFrom: ['entity-march'] },
    joined: { distinctFrom: ['entity-march'] },
  },
  'merges another into her': {
    step: decides(ADA, 'merge', MARCH, MARA),
    apart: { merged: ['entity-march'], aliases: ['March'] },
    joined: { merged: ['entity-mara-holt', 'entity-march'], aliases: expect.arrayContaining(['Mara Holt', 'March']) },
  },
};

const KNOWING = 'before the merge, known to him';
/** When Ada decides, and who tells whom before the merge is taken back; up to Ben's undo. */
const ORDERS: Readonly<Record<string, (decision: Step) => readonly Step[]>> = {
  [KNOWING]: (decision) => [decision, does('save', ADA), does('load', BEN), merges],
  'at the same time, first on disk': (decision) => [merges, decision, does('save', ADA), does('save', BEN)],
  'at the same time, last on disk': (decision) => [merges, decision, does('save', BEN), does('save', ADA)],
  'at the same time, and he hears of it': (decision) => [
    merges,
    decision,
    does('save', BEN),
    does('save', ADA),
    does('load', BEN),
  ],
  'at the same time, on disk when it is taken back': (decision) => [merges, decision, does('save', BEN)],
  'after the merge, not knowing of it': (decision) => [merges, does('save', BEN), decision],
  'and tells a third one only': (decision) => [merges, does('save', BEN), decision, does('save', ADA), does('load', CLEO)],
};

const undo = does('undo', BEN);
const redo = does('redo', BEN);
/** What becomes of the merge. */
const APART: Readonly<Record<string, readonly Step[]>> = {
  'takes the merge back': [undo],
  'takes it back, and his window is killed': [undo, does('reopen', BEN)],
  'takes it back while the window dies of saving': [undo, { do: 'crash', who: BEN, at: 3 }],
  'takes it back, does it again, saves and takes that back': [undo, does('save', BEN), redo, does('save', BEN), undo],
};
const JOINED: Readonly<Record<string, readonly Step[]>> = {
  'leaves it': [],
  'takes it back, saves and does it again': [undo, does('save', BEN), redo, does('reopen', BEN)],
};
/** Without a text no machine finds any actor. */
const TEXTS: Readonly<Record<string, readonly Step[]>> = {
  'the text stays': [],
  'the text goes': [{ do: 'replace', who: CLEO, from: 0, length: 0 }],
};

async function end(steps: readonly Step[]): Promise<AnnotatedDocument> {
  const { problems, disk } = await endHistory({ programs: 3, steps });
  expect(problems).toEqual([]);
  const decoded = decodeSidecar(disk.get(SIDECAR) ?? new Uint8Array());
  if (!decoded.ok) throw new Error(decoded.failure.reason);
  return decoded.sidecar.document;
}

const find = ({ entities }: AnnotatedDocument, id: string): object | undefined => entities.find((one) => one.id === id);

describe.each(Object.entries(JUDGED))('Ada %s', (_, { step, apart, joined, joinedKnowing }) => {
  describe.each(Object.entries(ORDERS))('%s', (when, order) => {
    const together = when === KNOWING ? (joinedKnowing ?? joined) : joined;
    describe.each(Object.entries(TEXTS))('%s', (_, text) => {
      it.each(Object.entries(APART))('and Ben %s: it is as she decided', async (_, ending) => {
        const document = await end([...order(step), ...text, ...ending]);
        expect(find(document, 'entity-mara-holt')).toMatchObject(apart);
        expect(find(document, 'entity-jon-pell') ?? {}).not.toHaveProperty('merged');
        expect(document.conflicts).toBeUndefined();
      });

      it.each(Object.entries(JOINED))('and Ben %s: it went with her', async (_, ending) => {
        const document = await end([...order(step), ...text, ...ending]);
        expect(find(document, 'entity-mara-holt')).toBeUndefined();
        const jon = find(document, 'entity-jon-pell');
        expect(jon).toMatchObject({ merged: expect.arrayContaining(['entity-mara-holt']) });
        const asked = (document.conflicts ?? []).map(({ other }) => other).filter(({ id }) => id === 'entity-jon-pell');
        expect([jon, ...asked]).toContainEqual(expect.objectContaining(together ?? {}));
      });
    });
  });
});

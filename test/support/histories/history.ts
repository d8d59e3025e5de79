import fc from 'fast-check';

/** What happens in a history, one after the other; `who` is a program with its own memory. */
export type Step =
  | { readonly do: 'decide'; readonly who: number; readonly pick: number; readonly other: number; readonly what: Choice }
  | { readonly do: 'undo' | 'redo' | 'load' | 'save' | 'extract' | 'reload' | 'reopen'; readonly who: number }
  /** Types, and saves the article. */
  | { readonly do: 'edit'; readonly who: number; readonly at: number; readonly remove: number; readonly insert: string }
  /** The article is replaced by a part of itself, as another program or another branch has it. */
  | { readonly do: 'replace'; readonly who: number; readonly from: number; readonly length: number }
  /** The sidecar is deleted, or what it was so many versions before, as git makes it; whoever has the article open is told. */
  | { readonly do: 'delete' }
  | { readonly do: 'checkout'; readonly versions: number }
  /** The clock of a machine is set forward or back. */
  | { readonly do: 'setClock'; readonly who: number; readonly seconds: number }
  /** All save at once; `order` says whose next read or write takes place. */
  | { readonly do: 'saveAtOnce'; readonly order: readonly number[] }
  /** Its `at`-th read or write while saving fails, is cut short, or is its last. */
  | { readonly do: 'fail' | 'crash'; readonly who: number; readonly at: number };

const CHOICES = [
  ...['accept', 'reject', 'reset', 'note', 'noteOther', 'type', 'value', 'qualifier', 'reattach', 'split', 'splitOff', 'rename'],
  ...[
    'aliases',
    'merge',
    'neverMerge',
    'actorType',
    'create',
    'passage',
    'code',
    'uncode',
    'renameCode',
    'delete',
    'date',
    'otherDate',
    'settle',
    'judgeSaid',
    'noteSaid',
    'speaker',
    'stance',
    'content',
    'participants',
    'modality',
    'eventType',
    'makeEvent',
    'import',
  ],
] as const;
export type Choice = (typeof CHOICES)[number];

export interface History {
  readonly programs: number;
  readonly steps: readonly Step[];
}

export function histories(mostSteps: number): fc.Arbitrary<History> {
  const who = fc.nat(2);
  const one = <K extends string>(kind: K): fc.Arbitrary<{ do: K; who: number }> => fc.record({ do: fc.constant(kind), who });
  const step: fc.Arbitrary<Step> = fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        do: fc.constant('decide' as const),
        who,
        pick: fc.nat(30),
        other: fc.nat(30),
        what: fc.constantFrom(...CHOICES),
      }),
    },
    { weight: 2, arbitrary: one('undo') },
    { weight: 1, arbitrary: one('redo') },
    { weight: 3, arbitrary: one('save') },
    { weight: 2, arbitrary: one('load') },
    { weight: 1, arbitrary: one('extract') },
    { weight: 1, arbitrary: one('reload') },
    { weight: 1, arbitrary: one('reopen') },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant('edit' as const),
        who,
        at: fc.nat(140),
        remove: fc.nat(6),
        insert: fc.constantFrom('', ' ', '7', 'not ', 'Ida Lund ', 'xy', 'é'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('saveAtOnce' as const), order: fc.array(fc.nat(2), { maxLength: 30 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('replace' as const), who, from: fc.nat(60), length: fc.nat(100) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('checkout' as const), versions: fc.nat(4) }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('setClock' as const), who, seconds: fc.integer({ min: -90, max: 90 }) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('fail' as const, 'crash' as const), who, at: fc.nat(14) }) },
  );
  return fc.record({ programs: fc.integer({ min: 2, max: 3 }), steps: fc.array(step, { maxLength: mostSteps, size: 'max' }) });
}

/** One step a line, to be read and to be run again. */
export function printHistory({ programs, steps }: History): string {
  return [`programs: ${programs}`, ...steps.map((step) => JSON.stringify(step))].join('\n');
}

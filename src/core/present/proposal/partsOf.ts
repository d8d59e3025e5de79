import type { ArgumentRole } from '../../model/event.ts';
import type { Target } from '../../model/target.ts';
import type { Span } from '../../text/span.ts';
import type { LayeredAnnotation } from '../documentIndex.ts';

/** What a stretch of text is to the one proposal under review. `itself`: what its line stands for, the words that name it; `alike`: the same words further on. */
export type PartRole = 'itself' | 'alike' | 'source' | 'content' | ArgumentRole;
export const PART_ROLES: readonly PartRole[] = [
  'itself',
  'alike',
  'source',
  'content',
  'actor',
  'target',
  'victim',
  'place',
  'time',
  'figure',
];

export interface ProposalPart {
  readonly role: PartRole;
  readonly span: Span;
}

/** All parts of a proposal in the text, those that are still there; the proposal itself first, what is decided as it is last. */
export function partsOf(annotation: LayeredAnnotation, alike: readonly LayeredAnnotation[] = []): readonly ProposalPart[] {
  const others = alike.map(({ value: { target } }): ProposalPart => {
    const { start, end } = target;
    return { role: 'alike', span: { start, end } };
  });
  return [...ownParts(annotation), ...others.filter(({ span }) => span.start < span.end)];
}

function ownParts(annotation: LayeredAnnotation): readonly ProposalPart[] {
  const mark = (role: PartRole, targets: readonly Target[]): readonly ProposalPart[] =>
    targets.filter(({ start, end }) => start < end).map(({ start, end }) => ({ role, span: { start, end } }));
  switch (annotation.layer) {
    case 'mention':
    case 'quantity':
    case 'passage':
      return mark('itself', [annotation.value.target]);
    case 'attribution': {
      const { source, cue, content } = annotation.value;
      const hasCue = cue.targets.some(({ start, end }) => start < end);
      return [
        ...mark('itself', hasCue ? cue.targets : content.targets),
        ...mark('source', source.targets),
        ...(hasCue ? mark('content', content.targets) : []),
      ];
    }
    case 'event':
      return [
        ...mark('itself', [annotation.value.target]),
        ...annotation.value.arguments.flatMap(({ role, target }) => mark(role, [target])),
      ];
  }
}

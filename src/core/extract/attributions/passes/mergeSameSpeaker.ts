import { headAt, lemmaAt, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { StatementDraft } from '../statementDraft.ts';
import type { Source } from '../sources/source.ts';

const SPEAKING: ReadonlySet<string> = new Set([
  'say',
  'tell',
  'add',
  'write',
  'state',
  'explain',
  'announce',
  'note',
  'admit',
  'report',
]);
const ATTITUDES: ReadonlySet<string> = new Set(['believes', 'predicts', 'could-not-verify', 'declines', 'denies']);
const PRONOUNS: ReadonlySet<string> = new Set(['he', 'she', 'it', 'they', 'we', 'i']);

/**
 * A speaker who reports an attitude of their own makes one statement with two cues: "said it could not verify whether …". A nested
 * naming by the same speaker ("adding she rates the shares “buy”") is part of the statement.
 * @param drafts in the order of their cues
 */
export function mergeSameSpeaker(text: IndexedText, drafts: readonly StatementDraft[]): StatementDraft[] {
  const kept: StatementDraft[] = [];
  /** The speaker whom a pronoun at the start of a merged content stands for. */
  const speakers = new Map<number, Source>();
  for (const draft of drafts) {
    const outer = outerOf(text, kept, draft);
    const known = draft.source === undefined ? undefined : speakers.get(draft.source.head);
    if (known !== undefined && draft.source !== undefined) {
      kept.push({ ...draft, source: { ...known, inherited: true } });
    } else if (outer === undefined || draft.source === undefined) kept.push(draft);
    else if (ATTITUDES.has(draft.stance) && draft.rule !== 'cue-infinitive') {
      kept[kept.indexOf(outer)] = {
        ...outer,
        cue: [...outer.cue, ...draft.cue],
        content: draft.content,
        stance: draft.stance,
        rule: `${outer.rule}+attitude`,
      };
      if (outer.source !== undefined) speakers.set(draft.source.head, outer.source);
    } else if (!isNaming(draft)) kept.push(draft);
  }
  return kept;
}

function isNaming(draft: StatementDraft): boolean {
  return draft.rule === 'cue-naming' || draft.rule === 'cue-object';
}

/** The statement that this one opens, made by the same speaker. */
function outerOf(text: IndexedText, kept: readonly StatementDraft[], draft: StatementDraft): StatementDraft | undefined {
  const source = draft.source;
  if (source === undefined || source.inverted || !PRONOUNS.has(wordAt(text, source.head))) return undefined;
  if (text.quotes.innermost(draft.anchor) !== undefined || source.head + 6 < draft.anchor) return undefined;
  return kept.slice(-3).find((outer) => {
    const [piece] = outer.content;
    return (
      outer.cue.length === 1 &&
      piece?.first === source.range.first &&
      outer.anchor < draft.anchor &&
      SPEAKING.has(lemmaAt(text, outer.anchor)) &&
      agrees(text, outer.source, source.head)
    );
  });
}

/** "He said they feared" speaks of others; "The union said it" and "The couple said they" don't. */
function agrees(text: IndexedText, outer: Source | undefined, pronoun: number): boolean {
  if (outer === undefined) return false;
  const speaker = wordAt(text, outer.head);
  const word = wordAt(text, pronoun);
  if (PRONOUNS.has(speaker)) return speaker === word;
  if (word === 'it') return text.nameAt(outer.head)?.type !== 'person' && tagAt(text, outer.head) !== 'NNS';
  if (word === 'he' || word === 'she') return !/^NNP?S$/.test(tagAt(text, outer.head)) && headAt(text, pronoun) >= 0;
  return true;
}

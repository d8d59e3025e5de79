import { describe, expect, test } from 'vitest';
import type { AnnotationDraft } from '../../../src/core/review/decision.ts';
import { linkDraft } from '../../../src/core/review/linkDraft.ts';
import { offerDrafts, standingFor, wordsOfDraft } from '../../../src/core/review/offerDrafts.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { makeDocument, target, TEXT } from '../present/builders.ts';

const at = (words: string): Span => {
  const { start, end } = target(words);
  return { start, end };
};
const event = (words: string): AnnotationDraft => ({
  layer: 'event',
  trigger: at(words),
  type: 'other',
  modality: 'asserted',
  arguments: [{ role: 'actor', span: at('Ruiz') }],
});
const actor = (words: string): AnnotationDraft => ({
  layer: 'mention',
  span: at(words),
  type: 'other',
  form: 'nominal',
  entity: { newName: words },
});
const statement = (words: string): AnnotationDraft => ({
  layer: 'attribution',
  source: [at('Ana Ruiz')],
  cue: [at(words)],
  content: [at('90 homes')],
  implicit: false,
  kind: 'indirect',
  stance: 'asserts',
});

const DRAFTS = [
  event('lost'),
  event('took'),
  actor('Fire'),
  actor('12 boats'),
  actor('90 homes'),
  actor('Ana Ruiz'),
  statement('took'),
];

/** Layer and words of each, in order. */
function offered(typed: string, near: string): readonly string[] {
  return offerDrafts(makeDocument(), TEXT, DRAFTS, typed, at(near)).map((draft) => {
    const { start, end } = wordsOfDraft(draft);
    return `${draft.layer} ${TEXT.slice(start, end)}`;
  });
}

describe('what is offered to who adds something', () => {
  test.each<readonly [what: string, typed: string, near: string, expected: readonly string[]]>([
    ['by the first letters', 'fi', 'died', ['mention Fire']],
    ['in capitals too', 'FI', 'died', ['mention Fire']],
    ['happenings before statements before actors of the same words', 'to', 'died', ['event took', 'attribution took']],
    ['by a later word', 'ho', 'died', ['mention 90 homes']],
    ['not from the middle of a word', 'oa', 'died', []],
    ['nothing that is there already', 'ana', 'died', []],
  ])('%s', (_what, typed, near, expected) => expect(offered(typed, near)).toEqual(expected));

  test('a mark of a pattern is a letter like others', () => expect(offered('(', 'died')).toEqual([]));

  test('without letters what stands in the paragraph, the nearest first', () => {
    const all = offered('', 'took');
    expect(all.slice(0, 2)).toEqual(['event took', 'attribution took']);
    expect(all).toContain('mention 12 boats');
    expect(all).not.toContain('mention Ana Ruiz');
  });

  test('what stands aside, or was rejected, is accepted where it stands', () => {
    const document = makeDocument();
    expect(standingFor(document, actor('Ana Ruiz'))).toBe(
      document.mentions.find(({ target: { exact } }) => exact === 'Ana Ruiz')?.id,
    );
    expect(standingFor(document, actor('Fire'))).toBeUndefined();
  });

  test('what was rejected may be added after all', () => {
    const document = makeDocument();
    const mentions = document.mentions.map((one) => ({ ...one, review: { status: 'rejected' as const } }));
    const drafts = offerDrafts({ ...document, mentions }, TEXT, DRAFTS, 'ana', at('died'));
    expect(drafts).toEqual([actor('Ana Ruiz')]);
  });
});

describe('a draft that knows only words', () => {
  const document = makeDocument();
  const ana = document.mentions.find(({ target: { exact } }) => exact === 'Ana Ruiz')?.entity;

  test('of a happening has the actors that its words are', () => {
    const linked = linkDraft(document, event('lost'));
    expect(linked.layer === 'event' && linked.arguments[0]?.entity).toBe(ana);
  });
  test('of a statement has its source', () => {
    const linked = linkDraft(document, statement('took'));
    expect(linked.layer === 'attribution' && linked.entity).toBe(ana);
  });
  test('of a name that is known is of that actor, and of its type', () => {
    expect(linkDraft(document, actor('Ana Ruiz'))).toMatchObject({ type: 'person', entity: { id: ana } });
  });
  test('of a new name stays as it is', () => expect(linkDraft(document, actor('Fire'))).toEqual(actor('Fire')));
});

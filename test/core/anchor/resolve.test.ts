import { describe, expect, it } from 'vitest';
import { resolveDocument } from '../../../src/core/anchor/resolve.ts';
import { documentOf, readMarks } from '../../support/markedText.ts';

/** `after` has marks where the annotations of `before` are to be found, in text order; `statuses` by annotation in that order. */
function check(before: string, after: string, statuses: string): void {
  const { document } = documentOf(before);
  const { text, spans } = readMarks(after);
  const placements = [...resolveDocument(document, text)].sort((a, b) => a.span.start - b.span.start);
  const placed = placements.filter(({ status }) => status !== 'orphaned');
  expect(placed.map(({ span }) => text.slice(span.start, span.end))).toEqual(
    spans.map(({ start, end }) => text.slice(start, end)),
  );
  expect(placed.map(({ span }) => span)).toEqual(spans);
  expect(placements.map(({ status }) => status).join(' ')).toBe(statuses);
}

const FILLER = 'The weather in the valley stayed mild for most of the week, and the roads were open to all traffic.';

describe('resolving against a changed text', () => {
  it('finds what did not change', () => {
    check('[Mara Holt] met [Jon Pell] on Monday.', '[Mara Holt] met [Jon Pell] on Monday.', 'anchored anchored');
  });
  it('follows text inserted or deleted before', () => {
    check('[Mara Holt] met [Jon Pell].', `${FILLER}\n\n[Mara Holt] met [Jon Pell].`, 'anchored anchored');
    check(`${FILLER} [Mara Holt] met [Jon Pell].`, '[Mara Holt] met [Jon Pell].', 'anchored anchored');
  });
  it('puts repeated words to the right place by their contexts', () => {
    check(
      'In the north, [Holt] won easily. In the south, [Holt] lost badly.',
      'Nobody asked. In the south, [Holt] lost badly. In the north, [Holt] won easily.',
      'anchored moved',
    );
  });
  it('keeps the order of repeated words with equal contexts', () => {
    check('[Holt] ran. [Holt] ran. [Holt] ran.', 'Yes: [Holt] ran. [Holt] ran. [Holt] ran.', 'anchored anchored anchored');
  });
  it('finds a moved paragraph and says so', () => {
    const first = 'The council met at noon to hear [Mara Holt] speak about the bridge.';
    const rest = `[Jon Pell] voted against it. ${FILLER} [Ada Quist] abstained. [Tom Reed] left early.`;
    check(`${first}\n\n${rest}`, `${rest}\n\n${first}`, 'anchored anchored anchored moved');
  });
  it('finds words that were edited by a few letters', () => {
    check(
      'A statement by [Recep Erdogan] was read out at noon.',
      'A statement by [Recep Erdoğan] was read out at noon.',
      'moved',
    );
    check('At least [733 people] were hurt in the blast.', 'At least [735 people] were hurt in the blast.', 'moved');
  });
  it('finds edited words though text was inserted before', () => {
    check(
      `The mayor thanked [Catherine Halloway] for years of service to the town.`,
      `${FILLER} ${FILLER}\nThe mayor thanked [Katherine Hallaway] for years of service to the town.`,
      'moved',
    );
  });
  it('gives up on words that are gone', () => {
    check('A statement by [Recep Erdogan] was read out.', 'A statement by somebody else was read out.', 'orphaned');
    check('Officials counted [20] dead and left.', 'Officials counted the dead and left. A bus holds 20 people.', 'orphaned');
  });
  it('does not put two marks of one layer on one place', () => {
    check(
      'Early on, [Holt] spoke of money. Much later that evening, [Holt] sang a song.',
      'Much later that evening, [Holt] sang a song.',
      'orphaned anchored',
    );
  });
  it('copes with empty texts', () => {
    check('[Holt] ran.', '', 'orphaned');
    check('', 'Holt ran.', '');
  });
  it('keeps marks beside emoji and combining letters', () => {
    check('🎉 [Zoë 🎈 Bray] 🎉 sang.', '👩‍👩‍👧 and 🎉 [Zoë 🎈 Bray] 🎉 sang.', 'anchored');
  });
});

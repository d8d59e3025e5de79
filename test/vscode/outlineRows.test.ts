import { expect, test } from 'vitest';
import { groupNode, lazyNode, type OutlineNode } from '../../src/core/present/outline.ts';
import { OutlineRows } from '../../src/vscode/views/outlineRows.ts';

const leaf = (key: string, label = key): OutlineNode => ({ ...groupNode(key, label, []), id: key, decides: [key] });
const group = (key: string, ...rows: readonly OutlineNode[]): OutlineNode => groupNode(key, key, rows);

/** Rows that are made anew from what stands in `now`; the group `opened` has been unfolded. */
function shownRows(...first: readonly OutlineNode[]) {
  let now = first;
  const rows = new OutlineRows(() => now);
  const [given] = rows.roots();
  if (given === undefined) throw new Error('no row');
  rows.childrenOf(given);
  return {
    rows,
    given,
    renew(...next: readonly OutlineNode[]) {
      now = next;
      return rows.renew();
    },
  };
}

const SAME = () => [group('people', leaf('a'), leaf('b')), group('places', leaf('c'))];
const [PEOPLE, PLACES] = [group('people', leaf('a'), leaf('b')), group('places', leaf('c'))];

test('rows that look as before are not shown anew', () => {
  const { rows, renew } = shownRows(...SAME());
  const { generation } = rows;
  expect(renew(...SAME())).toBe(false);
  expect(rows.generation).toBe(generation);
});

test.each<[string, readonly OutlineNode[]]>([
  ['one that is new', [PEOPLE, PLACES, group('groups', leaf('d'))]],
  ['one that is gone', [PEOPLE]],
  ['another order', [PLACES, PEOPLE]],
  ['another label below one that was unfolded', [group('people', leaf('a'), leaf('b', 'Bea')), PLACES]],
  ['another status', [PEOPLE, { ...PLACES, status: 'accepted' }]],
  ['another place in the text', [PEOPLE, { ...PLACES, span: { start: 1, end: 2 } }]],
  ['nothing below any longer', [PEOPLE, { ...group('places'), description: '1', decides: ['c'] }]],
])('%s is shown', (_, next) => {
  const { rows, renew } = shownRows(...SAME());
  const { generation } = rows;
  expect(renew(...next)).toBe(true);
  expect(rows.generation).toBeGreaterThan(generation);
  expect(rows.roots()).toEqual(next);
});

test('what changes below a row that nobody unfolded is there when somebody does', () => {
  const { rows, renew } = shownRows(...SAME());
  const old = rows.roots()[1] ?? group('');
  expect(renew(PEOPLE, { ...group('places', leaf('c', 'Sarvan')), decides: ['c'] })).toBe(false);
  expect(rows.childrenOf(old).map(({ label }) => label)).toEqual(['Sarvan']);
});

test('a row that VS Code holds on to is asked about as it is now', () => {
  const { rows, given, renew } = shownRows(...SAME());
  const next = SAME();
  expect(renew(...next)).toBe(false);
  expect(rows.now(given)).toBe(next[0]);
  expect(rows.parentOf(leaf('a'))).toBe(next[0]);
});

test('nothing is made that nobody has looked at', () => {
  const made: string[] = [];
  const actor = (key: string): OutlineNode => {
    const { children: _, ...fields } = { ...leaf(key), kind: 'entity' as const };
    return lazyNode(fields, () => (made.push(key), []));
  };
  const { renew } = shownRows(group('people', actor('a')));
  expect(renew(group('people', actor('a')))).toBe(false);
  expect(made).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { articleLines } from '../../corpus/tools/articleText.ts';
import { buildGold } from '../../corpus/tools/buildGold.ts';
import { checkGold } from '../../corpus/tools/checkGold.ts';
import { SPLITS } from '../../corpus/tools/gold.ts';
import { loadArticle, loadCorpus } from '../../corpus/tools/load.ts';
import { loadReal } from '../../corpus/tools/real/loadReal.ts';
import {
  annotatedNames,
  composeText,
  CORPORA,
  hasRealTexts,
  readRealDocuments,
  realPath,
} from '../../corpus/tools/real/realDocuments.ts';
import { sentenceLines } from '../../corpus/tools/real/sentenceLines.ts';
import { packGold, unpackGold } from '../../corpus/tools/real/standOff.ts';
import { writeSheet } from '../../corpus/tools/writeSheet.ts';

const documents = readRealDocuments();

describe('the table of real texts', () => {
  test('names each once, and no part of a source twice', () => {
    expect(new Set(documents.map(({ name }) => name)).size).toBe(documents.length);
    expect(new Set(documents.map(({ file, id, start }) => `${file} ${id} ${start}`)).size).toBe(documents.length);
  });

  test('keeps what other models have learnt from out of dev and test', () => {
    for (const { split, file } of documents) expect([split === 'train', file.startsWith('dev/')]).toContain(true);
  });

  test('keeps a source document in one split', () => {
    const splits = new Map<string, string>();
    for (const { id, split } of documents) {
      expect(splits.get(id) ?? split).toBe(split);
      splits.set(id, split);
    }
  });

  test.each(SPLITS)('has its share of %s', (split) => {
    const share = documents.filter((document) => document.split === split).length / documents.length;
    expect(share).toBeCloseTo(split === 'train' ? 0.6 : 0.2, 1);
  });
});

describe('the kept annotations', () => {
  test.each(['annotations', 'second'] as const)('are of texts of the table: %s', (folder) => {
    const names = documents.map(({ name }) => name);
    for (const name of annotatedNames(folder)) expect(names).toContain(name);
  });

  test('hold no words', () => {
    const known = /^(?:[a-z]\d+|[a-z][a-z-]*|[0-9a-f]{64}|[A-Z]{3}|[\d-]+|[\dXTQWH:/-]+(?:MO|AF|EV|NI|SP|SU|FA|WI)?)$/;
    for (const folder of ['annotations', 'second'] as const) {
      for (const name of annotatedNames(folder)) {
        for (const [, value = ''] of readFileSync(realPath(folder, `${name}.jsonl`), 'utf8').matchAll(/"([^"]*)"/g))
          expect(value === 'text_sha256' || known.test(value), `${name}: ${value}`).toBe(true);
      }
    }
  });

  test.skipIf(!hasRealTexts(CORPORA))(
    'are sound on their texts (skipped where the corpora are not beside the repository)',
    () => {
      for (const { name, text, gold } of loadReal()) expect(checkGold(text, gold), name).toEqual([]);
    },
  );
});

test.each(loadCorpus('dev'))('$name is the same after packing', ({ name, text, gold }) => {
  const unpacked = unpackGold(text, packGold(text, gold), 'dev');
  const plain = (spans: readonly { start: number; end: number }[]): string =>
    spans.map(({ start, end }) => `${start}-${end}`).join();
  const shape = (document: typeof gold): unknown => ({
    names: document.entities.map(({ type, named }) => `${type} ${named}`),
    mentions: document.mentions.map(({ start, end, type, form, head, optional }) => [
      start,
      end,
      type,
      form,
      plain([head]),
      optional,
    ]),
    figures: document.figures.map((figure) => ({ ...figure, id: '', unit: '' })),
    attributions: document.attributions.map(({ id, source, cue, content, kind, stance, optional }) => [
      id,
      plain(source.spans),
      source.implicit,
      plain(cue.spans),
      plain(content.spans),
      kind,
      stance,
      optional,
    ]),
    events: document.events.map(({ trigger, type, alt_types, modality, args, optional }) => [
      plain([trigger]),
      type,
      alt_types,
      modality,
      args.map((arg) => [arg.role, plain([arg]), arg.entity !== null, arg.figure !== null]),
      optional,
    ]),
  });
  expect(shape(unpacked)).toEqual(shape(gold));
  expect(checkGold(text, unpacked), name).toEqual([]);
});

test.each(loadCorpus('test'))('$name is the same after its sheet was written from its gold', ({ name, text, gold }) => {
  const foreign = { split: 'test', lines: articleLines(text) } as const;
  const written = buildGold(name, text, writeSheet(name, text, gold, foreign), foreign);
  expect(written.problems).toEqual([]);
  expect(packGold(text, written.gold)).toBe(packGold(text, gold));
});

test('an annotation is not laid on another text', () => {
  const { text, gold } = loadArticle('02-cyclone-odisha');
  expect(() => unpackGold(`${text} `, packGold(text, gold), 'dev')).toThrow('not the one that was annotated');
});

test('without the corpora it is said what is missing', () => {
  expect(() => loadReal(undefined, 'nowhere')).toThrow(/--corpora=FOLDER/);
});

test.each([
  ['One. Two!', ['One.', 'Two!']],
  ['Mr. Ng left. “Why?” she asked. “So.” He ran.', ['Mr. Ng left.', '“Why?” she asked.', '“So.”', 'He ran.']],
  ['The U.S. Army came. 3 stayed.\n\nOn', ['The U.S. Army came.', '3 stayed.', '', 'On']],
  ['(He did.) “She didn’t.”', ['(He did.)', '“She didn’t.”']],
])('cuts %j into sentences', (text, sentences) => {
  expect(sentenceLines(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});

test('the text of a source gets its headline and its paragraphs back', () => {
  const source = { id: 'a', text: ' One. Two. ', source: 'https://en.wikinews.org/wiki/%22Old%22_bridge_falls' };
  expect(composeText({ file: 'dev/a.jsonl', start: 0, end: 11 }, source)).toBe('"Old" bridge falls\n\nOne. Two.');
  expect(composeText({ file: 'train/gvc.dev.jsonl', start: 0, end: 20 }, { id: 'a', text: 'One. //n Two. //n' })).toBe(
    'One.\nTwo.\n',
  );
});

const SHEET = ['date: 2009-05-06 unprinted', 'domain: health', 'ann person Ann Lee', '@1'];

test('in a text without its date only what needs it is optional', () => {
  const text = 'Ann Lee left on Tuesday, in 1999 and in the 1990s.';
  const sheet = [...SHEET, 'f Tuesday', 'f 1999', 'f the 1990s = 199X'].join('\n');
  const { gold, problems } = buildGold('x', text, sheet, { split: 'dev', lines: articleLines(text) });
  expect(problems).toEqual([]);
  expect(gold.figures.map(({ text: figure, optional }) => [figure, optional])).toEqual([
    ['Tuesday', true],
    ['1999', undefined],
    ['the 1990s', undefined],
  ]);
});

test('sentences of one quotation are one content', () => {
  const text = '"It fell," said Ann Lee. "We ran. We hid. We wept." It rained.';
  const sheet = [...SHEET, 'a Ann Lee | said | "It fell," + @2 + @3 + @4'].join('\n');
  const { gold, problems } = buildGold('x', text, sheet, { split: 'dev', lines: sentenceLines(text) });
  expect(problems).toEqual([]);
  expect(gold.attributions[0]?.content.spans.map((span) => span.text)).toEqual(['"It fell,"', '"We ran. We hid. We wept."']);
  expect(gold.attributions[0]?.kind).toBe('direct');
});

test('the letters of a currency are no name, and “that,” is no content', () => {
  const text = 'Ann Lee said that, in the US, it cost US$5.';
  const sheet = [...SHEET.slice(0, -1), 'us place US', '@1', 'f US$5', 'a Ann Lee | said | >'].join('\n');
  const { gold, problems } = buildGold('x', text, sheet, { split: 'dev', lines: articleLines(text) });
  expect(problems).toEqual([]);
  expect(gold.mentions.map(({ start, text: name }) => [start, name])).toEqual([
    [0, 'Ann Lee'],
    [text.indexOf('US,'), 'US'],
  ]);
  expect(gold.attributions[0]?.content.spans.map((span) => span.text)).toEqual(['in the US, it cost US$5']);
});

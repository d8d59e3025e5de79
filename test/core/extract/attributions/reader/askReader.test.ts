import { beforeAll, describe, expect, it } from 'vitest';
import { extractAttributions } from '../../../../../src/core/extract/attributions/extractAttributions.ts';
import { extractNames } from '../../../../../src/core/extract/mentions/extractNames.ts';
import { parseText } from '../../../../../src/core/linguistics/parse.ts';
import { READING_WEIGHTS } from '../../../../../src/core/linguistics/reader/readingWeights.ts';
import type { ParsedText } from '../../../../../src/core/model/parsedText.ts';
import type { Reading } from '../../../../../src/core/model/reading.ts';
import { runToEnd } from '../../../../../src/core/steps.ts';
import { createSourceText } from '../../../../../src/core/text/sourceText.ts';
import type { Span } from '../../../../../src/core/text/span.ts';
import { loadTestModels } from '../../../../support/models.ts';

let models: Awaited<ReturnType<typeof loadTestModels>>;
beforeAll(async () => {
  models = await loadTestModels();
});

const PARTS = ['cue', 'source', 'content'] as const;
const CLASSES = ['O', ...PARTS.flatMap((part) => [`B-${part}`, `I-${part}`])];
const OPENERS = { '<': 'cue', '{': 'source', '[': 'content' } as const;

/** `{Ada} <said> [it rained]`: text, and the part of each of its characters. */
function readParts(marked: string): { text: string; parts: ((typeof PARTS)[number] | undefined)[] } {
  let text = '';
  const parts: ((typeof PARTS)[number] | undefined)[] = [];
  let part: (typeof PARTS)[number] | undefined;
  for (const letter of marked) {
    if (letter === '<' || letter === '{' || letter === '[') part = OPENERS[letter];
    else if (/[>}\]]/.test(letter)) part = undefined;
    else {
      text += letter;
      parts.push(part);
    }
  }
  return { text, parts };
}

/** A reader that is as sure as can be of the parts that are marked, and of nothing else. */
function readingOf({ tokens }: ParsedText, parts: readonly (string | undefined)[]): Reading {
  return {
    weights: READING_WEIGHTS,
    role: () => undefined,
    tree: () => undefined,
    head: (name) =>
      name !== 'statements'
        ? undefined
        : {
            classes: CLASSES,
            share: (token, place) => {
              const part = parts[tokens[token]?.start ?? -1];
              return CLASSES[place] === (part === undefined ? 'O' : `I-${part}`) ? 0.99 : 0.001;
            },
          },
  };
}

function statementsOf(marked: string): string[] {
  const { text, parts } = readParts(marked);
  const parsed = runToEnd(parseText(createSourceText(text), models.linguistics));
  const names = runToEnd(extractNames(parsed, models.names, []));
  const read = { ...parsed, reading: readingOf(parsed, parts) };
  const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' + ');
  return runToEnd(extractAttributions(read, names)).map(
    ({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${words(content)}`,
  );
}

describe('what the reader of paragraphs says of statements', () => {
  it.each<readonly [name: string, marked: string, ...expected: string[]]>([
    [
      'what no rule knows is found',
      'The smell led {officials} to <believe> [the disease is no longer present].',
      'officials | believe | the disease is no longer present',
    ],
    ['not without a source', 'The smell led officials to <believe> [the disease is no longer present].'],
    ['nor without a content', 'The smell led {officials} to <believe> the disease is no longer present.'],
    [
      'a word that reports nothing elsewhere',
      '{Her} <bearing> [that all would be well again] convinced them.',
      'Her | bearing | that all would be well again',
    ],
    [
      'with the end of a subject comes its beginning',
      '{Results from tests} made in London {and Munich} <indicated> [elevated levels of bromide].',
      'Results from tests made in London and Munich | indicated | elevated levels of bromide',
    ],
    ['what is seen nowhere is left out', 'The figures suggest that the firm will grow.'],
    ['what is seen stays', '{The figures} <suggest> that [the firm will grow].', 'The figures | suggest | the firm will grow'],
    ['a quotation stays in any case', '“We will go,” Ada Brook said.', 'Ada Brook | said | “We will go,”'],
    ['fixed words stay too', 'Voters are tired of her refusal to resign.', 'her | refusal | to resign'],
    [
      'and whose they are',
      '{Union leaders} criticised the firm’s refusal to pay overtime.',
      'Union leaders | criticised | the firm’s refusal to pay overtime',
      'the firm | refusal | to pay overtime',
    ],
    [
      'a content goes on as far as it is seen',
      '{The mayor} <said> [the bridge was safe, as engineers had checked it twice].',
      'The mayor | said | the bridge was safe, as engineers had checked it twice',
    ],
  ])('%s: %s', (_name, marked, ...expected) => {
    expect(statementsOf(marked)).toEqual(expected);
  });

  it('where rules take the wrong words for the source, those that are seen', () => {
    const found = statementsOf('{Ada Brook} met the board, and the delay <means> they <say> [the farms were closed in May].');
    expect(found).toContain('Ada Brook | say | the farms were closed in May');
  });
});

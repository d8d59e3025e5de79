import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_LIVE_TEXT, whyNotProse } from '../../../src/core/text/prose.ts';

const STORY = 'The mayor of Alder Bay resigned on Monday after a flood damaged the harbour and left 40 families without homes.\n';

const cases: readonly (readonly [what: string, text: string, expected: string | undefined])[] = [
  ['a story', STORY, undefined],
  ['a story with a table of figures', `${STORY.repeat(3)}Ships: 40\nCrew: 300\nPrice: $4m\n`, undefined],
  [
    'a story in Cyrillic',
    'Мэр города подал в отставку в понедельник после наводнения, сообщили власти региона.\n',
    'other-script',
  ],
  ['a story in Chinese', '周一洪水过后，市长辞职，地区当局说，至少二十人死亡，数百人无家可归。\n', 'other-script'],
  [
    'a story in Spanish',
    'Al menos tres personas murieron cuando un autobús cayó por un barranco, según dijo la policía. No se sabe aún qué pasó ni por qué.\n',
    'other-language',
  ],
  ['a story that quotes another script', `${STORY}“Мэр города”, it said.\n`, undefined],
  ['a Markdown story', `# Mayor resigns\n\n*By Ann Lee*\n\n${STORY}> “I am sorry,” she said to the crowd.\n`, undefined],
  ['a headline', 'Three dead in fire', undefined],
  ['nothing', '', 'empty'],
  ['white space', ' \n\t\n', 'empty'],
  ['a requirements list', 'requests==2.32.0\nnumpy>=1.26\nflask~=3.0\n', 'code'],
  [
    'a log',
    '2024-03-12 10:00:01 INFO started\n2024-03-12 10:00:02 WARN a slow request came from the harbour office today\n',
    'log',
  ],
  ['a system log', 'Mar 12 10:00:01 host sshd[1]: session opened for user root by the administrator\n'.repeat(3), 'log'],
  ['comma-separated values', 'id,value\n1,2.5\n2,3.5\n', 'data'],
  ['JSON', '{\n  "a": [1, 2, 3],\n  "b": "c"\n}\n', 'code'],
  ['program code', 'import x from "y";\nconst a = 1;\nfunction f() {\n  return a;\n}\n', 'code'],
  ['bytes', 'MZ\0\0\u0001\u0002', 'binary'],
  ['undecodable bytes', `${'\ufffd'.repeat(40)} some words are in here too`, 'binary'],
  ['a very long text', STORY.repeat(Math.ceil(LONGEST_LIVE_TEXT / STORY.length) + 1), 'too-long'],
];

test.each(cases)('%s', (_what, text, expected) => expect(whyNotProse(text)).toBe(expected));

test('any string has an answer', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => typeof (whyNotProse(text) ?? '') === 'string'));
});

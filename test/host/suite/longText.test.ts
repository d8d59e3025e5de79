import * as vscode from 'vscode';
import { activate, annotations, closeAll, equal, eventually, fileUri, ok, show, writeText } from './support.ts';

const PEOPLE = [
  'Firuz Qodirov',
  'Marta Lindqvist',
  'Samuel Oyelaran',
  'Ines Carvalho',
  'Tomas Dvorak',
  'Leila Haddad',
  'Ruth Amadi',
];
const PLACES = ['Dushanbe', 'Stockholm', 'Lagos', 'Porto', 'Brno', 'Amman', 'Nairobi', 'Lima', 'Hanoi'];
const THINGS = [
  'houses',
  'patients',
  'boats',
  'farmers',
  'pupils',
  'tonnes of grain',
  'lorries',
  'wells',
  'soldiers',
  'voters',
  'trees',
];
const ACTS = ['were lost in the flood', 'arrived on Monday', 'had been counted', 'were moved to higher ground', 'returned home'];
const SENTENCES: readonly ((pick: (list: readonly string[]) => string, figure: number) => string)[] = [
  (pick, figure) => `${pick(PEOPLE)} said ${figure} ${pick(THINGS)} ${pick(ACTS)} near ${pick(PLACES)}.`,
  (pick, figure) => `At least ${figure} ${pick(THINGS)} ${pick(ACTS)}, according to officials in ${pick(PLACES)}.`,
  (pick) => `"We have waited for this since the spring," ${pick(PEOPLE)} told reporters in ${pick(PLACES)}.`,
  (pick, figure) => `The council of ${pick(PLACES)} set aside $${figure} million for repairs, a rise of ${figure % 40} percent.`,
  (pick) => `Nobody in ${pick(PLACES)} could say why ${pick(PEOPLE)} had left so early.`,
];

/** A text of about a megabyte in which hardly a sentence comes twice. */
function longText(): string {
  let state = 7;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * limit);
  };
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  let text = 'A long year of floods\n\n';
  for (let line = 1; text.length < 1_000_000; line += 1) {
    text += (SENTENCES[next(SENTENCES.length)]?.(pick, next(9000) + 1) ?? '') + (line % 4 === 0 ? '\n\n' : ' ');
  }
  return text;
}

suite('a text of a megabyte', () => {
  teardown(closeAll);

  test('is read in short slices between other work, and annotated', async function () {
    this.timeout(240_000);
    const api = await activate();
    const uri = fileUri('megabyte.txt');
    await writeText(uri, longText());
    const started = Date.now();
    await show(uri);
    await api.whenSettled(uri);
    equal(api.reading(uri), { state: 'ready' }, 'reading');
    const found = annotations(api, uri).length;
    ok(found > 10_000, `${found} annotations`);
    const how = api.lastAnalysis();
    ok(how !== undefined, 'a report');
    const slice = `${how.longestSlice.toFixed(0)} ms the longest slice, ${how.longestStep.toFixed(0)} ms the longest step`;
    console.log(`# 1 MB: ${Date.now() - started} ms, ${found} annotations, ${how.steps} steps in ${how.slices} slices, ${slice}`);
    // A busy machine stretches single steps; that there are many of them, and a pause after every few, it can't change.
    ok(how.steps > 20_000, `${how.steps} steps`);
    ok(how.slices > 100, `${how.slices} slices`);
  });

  test('is abandoned when its editor is closed', async function () {
    this.timeout(60_000);
    const api = await activate();
    const uri = fileUri('megabyte-closed.txt');
    await writeText(uri, longText());
    await show(uri);
    await eventually(
      'under way',
      () => api.reading(uri)?.state,
      (state) => state === 'reading',
    );
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    ok(document !== undefined, 'open');
    // An editor that is closed keeps its document for a while; another language closes it at once.
    await vscode.languages.setTextDocumentLanguage(document, 'json');
    await eventually(
      'forgotten',
      () => api.reading(uri),
      (reading) => reading === undefined,
    );
    equal(api.article(uri), undefined, 'its annotations');
  });
});

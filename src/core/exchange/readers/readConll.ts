import type { ExchangeFile, Imported, ImportContext } from '../format.ts';
import type { ForeignMark } from '../fromMarks.ts';
import { articlePath, createCollector, textsOf } from './collect.ts';

interface ConllToken {
  readonly form: string;
  readonly tag: string;
}

/**
 * CoNLL-2003 and its like: a token a line, the tag in the last column, IOB1 or IOB2. The words are laid on the article that lies beside the
 * file; without one they are its text.
 */
export async function readConll(files: readonly ExchangeFile[], around: ImportContext): Promise<Imported> {
  const collector = createCollector(around);
  for (const { path, text } of textsOf(files, collector)) {
    const documents = splitDocuments(text);
    for (const [index, sentences] of documents.entries()) {
      const name = articlePath(undefined, path, documents.length > 1 ? index + 1 : undefined);
      const present = await around.look(name);
      const own = sentences.map((tokens) => tokens.map(({ form }) => form).join(' ')).join('\n');
      const article = present ?? `${own}\n`;
      const marks = layOut(sentences, article);
      if (marks === undefined) collector.addProblem(path, `its words are not those of ${name}`);
      else
        collector.addArticle(path, {
          path: name,
          text: article,
          bringsText: present === undefined,
          marks,
          links: [],
          actors: [],
        });
    }
  }
  return collector.result();
}

function splitDocuments(text: string): readonly (readonly (readonly ConllToken[])[])[] {
  const documents: ConllToken[][][] = [];
  let sentence: ConllToken[] = [];
  for (const line of [...text.split(/\r?\n/), '']) {
    const columns = line.trim().split(/\s+/);
    const [form = '', tag = 'O'] = [columns[0], columns.at(-1)];
    const ends = form === '' || form === '-DOCSTART-' || form === '#';
    if (ends && sentence.length > 0) {
      if (documents.length === 0) documents.push([]);
      documents.at(-1)?.push(sentence);
      sentence = [];
    }
    if (form === '-DOCSTART-') documents.push([]);
    else if (!ends) sentence.push({ form, tag: columns.length > 1 ? tag : 'O' });
  }
  return documents.filter((sentences) => sentences.length > 0);
}

/** Undefined where the words are not in the text in this order. */
function layOut(sentences: readonly (readonly ConllToken[])[], text: string): readonly ForeignMark[] | undefined {
  const marks: { id: string; label: string; start: number; end: number }[] = [];
  let at = 0;
  for (const tokens of sentences) {
    let open = '';
    for (const { form, tag } of tokens) {
      const start = text.indexOf(form, at);
      if (start === -1) return undefined;
      at = start + form.length;
      const [, position = 'O', label = ''] = /^([BIESULO])-?(.*)$/.exec(tag) ?? [];
      const last = marks.at(-1);
      if (position === 'O' || label === '') open = '';
      else if (last !== undefined && open === label && position !== 'B' && position !== 'S' && position !== 'U') last.end = at;
      else {
        marks.push({ id: `name-${marks.length + 1}`, label, start, end: at });
        open = label;
      }
    }
  }
  return marks.map(({ id, label, start, end }) => ({ id, label, spans: [{ start, end }], fields: {} }));
}

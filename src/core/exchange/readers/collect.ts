import { type ForeignMarks, fromMarks } from '../fromMarks.ts';
import type { ExchangeFile, Imported, ImportedArticle, ImportProblem, ImportContext } from '../format.ts';
import { decodeText } from '../jsonValues.ts';

/** What a reader finds, gathered; problems name their file. */
export interface Collector {
  addArticle(file: string, marks: ForeignMarks): void;
  addProblem(file: string, message: string): void;
  result(): Imported;
}

export function createCollector({ labels }: Pick<ImportContext, 'labels'>): Collector {
  const articles: ImportedArticle[] = [];
  const problems: ImportProblem[] = [];
  const addProblem = (file: string, message: string): void => void problems.push({ file, message });
  return {
    addArticle: (file, marks) => void articles.push(fromMarks(marks, labels, (message) => addProblem(file, message))),
    addProblem,
    result: () => ({ articles, problems }),
  };
}

/** The texts of files in UTF-8; the others are problems. */
export function textsOf(files: readonly ExchangeFile[], { addProblem }: Collector): readonly { path: string; text: string }[] {
  return files.flatMap(({ path, bytes }) => {
    const text = decodeText(bytes);
    if (text === undefined) addProblem(path, 'it is not text in UTF-8; save it so first');
    return text === undefined ? [] : [{ path, text }];
  });
}

/** A name for an article that a file doesn't name, and without what would lead out of a folder. */
export function articlePath(named: string | undefined, file: string, nth?: number): string {
  const given = (named ?? '')
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !part.endsWith(':'))
    .join('/');
  if (given !== '' && !given.includes('\0')) return given;
  const stem = (file.split('/').at(-1) ?? file).replace(/\.[^.]*$/, '') || 'article';
  return nth === undefined ? `${stem}.txt` : `${stem}-${nth}.txt`;
}

/** Positions are of the text with LF line ends. */
export function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

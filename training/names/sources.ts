/** The openly licensed texts that the name model learns from, and how their labels are settled. Licences: `models/README.md`. */
import { articleNames, loadArticle } from '../../corpus/tools/load.ts';
import type { TaggedName } from '../../src/core/extract/mentions/nameTags.ts';
import type { MarkedDocument } from '../marked/marks.ts';
import { addPeoples, namesOfSentence, type LabelScheme } from '../../measure/corpora/nameConventions.ts';
import {
  readCorpus,
  splitIntoSentences,
  tokenizeSentences,
  type CorpusDocument,
  type LabelledSpan,
  type TokenizedSentence,
} from '../../measure/corpora/namedDocuments.ts';
import type { TrainingDocument } from './trainingDocument.ts';
import { readTeacher } from '../../measure/corpora/teacherLabels.ts';
import { judgeTypes, NO_NAME, readJudgedTypes } from './judgedTypes.ts';
import { vote } from './vote.ts';

interface Source {
  readonly file: string;
  readonly scheme: LabelScheme;
  /** `trusted`: labels by people, of every type; `partial`: by people, but no nationalities; `voter`: one voice beside the teachers. */
  readonly role: 'trusted' | 'partial' | 'voter' | 'unlabelled';
  /** True where the file is among the treebanks. */
  readonly treebank?: boolean;
}

const SOURCES: readonly Source[] = [
  { file: 'wikigold', scheme: 'conll', role: 'trusted' },
  { file: 'crossner-politics.train', scheme: 'crossner', role: 'partial' },
  { file: 'crossner-politics.dev', scheme: 'crossner', role: 'partial' },
  { file: 'uner-ewt.dev', scheme: 'conll', role: 'partial' },
  { file: 'gum', scheme: 'gum', role: 'voter' },
  { file: 'meantime-airbus-apple', scheme: 'meantime', role: 'voter' },
  { file: 'gmb-silver', scheme: 'gmb', role: 'voter' },
  { file: 'gvc.dev', scheme: 'gmb', role: 'unlabelled' },
  { file: 'ewt-train', scheme: 'gmb', role: 'unlabelled', treebank: true },
];

/** The corpora whose names are voted on. */
export const VOTED = SOURCES.filter(({ role }) => role === 'voter' || role === 'unlabelled');

export interface SourceFolders {
  /** The JSON Lines corpora. */
  readonly corpora: string;
  /** The treebanks, likewise. */
  readonly treebanks: string;
  /** What `labelWithSpacy.py` wrote for them: `NAME.sm.jsonl` and `NAME.md.jsonl`. */
  readonly teachers: string;
}

const JUDGED = readJudgedTypes();

export function readTrainingDocuments(folders: SourceFolders): TrainingDocument[] {
  return SOURCES.flatMap((source) => readSource(source, folders));
}

/** The words of the same documents, without names: no labels are needed. */
export function readTrainingWords({ corpora, treebanks }: Omit<SourceFolders, 'teachers'>): TrainingDocument[] {
  return SOURCES.flatMap(({ file, treebank }) =>
    readCorpus(`${treebank === true ? treebanks : corpora}/${file}.jsonl`).map((document) => ({
      id: document.id,
      sentences: tokenizeSentences(document)
        .map(({ words }) => ({ words, names: undefined }))
        .filter(({ words }) => words.length > 0),
    })),
  );
}

/** The train split of our own corpus: every name by the guideline. */
export function readOwnCorpus(names: readonly string[] = articleNames('train')): TrainingDocument[] {
  return names.map(loadArticle).map((article) => {
    const text = article.text.replace(/\r(?=\n)/g, ' ');
    const names = article.gold.mentions.filter((mention) => mention.form === 'name');
    return readByGuideline({ id: `own/${article.name}`, text, names });
  });
}

/** A text in which every name is marked by the guideline. */
export function readByGuideline({ id, text, names }: Omit<MarkedDocument, 'events'>): TrainingDocument {
  const spans = names.map(({ start, end, type }) => ({ start, end, label: type, named: true }));
  const sentences = tokenizeSentences({ id, text, sentences: splitIntoSentences(text), spans }).map((sentence) => ({
    words: sentence.words,
    names: namesOfSentence(sentence, spans, 'ours'),
  }));
  return { id, sentences: sentences.filter((sentence) => sentence.words.length > 0) };
}

function readSource(source: Source, folders: SourceFolders): TrainingDocument[] {
  const small = readTeacher(`${folders.teachers}/${source.file}.sm.jsonl`);
  const middle = readTeacher(`${folders.teachers}/${source.file}.md.jsonl`);
  const encoder = VOTED.includes(source) ? readTeacher(`${folders.teachers}/${source.file}.encoder.jsonl`) : [];
  return readCorpus(`${source.treebank === true ? folders.treebanks : folders.corpora}/${source.file}.jsonl`).map(
    (document, index) => {
      const teachers = [small[index] ?? [], middle[index] ?? []];
      const sentences = tokenizeSentences(document).map((sentence) => ({
        words: sentence.words,
        names: settleNames(source, document, sentence, teachers, encoder[index] ?? []),
      }));
      return { id: document.id, sentences: sentences.filter((sentence) => sentence.words.length > 0) };
    },
  );
}

function settleNames(
  source: Source,
  document: CorpusDocument,
  sentence: TokenizedSentence,
  teachers: readonly (readonly LabelledSpan[])[],
  encoder: readonly LabelledSpan[],
): TaggedName[] | undefined {
  const own = namesOfSentence(sentence, document.spans, source.scheme);
  if (source.role === 'trusted') return addPeoples(sentence.words, own);
  if (source.role === 'partial') {
    const taught = teachers.map((spans) => namesOfSentence(sentence, spans, 'ontonotes'));
    return addAgreedOthers(addPeoples(sentence.words, own), taught);
  }
  const voters = [
    ...(source.role === 'voter' ? [own] : []),
    ...teachers.map((spans) => namesOfSentence(sentence, spans, 'ontonotes')),
    namesOfSentence(sentence, encoder, 'ours'),
  ];
  const settled = vote(
    voters.map((names) => judgeTypes(names, sentence.words, JUDGED)),
    voters.length - 1,
  );
  return settled?.some((name) => name.type === NO_NAME) === true ? undefined : settled;
}

/** Adds the "other" names that both teachers find where the corpus has nothing. */
function addAgreedOthers(names: readonly TaggedName[], taught: readonly (readonly TaggedName[])[]): TaggedName[] {
  const [first = [], second = []] = taught;
  const same = (a: TaggedName, b: TaggedName): boolean => a.first === b.first && a.end === b.end && a.type === b.type;
  const agreed = first.filter((name) => name.type === 4 && second.some((other) => same(name, other)));
  const free = agreed.filter((name) => !names.some((other) => name.first < other.end && other.first < name.end));
  return [...names, ...free].sort((a, b) => a.first - b.first);
}

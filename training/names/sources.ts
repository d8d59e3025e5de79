/** The openly licensed texts that the name model learns from, and how their labels are settled. Licences: `models/README.md`. */
import { articleNames, loadArticle, loadCorpus, type CorpusArticle } from '../../corpus/tools/load.ts';
import type { TaggedName } from '../../src/core/extract/mentions/nameTags.ts';
import type { MarkedDocument } from '../marked/marks.ts';
import { addPeoples, namesOfSentence, type LabelScheme } from '../../measure/corpora/nameConventions.ts';
import { readCorpus, splitIntoSentences, tokenizeSentences, type LabelledSpan } from '../../measure/corpora/namedDocuments.ts';
import { settleNames, type Settlement } from './settle.ts';
import type { TrainingDocument } from './trainingDocument.ts';
import { readTeacher } from '../../measure/corpora/teacherLabels.ts';
import { judgeTypes, NO_NAME, readJudgedTypes } from './judgedTypes.ts';

interface NameSource {
  readonly file: string;
  readonly scheme: LabelScheme;
  /** `trusted`: labels by people, of every type; `partial`: by people, but no nationalities; `voter`: one voice beside the others. */
  readonly role: 'trusted' | 'partial' | 'voter' | 'unlabelled';
  /** True where the file is among the treebanks. */
  readonly treebank?: boolean;
}

const SOURCES: readonly NameSource[] = [
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

/** The corpora that teachers label. */
export const TAUGHT: readonly Pick<NameSource, 'file' | 'treebank'>[] = SOURCES.filter(({ role }) => role !== 'trusted');

export interface SourceFolders {
  /** The JSON Lines corpora. */
  readonly corpora: string;
  /** The treebanks, likewise. */
  readonly treebanks: string;
  /** What `labelWithSpacy.py` and `labelWithProgram.ts` wrote for them: `NAME.sm.jsonl` and `NAME.program.jsonl`. */
  readonly teachers: string;
}

const JUDGED = readJudgedTypes();

export function readTrainingDocuments(folders: SourceFolders, settlement: Settlement): TrainingDocument[] {
  return SOURCES.flatMap((source) => readSource(source, folders, settlement));
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
  return names.map(loadArticle).map(readArticle);
}

function readArticle(article: CorpusArticle): TrainingDocument {
  const text = article.text.replace(/\r(?=\n)/g, ' ');
  const names = article.gold.mentions.filter((mention) => mention.form === 'name');
  return readByGuideline({ id: `own/${article.name}`, text, names });
}

/** The train split of the real texts: every name by the guideline; the words lie in `corpora`. */
export function readRealTexts(corpora: string): TrainingDocument[] {
  return loadCorpus('real-train', corpora).map(readArticle);
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

function readSource(source: NameSource, folders: SourceFolders, settlement: Settlement): TrainingDocument[] {
  const teacher = (name: string): LabelledSpan[][] =>
    source.role === 'trusted' ? [] : readTeacher(`${folders.teachers}/${source.file}.${name}.jsonl`);
  const [small, program] = [teacher('sm'), teacher('program')];
  return readCorpus(`${source.treebank === true ? folders.treebanks : folders.corpora}/${source.file}.jsonl`).map(
    (document, index) => {
      const sentences = tokenizeSentences(document).map((sentence) => ({
        words: sentence.words,
        names: namesFrom(source, settlement, sentence.words, {
          corpus: namesOfSentence(sentence, document.spans, source.scheme),
          pipeline: namesOfSentence(sentence, small[index] ?? [], 'ontonotes'),
          program: namesOfSentence(sentence, program[index] ?? [], 'ours'),
        }),
      }));
      return { id: document.id, sentences: sentences.filter((sentence) => sentence.words.length > 0) };
    },
  );
}

type Voices = Readonly<Record<'corpus' | 'pipeline' | 'program', readonly TaggedName[]>>;

function namesFrom(
  source: NameSource,
  settlement: Settlement,
  words: readonly string[],
  { corpus, pipeline, program }: Voices,
): TaggedName[] | undefined {
  if (source.role === 'trusted') return addPeoples(words, corpus);
  if (source.role === 'partial') return addAgreedOthers(addPeoples(words, corpus), [pipeline, program]);
  const judge = (names: readonly TaggedName[]): TaggedName[] => judgeTypes(names, words, JUDGED);
  const others = [pipeline, ...(source.role === 'voter' ? [corpus] : [])];
  const settled = settleNames(settlement, judge(program), others.map(judge));
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

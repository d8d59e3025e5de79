import { encodeUtf8 } from '../../text/utf8.ts';
import type { Drop, DroppedLayer, ExchangeArticle, ExportOptions, Format, FormatWriter } from '../format.ts';
import { type Mark, toMarks } from '../marks.ts';
import { layOnWords, splitWords, type WordMark } from '../words.ts';

/** WebAnno TSV 3.3: a line a token; marks that lie over each other are stacked with `|`. Offsets are UTF-16 code units. */
export const webannoTsv: Format = { name: 'webanno-tsv', output: 'each', ending: '.tsv', keepsStatus: true, write };

const HEAD = '#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.ArticleAnnotator|label|key|status\n\n';
/** What has no token: the column's own sign for nothing. */
const NOTHING = '_';

function write(_: ExportOptions, drop: Drop): FormatWriter {
  return {
    add: (article) => [{ path: `${article.path}.tsv`, bytes: encodeUtf8(toTsv(article, drop)) }],
  };
}

function toTsv(article: ExchangeArticle, drop: Drop): string {
  const { text } = article;
  const sentences = splitWords(text);
  const { marks, links } = toMarks(article);
  const owners = new Map(marks.map((mark) => [mark.id, mark.layer]));
  const layerOf = (mark: Mark): DroppedLayer => {
    if (mark.layer !== 'part') return mark.layer;
    const owner = owners.get(links.find(({ to }) => to === mark.id)?.from ?? '');
    return owner === 'event' ? 'event' : 'attribution';
  };
  const laid = marks.flatMap((mark) => {
    const place = layOnWords(mark, sentences);
    if (place === undefined) drop('inside-word', layerOf(mark));
    else if (mark.spans.length > 1) drop('in-pieces', layerOf(mark));
    return place ?? [];
  });
  drop(
    'links',
    'attribution',
    new Set(links.filter(({ from }) => owners.get(from) === 'attribution').map(({ from }) => from)).size,
  );
  drop('links', 'event', new Set(links.filter(({ from }) => owners.get(from) === 'event').map(({ from }) => from)).size);
  for (const { layer } of marks) if (layer !== 'part') drop('details', layer);
  const blocks = sentences.map((words, sentence) => {
    const here = laid.filter((one) => one.sentence === sentence);
    const start = words[0]?.start ?? 0;
    const line = text.slice(start, words.at(-1)?.end ?? start);
    const rows = words.map((word, at) => {
      const cells = toCells(here, at, laid);
      return `${sentence + 1}-${at + 1}\t${word.start}-${word.end}\t${text.slice(word.start, word.end)}\t${cells}\t\n`;
    });
    return `\n#Text=${escapeText(line)}\n${rows.join('')}`;
  });
  return HEAD.slice(0, -1) + `\n${blocks.join('')}`;
}

/** `label[1]|label` for each of the three features. */
function toCells(here: readonly WordMark[], at: number, all: readonly WordMark[]): string {
  const covering = here.filter(({ first, last }) => first <= at && at <= last);
  if (covering.length === 0) return [NOTHING, NOTHING, NOTHING].join('\t');
  const values = (read: (mark: Mark) => string): string =>
    covering
      .map((one) => {
        const isLong = one.last > one.first || covering.length > 1;
        return escapeValue(read(one.mark)) + (isLong ? `[${all.indexOf(one) + 1}]` : '');
      })
      .join('|');
  const status = ({ fields }: Mark): string => String(fields['review.status'] ?? '*');
  return [values(({ label }) => label), values(({ id }) => id), values(status)].join('\t');
}

function escapeText(text: string): string {
  return text.replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character);
}

function escapeValue(text: string): string {
  return text === '*' ? text : text.replace(/[\\[\]|_\->;\t\n*]/g, (character) => ESCAPES[character] ?? `\\${character}`);
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

import { counted } from '../present/counted.ts';
import { Stance } from '../model/attribution.ts';
import { stanceWord } from '../present/words.ts';
import { plainName } from '../project/proposeActors.ts';
import { mapSteps, type Steps } from '../steps.ts';
import { drawMark, drawShape } from './drawMark.ts';
import { assemblePicture, drawLegend, gutterOf, rowName, type Drawing } from './frame.ts';
import { createActorOf, pictureMarkOf, memberOf, visitFacts, type Fact } from './gatherFacts.ts';
import { widthOf, type PictureMark, type Picture, type PictureInput, type PictureTable } from './picture.ts';
import { BOLD, element, fitText, isolate, textWidth } from './svg.ts';
import { words } from '../text/markup.ts';

/** For names of sources in a wide picture. */
const NAMES = 230;
const STEP = 15;
const ROW = 17;
const MOST_SOURCES = 40;
/** More of one source and stance are drawn as one mark that counts them. */
const MOST_SINGLE = 60;
const SIZE = 12;
const HEAD_LINE = 14;

/** Who says something: a named or described actor, or nobody that the text names. */
interface Speaker {
  readonly key: string;
  readonly label: string;
  readonly kind: 'named' | 'described' | 'none';
  readonly statements: readonly Statement[];
}

interface Statement {
  readonly fact: Fact;
  readonly stance: Stance;
  readonly figures: string;
  readonly mark: PictureMark;
}

/** Who says what: a row for each source, a column for each stance, a sign for each statement; filled where words are quoted. */
export function* drawStatements(input: PictureInput): Steps<Picture> {
  const { t } = input;
  const speakers = yield* readSpeakers(input);
  yield;
  const count = speakers.reduce((sum, { statements }) => sum + statements.length, 0);
  const shown = speakers.slice(0, MOST_SOURCES);
  const said = [
    count === 0
      ? t('Nobody is said to have said anything.')
      : t('{0} by {1}.', counted(t, 'statement', count), counted(t, 'source', speakers.length)),
    speakers.length > shown.length ? t('Those {0} that speak most are drawn; the table lists all.', shown.length) : '',
  ];
  const marks: PictureMark[] = [];
  const markOfStatement = new Map<Statement, number>();
  const drawing = count === 0 ? undefined : drawMatrix(input, shown, marks, markOfStatement);
  yield;
  return assemblePicture({
    kind: 'statements',
    title: t('Who Says What'),
    said,
    width: widthOf(input),
    drawing,
    marks,
    table: yield* makeTable(input, speakers, markOfStatement),
    chart: {
      mark: { type: 'circle', tooltip: true },
      encoding: {
        x: { field: 'stance', type: 'nominal' },
        y: { field: 'source', type: 'nominal', sort: '-x' },
        size: { aggregate: 'count' },
        color: { field: 'named', type: 'nominal' },
      },
    },
  });
}

function* readSpeakers(input: PictureInput): Steps<readonly Speaker[]> {
  const { t } = input;
  const actorOf = createActorOf(input);
  const figures = new Map<string, string[]>();
  yield* visitFacts(input, 'quantity', ({ entry, annotation }) => {
    if (annotation.attribution === undefined || annotation.type === 'date') return;
    const key = `${entry.path}#${annotation.attribution}`;
    figures.set(key, [...(figures.get(key) ?? []), annotation.figure?.text ?? annotation.words]);
  });
  const groups = new Map<string, { label: string; kind: Speaker['kind']; statements: Statement[] }>();
  yield* visitFacts(input, 'attribution', (fact) => {
    const { entity, source } = fact.annotation;
    const actor = actorOf(fact.entry, entity);
    const speaker =
      actor !== undefined
        ? { key: actor.key, label: actor.name, kind: actor.named ? ('named' as const) : ('described' as const) }
        : source === undefined
          ? { key: '', label: t('No source named'), kind: 'none' as const }
          : { key: `words/${plainName(source)}`, label: source, kind: 'described' as const };
    const statement = readStatement(input, fact, speaker.label, figures.get(memberOf(fact)) ?? []);
    const known = groups.get(speaker.key);
    if (known === undefined) groups.set(speaker.key, { ...speaker, statements: [statement] });
    else known.statements.push(statement);
  });
  return [...groups]
    .map(([key, group]) => ({ key, ...group }))
    .sort(
      (a, b) =>
        Number(a.kind === 'none') - Number(b.kind === 'none') ||
        b.statements.length - a.statements.length ||
        (a.key < b.key ? -1 : 1),
    );
}

function readStatement({ t, entries }: PictureInput, fact: Fact, speaker: string, figures: readonly string[]): Statement {
  const { annotation } = fact;
  const stance = annotation.stance ?? 'asserts';
  const label = [
    `${isolate(speaker)} ${stanceWord(t, stance)}: ${isolate(annotation.words)}`,
    entries.length > 1 ? fact.entry.path : '',
  ];
  return { fact, stance, figures: figures.join('; '), mark: pictureMarkOf(fact, label.filter((part) => part !== '').join(', ')) };
}

function drawMatrix(
  input: PictureInput,
  speakers: readonly Speaker[],
  marks: PictureMark[],
  markOfStatement: Map<Statement, number>,
): Drawing {
  const { t } = input;
  const width = widthOf(input);
  const gutter = gutterOf(width, NAMES);
  const { left } = gutter;
  const stances = Stance.options.filter((stance) =>
    speakers.some(({ statements }) => statements.some((one) => one.stance === stance)),
  );
  const columns = layColumns(t, speakers, stances, { left, right: width - 16 });
  const legend = drawLegend(
    [
      { label: t('quoted in its own words'), shape: 'square', className: 'body' },
      { label: t('in the words of the article'), shape: 'square', className: 'open' },
      { label: t('with a figure'), shape: 'diamond', className: 'body' },
    ],
    left,
    14,
    width - 8,
  );
  const headLines = Math.max(...columns.map(({ head }) => head.length));
  const top = legend.height + 18 + headLines * HEAD_LINE + (gutter.above > 0 ? 16 : 0);
  const heads = columns.flatMap(({ head, x }) =>
    head.map((line, at) => {
      const y = top - 10 - (head.length - 1 - at) * HEAD_LINE;
      return element('text', { class: 'strong', x, y, 'font-size': SIZE }, words(line));
    }),
  );
  let y = top;
  const rows = speakers.map((speaker, at) => {
    const cells = columns.map(({ stance, x, perLine }) => {
      const all = speaker.statements.filter((one) => one.stance === stance);
      return drawCell(input, speaker, all, { x, y: y + gutter.above + ROW / 2 + 3, perLine }, marks, markOfStatement);
    });
    const height = Math.max(1, ...cells.map(({ lines }) => lines)) * ROW + 6 + gutter.above;
    const band = at % 2 === 0 ? element('rect', { class: 'band', x: 8, y, width: width - 16, height }) : '';
    const className = speaker.kind === 'named' ? 'strong' : 'soft';
    const label = rowName(speaker.label, gutter, { top: y, middle: ROW / 2 + 3, width, className });
    y += height;
    return element('g', { 'aria-hidden': 'true' }, band, label) + cells.map(({ markup }) => markup).join('');
  });
  const noteAt = { x: gutter.above > 0 ? left : 16, y: gutter.above > 0 ? top - 12 - headLines * HEAD_LINE : top - 10 };
  const note = element('text', { class: 'soft', ...noteAt, 'font-size': 11 }, words(t('in italics: not named')));
  return { markup: [legend.markup, element('g', { 'aria-hidden': 'true' }, note, ...heads), ...rows], height: y + 12 };
}

interface StanceColumn {
  readonly stance: Stance;
  /** Its heading, line by line. */
  readonly head: readonly string[];
  readonly x: number;
  readonly perLine: number;
}

/**
 * Columns as wide as their heading, and the rest shared by how many statements they hold; headings in two lines, or cut, where there is no room for all in
 * one.
 */
function layColumns(
  t: PictureInput['t'],
  speakers: readonly Speaker[],
  stances: readonly Stance[],
  { left, right }: { left: number; right: number },
): readonly StanceColumn[] {
  const needs = stances.map((stance) => {
    const most = speakers.reduce(
      (largest, { statements }) => Math.max(largest, statements.filter((one) => one.stance === stance).length),
      0,
    );
    return { stance, wanted: Math.sqrt(most) };
  });
  const headed = (linesOf: (heading: string) => readonly string[]): readonly (Heading & (typeof needs)[number])[] =>
    needs.map((need) => {
      const head = linesOf(stanceWord(t, need.stance));
      return { ...need, head, least: Math.max(STEP * 2, ...head.map((line) => textWidth(line, SIZE) * BOLD + 14)) };
    });
  const leastOf = (columns: readonly Heading[]): number => columns.reduce((sum, column) => sum + column.least, 0);
  const room = right - left;
  let columns = headed((heading) => [heading]);
  if (leastOf(columns) > room) columns = headed(halve);
  if (leastOf(columns) > room) {
    const share = room / leastOf(columns);
    columns = columns.map((column) => ({
      ...column,
      least: column.least * share,
      head: column.head.map((line) => fitText(line, SIZE * BOLD, column.least * share - 6)),
    }));
  }
  const wanted = needs.reduce((sum, need) => sum + need.wanted, 0);
  const spare = Math.max(0, room - leastOf(columns));
  let x = left;
  return columns.map(({ stance, head, least: own, wanted: weight }) => {
    const width = own + spare * (weight / wanted);
    const column = { stance, head, x, perLine: Math.max(1, Math.floor((width - 10) / STEP)) };
    x += width;
    return column;
  });
}

interface Heading {
  readonly head: readonly string[];
  /** The narrowest that holds it. */
  readonly least: number;
}

/** In two lines of words, as even as can be. */
function halve(heading: string): readonly string[] {
  const all = heading.split(' ');
  const splits = all.slice(1).map((_, at) => [all.slice(0, at + 1).join(' '), all.slice(at + 1).join(' ')] as const);
  const widest = ([first, second]: readonly [string, string]): number =>
    Math.max(textWidth(first, SIZE), textWidth(second, SIZE));
  const [best] = splits.sort((a, b) => widest(a) - widest(b));
  return best ?? [heading];
}

function drawCell(
  { t }: PictureInput,
  speaker: Speaker,
  statements: readonly Statement[],
  { x, y, perLine }: { x: number; y: number; perLine: number },
  marks: PictureMark[],
  markOfStatement: Map<Statement, number>,
): { markup: string; lines: number } {
  const [first] = statements;
  if (first === undefined) return { markup: '', lines: 0 };
  if (statements.length > MOST_SINGLE) {
    const label = `${isolate(speaker.label)}: ${counted(t, 'statement', statements.length)}`;
    const index =
      marks.push(
        pictureMarkOf(
          first.fact,
          label,
          statements.map(({ fact }) => fact),
        ),
      ) - 1;
    for (const one of statements) markOfStatement.set(one, index);
    const text = element(
      'text',
      { class: 'strong', x, y: y + 4, 'font-size': SIZE, 'aria-hidden': 'true' },
      words(counted(t, 'statement', statements.length)),
    );
    return { markup: drawMark(index, label, { x: x - 4, y: y - 9, width: 110, height: 18 }, text), lines: 1 };
  }
  const drawn = statements.map((statement, at) => {
    const [cx, cy] = [x + 5 + (at % perLine) * STEP, y + Math.floor(at / perLine) * ROW];
    const index = marks.push(statement.mark) - 1;
    markOfStatement.set(statement, index);
    const className = statement.fact.annotation.type === 'indirect' ? 'open' : 'body';
    const shape = drawShape(statement.figures === '' ? 'square' : 'diamond', cx, cy, 5, className);
    return drawMark(index, statement.mark.label, { x: cx - 8, y: cy - 8, width: 16, height: 16 }, shape);
  });
  return { markup: drawn.join(''), lines: Math.ceil(statements.length / perLine) };
}

function* makeTable(
  { t, entries }: PictureInput,
  speakers: readonly Speaker[],
  marks: ReadonlyMap<Statement, number>,
): Steps<PictureTable> {
  const isWide = entries.length > 1;
  const text = (key: string, label: string) => ({ key, label, isNumber: false }) as const;
  const kinds: Readonly<Record<Speaker['kind'], string>> = { named: t('named'), described: t('not named'), none: t('no source') };
  const forms: Readonly<Record<string, string>> = {
    direct: t('quoted'),
    indirect: t('in other words'),
    mixed: t('partly quoted'),
  };
  return {
    columns: [
      text('source', t('Source')),
      text('named', t('Named')),
      text('stance', t('Stance')),
      text('statement', t('Statement')),
      text('form', t('Form')),
      text('figures', t('Figures')),
      ...(isWide ? [text('article', t('Article')), text('date', t('Date'))] : []),
    ],
    rows: yield* mapSteps(
      speakers.flatMap(({ label, kind, statements }) => statements.map((statement) => ({ label, kind, statement }))),
      ({ label, kind, statement }) => ({
        cells: [
          label,
          kinds[kind],
          stanceWord(t, statement.stance),
          statement.fact.annotation.words,
          forms[statement.fact.annotation.type] ?? null,
          statement.figures === '' ? null : statement.figures,
          ...(isWide ? [statement.fact.entry.path, statement.fact.entry.date ?? null] : []),
        ],
        mark: marks.get(statement),
      }),
    ),
  };
}

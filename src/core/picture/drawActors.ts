import { counted } from '../present/counted.ts';
import type { EntityType } from '../model/entityType.ts';
import { entityTypeWord } from '../present/words.ts';
import { readActorGraph, type ActorGraph, type ActorLink, type ActorNode } from './actorsModel.ts';
import { mapSteps, type Steps } from '../steps.ts';
import { drawMark, drawShape, type Shape } from './drawMark.ts';
import { assemblePicture, drawLegend, type Drawing } from './frame.ts';
import { pictureMarkOf } from './gatherFacts.ts';
import { layOut, type Box } from './layOutActors.ts';
import { widthOf, type PictureMark, type Picture, type PictureInput, type PictureTable } from './picture.ts';
import { element, fitText, isolate, textWidth } from './svg.ts';
import { words } from '../text/markup.ts';
import { stanceWords } from './typeWords.ts';

const MOST_NODES = 150;
/** A picture of more is a ball of wool; links of the weakest go first. */
const MOST_LINKS = 400;
const SIZE = 12;
const LONGEST_NAME = 150;
const BOX_HEIGHT = 42;
const MARGIN = 16;

const SHAPES: Readonly<Record<EntityType, Shape>> = {
  person: 'circle',
  organization: 'square',
  place: 'diamond',
  norp: 'hexagon',
  other: 'up',
};

/** Who acts on whom, and who speaks of whom. */
export function* drawActors(input: PictureInput): Steps<Picture> {
  const { t } = input;
  const graph = yield* readActorGraph(input);
  yield;
  const { nodes, links } = choose(graph);
  yield;
  const sizesOf = (some: Pick<typeof graph, 'nodes' | 'links'>): readonly [string, string] => [
    counted(t, 'actor', some.nodes.length),
    counted(t, 'link', some.links.length),
  ];
  const said = [
    nodes.length === 0
      ? t('Nobody acts on anybody or speaks of anybody named.')
      : t('{0} with {1}. An arrow goes from who acts or speaks to whom.', ...sizesOf(graph)),
    graph.alone === 0 ? '' : t('Without a link: {0}.', counted(t, 'namedActor', graph.alone)),
    nodes.length < graph.nodes.length || links.length < graph.links.length
      ? t('Drawn are {0} and {1}, those with most first; the table lists all.', ...sizesOf({ nodes, links }))
      : '',
  ];
  const marks: PictureMark[] = [];
  const markOf = new Map<ActorLink, number>();
  const drawing = nodes.length === 0 ? undefined : yield* drawGraph(input, nodes, links, marks, markOf);
  yield;
  return assemblePicture({
    kind: 'actors',
    title: t('Actors'),
    said,
    width: widthOf(input),
    drawing,
    marks,
    table: yield* makeTable(input, graph, markOf),
    chart: {
      mark: { type: 'rect', tooltip: true },
      encoding: {
        x: { field: 'to', type: 'nominal' },
        y: { field: 'from', type: 'nominal' },
        color: { field: 'times', type: 'quantitative' },
        column: { field: 'link', type: 'nominal' },
      },
    },
  });
}

/** The strongest links with their ends, as many as can be told apart; of equal ones those between the most named. */
function choose({ nodes, links }: ActorGraph): Pick<ActorGraph, 'nodes' | 'links'> {
  const rank = new Map(nodes.map(({ actor }, at) => [actor.key, actor.named ? at : at + nodes.length]));
  const weakest = ({ from, to }: ActorLink): number => Math.max(rank.get(from) ?? 0, rank.get(to) ?? 0);
  const sorted = [...links].sort((a, b) => b.facts.length - a.facts.length || weakest(a) - weakest(b));
  const kept = new Set<string>();
  const chosen = sorted.slice(0, MOST_LINKS).filter(({ from, to }) => {
    const more = [from, to].filter((key) => !kept.has(key));
    if (kept.size + more.length > MOST_NODES) return false;
    for (const key of more) kept.add(key);
    return true;
  });
  return { nodes: nodes.filter(({ actor }) => kept.has(actor.key)), links: chosen };
}

function radiusOf({ mentions }: ActorNode): number {
  return 5 + Math.min(9, Math.sqrt(mentions) * 1.3);
}

function* drawGraph(
  input: PictureInput,
  nodes: readonly ActorNode[],
  links: readonly ActorLink[],
  marks: PictureMark[],
  markOfLink: Map<ActorLink, number>,
): Steps<Drawing> {
  const { t } = input;
  const width = widthOf(input);
  const named = nodes.map((node) => ({ node, label: fitText(node.actor.name, SIZE, LONGEST_NAME) }));
  const boxes = named.map(({ node, label }) => ({ key: node.actor.key, width: textWidth(label, SIZE) + 10, height: BOX_HEIGHT }));
  const { places, height } = yield* layOut(boxes, links, width - MARGIN * 2);
  const types = [...new Set(nodes.map(({ actor }) => actor.type))];
  const legend = drawLegend(
    [
      ...types.map((type) => ({ label: entityTypeWord(t, type), shape: SHAPES[type], className: 'body' })),
      { label: t('open: not named'), shape: 'circle', className: 'open' },
      { label: t('acts on'), shape: 'line', className: 'link second' },
      { label: t('speaks of'), shape: 'line', className: 'link dashed' },
    ],
    MARGIN,
    14,
    width - 8,
  );
  const top = legend.height + 20;
  const placeOf = (key: string): Box => {
    const { x = 0, y = 0 } = places.get(key) ?? {};
    return { x: x + MARGIN, y: y + top };
  };
  const names = new Map(nodes.map(({ actor }) => [actor.key, actor.name]));
  const radii = new Map(nodes.map((node) => [node.actor.key, radiusOf(node)]));
  const circles = named.map(({ node, label }) => {
    const index = marks.push(nodeMark(t, node)) - 1;
    return drawNode(node, label, index, placeOf(node.actor.key), marks[index]?.label ?? '');
  });
  const arrows = links.map((link) => {
    const index = marks.push(linkMark(t, link, names)) - 1;
    markOfLink.set(link, index);
    const ends = {
      from: placeOf(link.from),
      to: placeOf(link.to),
      fromRadius: radii.get(link.from) ?? 6,
      toRadius: radii.get(link.to) ?? 6,
    };
    return drawLink(link, index, marks[index]?.label ?? '', ends);
  });
  // Lines lie below the actors, but come after them for the keyboard: the order of `marks` counts.
  return {
    markup: [legend.markup, element('g', {}, ...arrows), element('g', {}, ...circles)],
    height: top + height + MARGIN,
  };
}

function nodeMark(t: PictureInput['t'], { actor, mentions, first, members }: ActorNode): PictureMark {
  const label = `${isolate(actor.name)}, ${entityTypeWord(t, actor.type)}, ${counted(t, 'mention', mentions)}`;
  if (first === undefined) return { article: '', id: '', start: undefined, end: undefined, label, members };
  return { ...pictureMarkOf(first, label), members };
}

function linkMark(t: PictureInput['t'], link: ActorLink, names: ReadonlyMap<string, string>): PictureMark {
  const [from, to] = [isolate(names.get(link.from) ?? ''), isolate(names.get(link.to) ?? '')];
  const [first] = link.facts;
  const deeds = deedWords(t, link);
  const label = link.kind === 'acts' ? t('{0} acts on {1}: {2}', from, to, deeds) : t('{0} speaks of {1}: {2}', from, to, deeds);
  if (first === undefined) return { article: '', id: '', start: undefined, end: undefined, label, members: [] };
  return pictureMarkOf(first, label, link.facts);
}

function deedWords(t: PictureInput['t'], { kind, deeds }: ActorLink): string {
  if (kind === 'acts') return deeds.join(', ');
  return deeds.map((deed) => stanceWords(t, deed)).join(', ');
}

function drawNode(node: ActorNode, label: string, index: number, { x, y }: Box, said: string): string {
  const radius = radiusOf(node);
  const width = textWidth(label, SIZE) + 10;
  const middle = y - BOX_HEIGHT / 2 + 14;
  return drawMark(
    index,
    said,
    { x: x - width / 2, y: y - BOX_HEIGHT / 2 - 3, width, height: BOX_HEIGHT + 4 },
    drawShape(SHAPES[node.actor.type], x, middle, radius, node.actor.named ? 'body' : 'open'),
    element(
      'text',
      { class: 'halo', x, y: middle + 26, 'text-anchor': 'middle', 'font-size': SIZE, 'aria-hidden': 'true' },
      words(label),
    ),
  );
}

const HEAD = 8;
const BEND = 16;

function drawLink(
  { kind, facts }: ActorLink,
  index: number,
  label: string,
  { from, to, fromRadius, toRadius }: { from: Box; to: Box; fromRadius: number; toRadius: number },
): string {
  const lift = BOX_HEIGHT / 2 - 14;
  const [x1, y1, x2, y2] = [from.x, from.y - lift, to.x, to.y - lift];
  const length = Math.max(1, Math.hypot(x2 - x1, y2 - y1));
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  // Bent to its right, so that there and back, and acting and speaking, are two lines.
  const bend = kind === 'acts' ? BEND : BEND * 2;
  const [cx, cy] = [(x1 + x2) / 2 - uy * bend, (y1 + y2) / 2 + ux * bend];
  const [startX, startY] = toward(x1, y1, cx, cy, fromRadius + 3);
  const [endX, endY] = toward(x2, y2, cx, cy, toRadius + 4);
  const [backX, backY] = toward(endX, endY, cx, cy, HEAD);
  const [nx, ny] = [-(endY - backY) / 2.6, (endX - backX) / 2.6];
  const path = `M${n(startX)} ${n(startY)}Q${n(cx)} ${n(cy)} ${n(backX)} ${n(backY)}`;
  const className = kind === 'acts' ? 'link second' : 'link dashed';
  const width = Math.min(4, 1 + Math.log2(facts.length) * 0.7);
  const head = `${n(endX)},${n(endY)} ${n(backX + nx)},${n(backY + ny)} ${n(backX - nx)},${n(backY - ny)}`;
  return element(
    'g',
    { class: 'mark', role: 'img', 'data-mark': index, 'aria-label': label },
    element('title', {}, words(label)),
    element('path', { class: 'ring', d: path, 'stroke-linecap': 'round', 'stroke-opacity': 0.85 }),
    element('path', { class: 'reach', d: path, fill: 'none', stroke: 'transparent', 'stroke-width': 11 }),
    element('path', { class: className, d: path, 'stroke-width': width }),
    element('polygon', { class: kind === 'acts' ? 'second' : 'tip', points: head }),
  );
}

function toward(x: number, y: number, goalX: number, goalY: number, by: number): [number, number] {
  const length = Math.max(1, Math.hypot(goalX - x, goalY - y));
  return [x + ((goalX - x) / length) * by, y + ((goalY - y) / length) * by];
}

function n(value: number): number {
  return Math.round(value * 100) / 100;
}

function* makeTable(
  { t, entries }: PictureInput,
  { nodes, links }: ActorGraph,
  marks: ReadonlyMap<ActorLink, number>,
): Steps<PictureTable> {
  const byKey = new Map(nodes.map((node) => [node.actor.key, node]));
  const text = (key: string, label: string) => ({ key, label, isNumber: false }) as const;
  const type = (key: string): string | null => {
    const node = byKey.get(key);
    return node === undefined ? null : entityTypeWord(t, node.actor.type);
  };
  const sorted = [...links].sort((a, b) => b.facts.length - a.facts.length);
  yield;
  return {
    columns: [
      text('from', t('Who')),
      text('fromType', t('Who Is')),
      text('link', t('Link')),
      text('to', t('Whom')),
      text('toType', t('Whom Is')),
      { key: 'times', label: t('Times'), isNumber: true },
      text('deeds', t('What')),
      text('words', t('Words')),
      ...(entries.length > 1 ? [text('articles', t('Articles'))] : []),
    ],
    rows: yield* mapSteps(sorted, (link) => ({
      cells: [
        byKey.get(link.from)?.actor.name ?? null,
        type(link.from),
        link.kind === 'acts' ? t('acts on') : t('speaks of'),
        byKey.get(link.to)?.actor.name ?? null,
        type(link.to),
        link.facts.length,
        deedWords(t, link),
        link.facts[0]?.annotation.words ?? null,
        ...(entries.length > 1 ? [[...new Set(link.facts.map(({ entry }) => entry.path))].join(', ')] : []),
      ],
      mark: marks.get(link),
    })),
  };
}

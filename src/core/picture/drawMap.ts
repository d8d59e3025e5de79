import { counted } from '../present/counted.ts';
import { geoAzimuthalEqualArea, geoCentroid, geoDistance, geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo';
import type { MultiPoint } from 'geojson';
import type { Location } from '../places/locate.ts';
import { mapSteps, type Steps } from '../steps.ts';
import { drawMark, drawShape, type Shape } from './drawMark.ts';
import { assemblePicture, drawLegend, type Drawing, type LegendEntry } from './frame.ts';
import { pictureMarkOf } from './gatherFacts.ts';
import { membersOf, readMapPlaces, type MapPlace } from './mapModel.ts';
import { DEFAULT_WIDTH, widthOf, type PictureMark, type Picture, type PictureInput, type PictureTable } from './picture.ts';
import { BOLD, element, fitText, isolate, textWidth } from './svg.ts';
import { words } from '../text/markup.ts';
import { countryName, worldOutline } from './worldOutline.ts';

/** Of a map of the usual width; others have its proportions as far as there is room. */
const HEIGHT = 520;
const LEAST_HEIGHT = 300;
const MOST_HEIGHT = 640;
const SIZE = 13;
const DEGREES = 180 / Math.PI;
/** Places further apart than this from their middle need the whole world. Degrees. */
const WIDEST = 38;
/** No closer than this: the outline is coarse. Degrees from the middle. */
const CLOSEST = 9;
const EARTH_RADIUS = 6371;
const LONGEST_NAME = 150;

/** How sure it is that a mark stands where the text means. */
type Sureness = 'sure' | 'likely' | 'unsure';
const CLASSES: Readonly<Record<Sureness, string>> = { sure: 'body', likely: 'open', unsure: 'unsure' };
const SHAPES: Readonly<Record<Location['place']['kind'], Shape>> = {
  city: 'circle',
  region: 'diamond',
  country: 'square',
  people: 'square',
};

function sureness({ sure }: Location): Sureness {
  return sure >= 0.8 ? 'sure' : sure >= 0.5 ? 'likely' : 'unsure';
}

type LocatedPlace = MapPlace & { readonly location: Location };

/** Places on an outline of the world, or of the part that they lie in. */
export function* drawMap(input: PictureInput): Steps<Picture> {
  const { t } = input;
  const places = yield* readMapPlaces(input);
  yield;
  const placed = places.filter((place): place is LocatedPlace => place.location !== undefined);
  const lost = places.slice(placed.length).map(({ name }) => isolate(name));
  const said = [
    places.length === 0 ? t('No places are named.') : t('{0} on the map.', counted(t, 'place', placed.length)),
    lost.length === 0
      ? ''
      : t(
          'Not placed: {0}.',
          lost.length > 12 ? t('{0} and {1} more', lost.slice(0, 12).join(', '), lost.length - 12) : lost.join(', '),
        ),
  ];
  const marks: PictureMark[] = [];
  const markOfPlace = new Map<MapPlace, number>();
  const drawing = placed.length === 0 ? undefined : yield* drawPlaces(input, placed, marks, markOfPlace);
  yield;
  return assemblePicture({
    kind: 'map',
    title: t('Map of Places'),
    said,
    width: widthOf(input),
    drawing,
    marks,
    table: yield* makeTable(input, places, markOfPlace),
    chart: {
      projection: { type: 'equalEarth' },
      transform: [{ filter: 'isValid(datum.latitude)' }],
      mark: { type: 'circle', tooltip: true },
      encoding: {
        longitude: { field: 'longitude', type: 'quantitative' },
        latitude: { field: 'latitude', type: 'quantitative' },
        size: { field: 'mentions', type: 'quantitative' },
        opacity: { field: 'sure', type: 'quantitative' },
      },
    },
  });
}

/** The frame of the map itself, below the legend. */
interface Edge {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface MapView {
  readonly projection: GeoProjection;
  readonly isWorld: boolean;
  readonly edge: Edge;
}

function edgeOf(width: number, legendHeight: number): Edge {
  const top = legendHeight + 12;
  const height = Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, (width * HEIGHT) / DEFAULT_WIDTH)) - 38;
  return { left: 8, top, right: width - 8, bottom: top + Math.round(height) };
}

/** The world without its polar regions. */
const INHABITED: MultiPoint = {
  type: 'MultiPoint',
  coordinates: [
    [-179, 0],
    [180, 0],
    [0, 76],
    [0, -56],
  ],
};

function chooseView(placed: readonly LocatedPlace[], edge: Edge): MapView {
  const points: MultiPoint = {
    type: 'MultiPoint',
    coordinates: placed.map(({ location: { place } }) => [place.longitude, place.latitude]),
  };
  const middle = geoCentroid(points);
  const reach = points.coordinates.reduce(
    (most, [lon = 0, lat = 0]) => Math.max(most, geoDistance(middle, [lon, lat]) * DEGREES),
    0,
  );
  const extent: [[number, number], [number, number]] = [
    [edge.left, edge.top],
    [edge.right, edge.bottom],
  ];
  if (!(reach <= WIDEST))
    return { projection: geoEqualEarth().fitExtent(extent, INHABITED).clipExtent(extent), isWorld: true, edge };
  const radius = Math.max(reach * 1.2, CLOSEST);
  const projection = geoAzimuthalEqualArea()
    .rotate([-middle[0], -middle[1]])
    .clipAngle(89)
    .translate([(edge.left + edge.right) / 2, (edge.top + edge.bottom) / 2])
    .clipExtent(extent);
  // Half the shorter side shows `radius` degrees.
  const half = Math.min(edge.bottom - edge.top, edge.right - edge.left) / 2;
  projection.scale(half / (2 * Math.sin(radius / DEGREES / 2)));
  return { projection, isWorld: false, edge };
}

function* drawPlaces(
  input: PictureInput,
  placed: readonly LocatedPlace[],
  marks: PictureMark[],
  markOfPlace: Map<MapPlace, number>,
): Steps<Drawing> {
  const width = widthOf(input);
  const legend = drawLegend(legendOf(input, placed), 8, 14, width - 8);
  const edge = edgeOf(width, legend.height);
  const view = chooseView(placed, edge);
  const path = geoPath(view.projection).digits(1);
  const { countries, borders } = worldOutline();
  yield;
  const land = element('path', { class: 'land', d: path(countries) ?? '' });
  yield;
  const lines = element('path', { class: 'rule', d: path(borders) ?? '' });
  yield;
  const box = element('rect', {
    class: 'rule',
    x: edge.left,
    y: edge.top,
    width: edge.right - edge.left,
    height: edge.bottom - edge.top,
  });
  const points = placed.map((place) => {
    const [x = 0, y = 0] = view.projection([place.location.place.longitude, place.location.place.latitude]) ?? [];
    return { place, x, y, radius: 4 + Math.min(12, Math.sqrt(place.mentions.length + place.events.length) * 1.5) };
  });
  const labels = yield* placeLabels(points, edge);
  const said = new Set(placed.map(({ name }) => name));
  const names = view.isWorld ? '' : drawCountryNames(view, labels.used, said);
  yield;
  const drawn = yield* mapSteps(points, ({ place, x, y, radius }, at) => {
    const index = marks.push(placeMark(input, place)) - 1;
    markOfPlace.set(place, index);
    const label = labels.drawn[at] ?? '';
    const ring = { x: x - radius - 4, y: y - radius - 4, width: radius * 2 + 8, height: radius * 2 + 8, rx: radius + 4 };
    const shape = drawShape(SHAPES[place.location.place.kind], x, y, radius, CLASSES[sureness(place.location)]);
    return { radius, markup: drawMark(index, marks[index]?.label ?? '', ring, shape, label) };
  });
  // The small ones on top of the large.
  const ordered = [...drawn].sort((a, b) => b.radius - a.radius).map(({ markup }) => markup);
  const base = element('g', { 'aria-hidden': 'true' }, land, lines, box, names, view.isWorld ? '' : drawScale(view));
  return { markup: [base, legend.markup, ...ordered], height: edge.bottom + 8 };
}

function legendOf({ t }: PictureInput, placed: readonly LocatedPlace[]): LegendEntry[] {
  const has = (kind: Location['place']['kind']): boolean => placed.some(({ location }) => location.place.kind === kind);
  const is = (wanted: Sureness): boolean => placed.some(({ location }) => sureness(location) === wanted);
  return [
    ...(has('city') ? [{ label: t('town'), shape: SHAPES.city, className: 'body' }] : []),
    ...(has('region') ? [{ label: t('middle of a region'), shape: SHAPES.region, className: 'body' }] : []),
    ...(has('country') ? [{ label: t('middle of a country'), shape: SHAPES.country, className: 'body' }] : []),
    ...(is('likely')
      ? [{ label: t('open: another place of this name is possible'), shape: 'circle' as const, className: 'open' }]
      : []),
    ...(is('unsure') ? [{ label: t('dashed: a guess between several'), shape: 'circle' as const, className: 'unsure' }] : []),
  ];
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly place: LocatedPlace;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Names beside their marks, where there is room: right, left, above, below; the most mentioned first. */
function* placeLabels(points: readonly Point[], edge: Edge): Steps<{ drawn: readonly string[]; used: Rectangle[] }> {
  const used: Rectangle[] = points.map(({ x, y, radius }) => ({
    x: x - radius * 0.8,
    y: y - radius * 0.8,
    width: radius * 1.6,
    height: radius * 1.6,
  }));
  const drawn = yield* mapSteps(points, ({ place, x, y, radius }) => {
    const name = fitText(place.name, SIZE * BOLD, LONGEST_NAME);
    const width = textWidth(name, SIZE * BOLD);
    const positions = [
      { x: x + radius + 4, y: y - 8 },
      { x: x - radius - 4 - width, y: y - 8 },
      { x: x - width / 2, y: y - radius - 18 },
      { x: x - width / 2, y: y + radius + 2 },
    ].map((corner): Rectangle => ({ ...corner, width, height: 16 }));
    const free = positions.find((box) => isInside(box, edge) && !used.some((other) => overlaps(box, other)));
    if (free === undefined) return '';
    used.push(free);
    return element(
      'text',
      { class: 'halo strong', x: free.x, y: free.y + 12, 'font-size': SIZE, 'aria-hidden': 'true' },
      words(name),
    );
  });
  return { drawn, used };
}

function isInside({ x, y, width, height }: Rectangle, { left, top, right, bottom }: Edge): boolean {
  return x >= left + 2 && y >= top + 2 && x + width <= right - 2 && y + height <= bottom - 2;
}

function overlaps(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Names of countries in view that the articles don't name, for orientation. */
function drawCountryNames({ projection, edge }: MapView, used: Rectangle[], said: ReadonlySet<string>): string {
  const path = geoPath(projection);
  const named = worldOutline().countries.features.map((country) => ({
    name: countryName(country),
    size: path.area(country),
    at: path.centroid(country),
  }));
  named.sort((a, b) => b.size - a.size);
  return named
    .map(({ name, size, at: [x, y] }) => {
      const width = textWidth(name, SIZE - 1);
      const box = { x: x - width / 2, y: y - 8, width, height: 16 };
      if (name === '' || said.has(name) || size < 700 || !isInside(box, edge) || used.some((other) => overlaps(box, other)))
        return '';
      used.push(box);
      return element(
        'text',
        { class: 'soft', x, y: y + 4, 'text-anchor': 'middle', 'font-size': SIZE - 1, 'font-style': 'italic' },
        words(name),
      );
    })
    .join('');
}

/** A length in the middle of the map, in kilometres: equal-area, so it holds elsewhere to a few in a hundred. */
function drawScale({ projection, edge }: MapView): string {
  const perPixel = EARTH_RADIUS / projection.scale();
  const length = [2000, 1000, 500, 200, 100, 50].find((kilometres) => kilometres / perPixel <= 160) ?? 50;
  const [width, x, y] = [length / perPixel, edge.left + 14, edge.bottom - 14];
  return (
    element('path', { class: 'axis', d: `M${x} ${y - 4}V${y}H${Math.round(x + width)}V${y - 4}` }) +
    element('text', { class: 'soft halo', x: x + width + 8, y: y + 2, 'font-size': 11 }, words(`${length} km`))
  );
}

function placeMark(input: PictureInput, place: LocatedPlace): PictureMark {
  const { t } = input;
  const label = [
    isolate(place.name),
    whereWords(place.location),
    counted(t, 'mention', place.mentions.length),
    place.events.length === 0 ? '' : counted(t, 'event', place.events.length),
    sureWords(input, place.location),
  ];
  const [first] = [...place.mentions, ...place.events];
  const text = label.filter((part) => part !== '').join(', ');
  if (first === undefined) return { article: '', id: '', start: undefined, end: undefined, label: text, members: [] };
  return { ...pictureMarkOf(first, text), members: membersOf(place) };
}

function whereWords({ place: { kind, region, countryName: country } }: Location): string {
  return [kind === 'city' ? (region ?? '') : '', kind === 'country' ? '' : country].filter((part) => part !== '').join(', ');
}

function sureWords({ t }: PictureInput, location: Location): string {
  switch (sureness(location)) {
    case 'sure':
      return '';
    case 'likely':
      return t('another place of this name is possible');
    case 'unsure':
      return t('a guess between several');
  }
}

function* makeTable(input: PictureInput, places: readonly MapPlace[], marks: ReadonlyMap<MapPlace, number>): Steps<PictureTable> {
  const { t, entries } = input;
  const text = (key: string, label: string) => ({ key, label, isNumber: false }) as const;
  const number = (key: string, label: string) => ({ key, label, isNumber: true }) as const;
  return {
    columns: [
      text('place', t('Place')),
      text('in', t('Lies In')),
      text('kind', t('Stands For')),
      number('latitude', t('Latitude')),
      number('longitude', t('Longitude')),
      number('sure', t('How Sure')),
      number('mentions', t('Mentions')),
      number('events', t('Events')),
      ...(entries.length > 1 ? [text('articles', t('Articles'))] : []),
    ],
    rows: yield* mapSteps(places, (place) => ({
      cells: [
        place.name,
        place.location === undefined ? t('not placed') : whereWords(place.location),
        place.location === undefined ? null : kindWord(input, place.location),
        place.location?.place.latitude ?? null,
        place.location?.place.longitude ?? null,
        place.location?.sure ?? null,
        place.mentions.length,
        place.events.length,
        ...(entries.length > 1
          ? [[...new Set([...place.mentions, ...place.events].map(({ entry }) => entry.path))].join(', ')]
          : []),
      ],
      mark: marks.get(place),
    })),
  };
}

function kindWord({ t }: PictureInput, { place: { kind } }: Location): string {
  return kind === 'city' ? t('town') : kind === 'region' ? t('middle of a region') : t('middle of a country');
}

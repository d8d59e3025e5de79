import path from 'node:path';

/** One import statement of one file, both relative to the repository; `to` is a package name where it is no file of ours. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** Rooms of the core from the ground up; a room may import rooms of lower floors and its own files. */
export const FLOORS: readonly (readonly string[])[] = [
  ['src/core/text', 'src/core/lexicon', 'src/core/ports.ts', 'src/core/steps.ts'],
  ['src/core/model'],
  ['src/core/compare', 'src/core/calendar', 'src/core/rows', 'src/core/places'],
  ['src/core/linguistics', 'src/core/anchor', 'src/core/sidecar', 'src/core/present'],
  ['src/core/pattern'],
  ['src/core/extract', 'src/core/review', 'src/core/project'],
  ['src/core/articleDate'],
  ['src/core/analyze.ts', 'src/core/exchange', 'src/core/picture'],
  ['src/core/analyzePart.ts', 'src/core/again', 'src/core/store', 'src/core/report'],
];
/** The core's word lists are typed by the vocabulary. */
const MAY_LOOK_UP: readonly Import[] = [{ from: 'src/core/lexicon', to: 'src/core/model' }];
/** The rooms of figures from the ground up; rules.ts and what runs it stand above them all. */
const FIGURES = 'src/core/extract/quantities';
const FIGURE_ROOMS: readonly (readonly string[])[] = [
  ['numbers'],
  ['reading'],
  ['dates', 'ages', 'shares'],
  ['amounts'],
  ['counts'],
  ['passes'],
];
const EXTRACTORS = 'src/core/extract';
/** Rooms of the attributions, from the ground up; the drafts and regions that all use lie beside them. */
const ATTRIBUTIONS = ['verbs', 'sources', 'contents', 'cues', 'passes'].map((room) => `${EXTRACTORS}/attributions/${room}`);
/** Beside the source, from the ground up: how well it does, our annotated texts, what learns from them and what measures. Each may import the core. */
const WORKSHOP: readonly (readonly string[])[] = [['measure'], ['corpus'], ['training', 'bench']];
const FACES = ['src/vscode', 'src/cli'];
/** What the rooms of the editor's face stand on; it knows none of them. */
const SERVICES = 'src/vscode/services';
const MEET_IN_THE_STORE = ['src/vscode/editor', 'src/vscode/views', 'src/vscode/commands'];

/** Every rule that the imports break, one sentence each. */
export function findViolations(imports: readonly Import[]): string[] {
  return imports.flatMap((one) => [
    ...breaksHostRule(one),
    ...breaksFloorRule(one),
    ...breaksExtractorRule(one),
    ...breaksFigureRule(one),
    ...breaksAttributionRule(one),
    ...breaksFaceRule(one),
    ...breaksWorkshopRule(one),
  ]);
}

function breaksHostRule({ from, to }: Import): string[] {
  const found: string[] = [];
  if (to === 'vscode' && !isIn(from, 'src/vscode')) found.push(`${from} imports vscode: only src/vscode may`);
  if (to.startsWith('node:') && isIn(from, 'src') && !isIn(from, 'src/cli'))
    found.push(`${from} imports ${to}: only src/cli may`);
  if (to === 'zod') found.push(`${from} imports zod: import zod/mini`);
  return found;
}

function breaksFloorRule({ from, to }: Import): string[] {
  const upper = floorOf(to);
  const lower = floorOf(from);
  if (lower === undefined) return [];
  if (upper === undefined)
    return isIn(to, 'src') && !isIn(to, 'src/core') ? [`${from} imports ${to}: the core knows no face`] : [];
  if (roomOf(from) === roomOf(to) || upper < lower) return [];
  if (MAY_LOOK_UP.some((exception) => isIn(from, exception.from) && isIn(to, exception.to))) return [];
  return [`${from} imports ${to}: a room imports only rooms below it`];
}

function breaksExtractorRule({ from, to }: Import): string[] {
  const family = (file: string): string | undefined => {
    const [name, rest] = isIn(file, EXTRACTORS) ? file.slice(EXTRACTORS.length + 1).split('/') : [];
    return rest === undefined ? undefined : name;
  };
  const [a, b] = [family(from), family(to)];
  if (a === undefined || b === undefined || a === b) return [];
  return [`${from} imports ${to}: extractors do not import each other`];
}

function breaksAttributionRule({ from, to }: Import): string[] {
  const place = (file: string): number => ATTRIBUTIONS.findIndex((room) => isIn(file, room));
  const [lower, upper] = [place(from), place(to)];
  if (lower === -1 || upper <= lower) return [];
  return [`${from} imports ${to}: verbs ← sources ← contents ← cues ← passes`];
}

function breaksFigureRule({ from, to }: Import): string[] {
  if (!isIn(from, FIGURES) || !isIn(to, FIGURES)) return [];
  const [a, b] = [from, to].map((file) => {
    const [room, rest] = file.slice(FIGURES.length + 1).split('/');
    return rest === undefined ? '' : (room ?? '');
  });
  const floor = (room: string): number =>
    room === '' ? FIGURE_ROOMS.length : FIGURE_ROOMS.findIndex((rooms) => rooms.includes(room));
  if (a === undefined || b === undefined || a === b || floor(b) < floor(a)) return [];
  return [`${from} imports ${to}: a room of figures imports only rooms below it`];
}

function breaksFaceRule({ from, to }: Import): string[] {
  const crossed = FACES.some((face) => isIn(from, face) && FACES.some((other) => other !== face && isIn(to, other)));
  if (crossed) return [`${from} imports ${to}: the faces do not know each other`];
  const isUp = isIn(from, SERVICES) && isIn(to, 'src/vscode') && !isIn(to, SERVICES);
  if (isUp) return [`${from} imports ${to}: the services know no room that stands on them`];
  const room = MEET_IN_THE_STORE.find((name) => isIn(from, name));
  const other = MEET_IN_THE_STORE.find((name) => isIn(to, name));
  if (room === undefined || other === undefined || room === other) return [];
  return [`${from} imports ${to}: editor, views and commands meet only in the store`];
}

function breaksWorkshopRule({ from, to }: Import): string[] {
  const place = (file: string): number => WORKSHOP.findIndex((rooms) => rooms.some((room) => isIn(file, room)));
  const [lower, upper] = [place(from), place(to)];
  if (lower === -1) return isIn(from, 'src') && upper !== -1 ? [`${from} imports ${to}: the source stands alone`] : [];
  if (isIn(to, 'src') && !isIn(to, 'src/core')) return [`${from} imports ${to}: the workshop knows no face`];
  const isOwn = WORKSHOP.flat().some((room) => isIn(from, room) && isIn(to, room));
  if (upper === -1 || upper < lower || isOwn) return [];
  return [`${from} imports ${to}: measure ← corpus ← training, bench`];
}

function floorOf(file: string): number | undefined {
  const floor = FLOORS.findIndex((rooms) => rooms.some((room) => isIn(file, room)));
  return floor === -1 ? undefined : floor;
}

function roomOf(file: string): string | undefined {
  return FLOORS.flat().find((room) => isIn(file, room));
}

function isIn(file: string, room: string): boolean {
  return file === room || file.startsWith(`${room}/`);
}

const IMPORT =
  /^(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** The imports of one source file. */
export function readImports(file: string, source: string): Import[] {
  return [...source.matchAll(IMPORT)].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    const to = name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
    return { from: file, to };
  });
}

/** The files of one import cycle in order, if there is one. */
export function findCycle(imports: readonly Import[]): string[] | undefined {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of targets.get(file) ?? []) {
      const cycle = visit(next, [...trail, file]);
      if (cycle !== undefined) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of targets.keys()) {
    const cycle = visit(file, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

import { drawActors } from './drawActors.ts';
import { drawFigures } from './drawFigures.ts';
import { drawMap } from './drawMap.ts';
import { drawStatements } from './drawStatements.ts';
import { drawTimeline } from './drawTimeline.ts';
import type { Picture, PictureInput, PictureKind } from './picture.ts';

const DRAW: Readonly<Record<PictureKind, (input: PictureInput) => Picture>> = {
  timeline: drawTimeline,
  figures: drawFigures,
  statements: drawStatements,
  actors: drawActors,
  map: drawMap,
};

/** Draws one kind of picture: deterministic, without a clock, and never throws on any annotations. */
export function makePicture(kind: PictureKind, input: PictureInput): Picture {
  return DRAW[kind](input);
}

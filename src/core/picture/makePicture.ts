import { drawActors } from './drawActors.ts';
import { drawFigures } from './drawFigures.ts';
import { drawMap } from './drawMap.ts';
import { drawStatements } from './drawStatements.ts';
import { drawTimeline } from './drawTimeline.ts';
import { runToEnd, type Steps } from '../steps.ts';
import type { Picture, PictureInput, PictureKind } from './picture.ts';

const DRAW: Readonly<Record<PictureKind, (input: PictureInput) => Steps<Picture>>> = {
  timeline: drawTimeline,
  figures: drawFigures,
  statements: drawStatements,
  actors: drawActors,
  map: drawMap,
};

/** Draws one kind of picture: deterministic, without a clock, and never throws on any annotations. */
export function makePicture(kind: PictureKind, input: PictureInput): Picture {
  return runToEnd(makePictureSteps(kind, input));
}

/** The same with pauses: of thousands of articles it takes longer than a key may wait. */
export function makePictureSteps(kind: PictureKind, input: PictureInput): Steps<Picture> {
  return DRAW[kind](input);
}

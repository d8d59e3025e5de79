import * as vscode from 'vscode';
import { makePictureSteps } from '../../core/picture/makePicture.ts';
import type { Picture } from '../../core/picture/picture.ts';
import { runInSlices } from '../services/reading/runInSlices.ts';
import type { PanelState } from './messages.ts';
import type { PictureReader, PictureSource } from './pictureSource.ts';

/** A picture, and what it was drawn from. */
export interface DrawnPicture {
  readonly picture: Picture;
  readonly source: PictureSource;
}

/** Draws one picture at a time, in slices between other work. */
export class PictureDrawer {
  readonly #read: PictureReader;
  #drawing = new vscode.CancellationTokenSource();

  constructor(read: PictureReader) {
    this.#read = read;
  }

  /** `nothing`: there is nothing to draw from; `overtaken`: another drawing was begun meanwhile. `width` in pixels. */
  async draw({ kind, lanes }: PanelState, width: number): Promise<DrawnPicture | 'nothing' | 'overtaken'> {
    this.cancel();
    this.#drawing = new vscode.CancellationTokenSource();
    const { token } = this.#drawing;
    const source = await this.#read(kind === 'map', token);
    if (token.isCancellationRequested) return 'overtaken';
    if (source === undefined) return 'nothing';
    const picture = await runInSlices(makePictureSteps(kind, { ...source.input, lanes, width }), token);
    return picture === undefined || token.isCancellationRequested ? 'overtaken' : { picture, source };
  }

  cancel(): void {
    this.#drawing.cancel();
    this.#drawing.dispose();
  }
}

import { expect, it } from 'vitest';
import { articleUri, isSidecarUri, sidecarUri, type SidecarPlacement } from '../../../src/core/sidecar/path.ts';

const FOLDER: SidecarPlacement = { kind: 'folder', root: 'file:///w', folder: '.annotations' };

function check(article: string, sidecar: string, placement?: SidecarPlacement): void {
  expect(sidecarUri(article, placement)).toBe(sidecar);
  expect(articleUri(sidecar, placement)).toBe(article);
  expect(isSidecarUri(sidecar)).toBe(true);
  expect(isSidecarUri(article)).toBe(false);
}

it('is beside the article', () => {
  check('file:///w/a.txt', 'file:///w/a.txt.annotations.json');
  check('file:///w/a%20b.md', 'file:///w/a%20b.md.annotations.json');
  check('vscode-vfs://github/o/r/a.txt?ref=1', 'vscode-vfs://github/o/r/a.txt.annotations.json?ref=1');
});

it('is in one folder, as deep as the article', () => {
  check('file:///w/news/a.txt', 'file:///w/.annotations/news/a.txt.annotations.json', FOLDER);
  check('file:///elsewhere/a.txt', 'file:///elsewhere/a.txt.annotations.json', FOLDER);
});

it('tells what is no sidecar', () => {
  expect(articleUri('file:///w/a.json')).toBeUndefined();
  expect(articleUri('file:///w/.annotations.json')).toBeUndefined();
});

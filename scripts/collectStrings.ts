// Writes l10n/bundle.l10n.json: every string that the extension shows, in the order of the alphabet. tsx scripts/collectStrings.ts
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FOLDERS = [
  'src/vscode',
  'src/core/present',
  'src/core/project',
  'src/core/exchange',
  'src/core/report',
  'src/core/picture',
];
const MESSAGE = /\bt\(\s*'((?:[^'\\]|\\.)*)'/g;

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? listFiles(file) : [file];
  });
}

const messages = new Set(
  FOLDERS.flatMap(listFiles).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(MESSAGE)].map((match) => (match[1] ?? '').replaceAll(String.raw`\'`, "'")),
  ),
);
const bundle = Object.fromEntries([...messages].sort().map((message) => [message, message]));
writeFileSync('l10n/bundle.l10n.json', `${JSON.stringify(bundle, null, 2)}\n`);

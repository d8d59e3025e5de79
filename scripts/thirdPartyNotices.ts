// tsx scripts/thirdPartyNotices.ts [--check]: writes THIRD-PARTY-NOTICES.txt, or tells whether it is as it must be. Reads what the last production
// build bundled (out/bundled.json).
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';

const FILE = 'THIRD-PARTY-NOTICES.txt';
const Manifest = z.object({ name: z.string(), version: z.string(), license: z.string() });
const LINE = '-'.repeat(80);

const INTRODUCTION = `Third-party notices

Article Annotator (the extension and the command line) contains the packages below, each under its own licence. The texts and lists that the models
in the folder "models" were learned from, with their licences and authors, are named in models/README.md.
`;

/** One package with its licence text. @throws Error when it has none: then its notice must be asked for, not left out */
function describePackage(folder: string): string {
  const { name, version, license } = Manifest.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file));
  if (files.length === 0) throw new Error(`${name} has no licence file: find its licence text before shipping it`);
  const texts = files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return [LINE, `${name} ${version} (${license})`, LINE, '', texts.join('\n\n'), ''].join('\n');
}

function readNotices(): string {
  const folders = z.array(z.string()).parse(JSON.parse(readFileSync(path.join('out', 'bundled.json'), 'utf8')));
  return [INTRODUCTION, ...folders.map(describePackage)].join('\n');
}

const notices = readNotices();
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, notices);
} else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== notices) {
  console.error(`${FILE} does not name what is bundled: npm run notices, then look at the difference`);
  process.exitCode = 1;
}

// tsx scripts/thirdPartyNotices.ts [--check]: writes THIRD-PARTY-NOTICES.txt, or tells whether it is as it must be. Reads what the last production
// build bundled (out/bundled.json).
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';

const FILE = 'THIRD-PARTY-NOTICES.txt';
const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  author: z.optional(z.union([z.string(), z.object({ name: z.string() })])),
});
type Manifest = z.infer<typeof Manifest>;

const LINE = '-'.repeat(80);

const INTRODUCTION = `Third-party notices

Article Annotator (the extension and the command line) contains the packages below, each under its own licence. The texts and lists that the models
in the folder "models" were learned from, with their licences and authors, are named in models/README.md.
`;

/** The text of licences for packages that name theirs in the manifest only. */
const STANDARD_TEXTS: Readonly<Record<string, string>> = {
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF
MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES
WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN
CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
};

/** @throws Error when the licence needs a text that is not known: then it must be asked for, not left out */
function standardText({ name, license, author }: Manifest): string {
  const text = STANDARD_TEXTS[license];
  const holder = typeof author === 'string' ? author : author?.name;
  if (text === undefined || holder === undefined)
    throw new Error(`${name} has no licence file: find its licence text before shipping it`);
  return `The ${license} licence; the package has no licence file, its manifest names licence and author.\n\nCopyright (c) ${holder} and contributors\n\n${text}`;
}

/** One package with its licence text. */
function describePackage(folder: string): string {
  const manifest = Manifest.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')));
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice|copying)/i.test(file));
  const { name, version, license } = manifest;
  const texts = files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  if (texts.length === 0) texts.push(standardText(manifest));
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

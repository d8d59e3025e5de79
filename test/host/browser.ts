import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import * as z from 'zod/mini';
import { cacheFolder, hostFolder } from './paths.ts';

const PackagedChromium = z.object({
  default: z.custom<{ executablePath(): Promise<string> }>((value) => typeof value === 'function' || typeof value === 'object'),
});

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A headless Chromium: the one of CHROMIUM_PATH, else the packaged one. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await unpackChromium());
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/**
 * The package unpacks into the temporary folder and trusts any file of that name there: give it a folder for each version, and a new one
 * after a run that ended while it unpacked.
 */
async function unpackChromium(): Promise<string> {
  const fromHost = createRequire(path.join(hostFolder, 'package.json'));
  const entry = fromHost.resolve('@sparticuz/chromium');
  const lock = z
    .object({ packages: z.record(z.string(), z.object({ version: z.optional(z.string()) })) })
    .parse(JSON.parse(readFileSync(path.join(hostFolder, 'package-lock.json'), 'utf8')));
  const version = lock.packages['node_modules/@sparticuz/chromium']?.version ?? 'unknown';
  const folder = path.join(cacheFolder, `chromium-${version}`);
  const whole = path.join(folder, '.whole');
  if (!existsSync(whole)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const executable = await PackagedChromium.parse(await import(pathToFileURL(entry).href)).default.executablePath();
    writeFileSync(whole, '');
    return executable;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

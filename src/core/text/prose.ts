import { isOtherLanguage } from './otherLanguage.ts';

/** Why a text is left alone. */
export type NotProse = 'empty' | 'binary' | 'too-long' | 'log' | 'data' | 'code' | 'other-script' | 'other-language';

/** Texts longer than this are not analysed by themselves: UTF-16 code units. */
export const LONGEST_LIVE_TEXT = 2_000_000;

/** How much of a text is looked at. */
const SAMPLE = 20_000;

/**
 * Tells an article from logs, requirement lists, data dumps and the like; undefined for prose. Judged by the share of lines that read
 * like sentences: words of letters, few symbols, no time stamps in front; and from prose in
 * another language. Deterministic and linear.
 */
export function whyNotProse(text: string): NotProse | undefined {
  if (text.length > LONGEST_LIVE_TEXT) return 'too-long';
  if (text.trim() === '') return 'empty';
  const sample = text.slice(0, SAMPLE);
  if (isBinary(sample)) return 'binary';
  if (isOtherScript(sample)) return 'other-script';
  const lines = sample.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim().slice(0, 2000)]));
  if (share(lines, isLogLine) > 0.5) return 'log';
  const prose = sumLengths(lines.filter(isProseLine));
  const total = sumLengths(lines);
  if (prose / total >= 0.5) return isOtherLanguage(sample) ? 'other-language' : undefined;
  return share(lines, isCodeLine) > 0.3 ? 'code' : isShortNote(lines) ? undefined : 'data';
}

/** Most letters are of another script than English is written in. */
function isOtherScript(sample: string): boolean {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters > 20 && latin < letters / 2;
}

function isBinary(sample: string): boolean {
  if (sample.includes('\0')) return true;
  let strange = 0;
  for (const character of sample) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13)) strange += 1;
  }
  return strange > sample.length / 20;
}

const TIME_STAMP =
  /^\W{0,2}(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d\d:\d\d:\d\d[ .,]|\w{3} [ \d]\d \d\d:\d\d:\d\d |\d\d\/\w{3}\/\d{4}:\d\d)/;
const LOG_LEVEL = /^\W{0,2}(?:DEBUG|INFO|WARN|WARNING|ERROR|TRACE|FATAL)\b[\]:\s]/;

function isLogLine(line: string): boolean {
  return TIME_STAMP.test(line) || LOG_LEVEL.test(line);
}

/** At least four words of letters, which fill most of the line. */
function isProseLine(line: string): boolean {
  const words = line.match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  return words.length >= 4 && letters / line.replace(/\s+/g, '').length > 0.75 && !isCodeLine(line);
}

function isCodeLine(line: string): boolean {
  return /[;{}]$|^(?:[#/]{2}|import |from |def |function |const |let |var |class |#include|<\/?\w)|[\w.-]+\s*(?:==|>=|<=|~=|=)\s*[\w"'.]/.test(
    line,
  );
}

/** A few short lines without any mark of data: a headline that somebody just starts with. */
function isShortNote(lines: readonly string[]): boolean {
  return lines.length <= 3 && lines.every((line) => /^\p{L}[\p{L}\p{M}\p{N}\s.,:'’"“”?!-]*$/u.test(line) && line.includes(' '));
}

function share(lines: readonly string[], is: (line: string) => boolean): number {
  return lines.filter(is).length / lines.length;
}

function sumLengths(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

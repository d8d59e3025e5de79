import { anyOf, HEDGE } from './changeWords.ts';
import type { SentenceWords } from './context.ts';

/** A clause's subject, with what is told of it aside: "Nielsen, which tracks sales,". */
const SUBJECT =
  "(?:^|[,;:] |\\b(?:while|but|and|whereas|although|though) )((?:the |an? )?(?:[\\p{L}\\d.&’'-]+ ){0,5}?[\\p{L}\\d.&’'-]+)(?:, (?:which|who|whose|an?|the) [^,.;]{2,60},| who [^,.;]{2,50})?";
const PUTS_AT = new RegExp(
  `${SUBJECT} ${anyOf(
    anyOf(
      ...['lists', 'listed', 'pegs', 'pegged', 'puts?', 'values', 'valued', 'estimates?', 'estimated', 'reckons?', 'counts'],
      ...['calculates?', 'calculated', 'measures?', 'measured', 'clocked'],
    ),
    '(?:has|had) (?:it|him|her|them)',
  )}\\b[^.;,]{0,60}?\\b(?:at|with|as) ${HEDGE}`,
  'iu',
);

/** "While Hurun lists his wealth at": who says so where no statement was made out of it. */
export function speakerBefore(before: string): string | undefined {
  return PUTS_AT.exec(before)?.[1]?.toLowerCase();
}

const GIVES = anyOf(
  ...[
    'counts?',
    'counted',
    'tall(?:y|ies|ied)',
    'records?',
    'recorded',
    'registers?',
    'registered',
    'gives?',
    'gave',
    'lists?',
    'listed',
  ],
  ...[
    'shows?',
    'showed',
    'finds?',
    'found',
    'cites?',
    'cited',
    'admits?',
    'admitted',
    'acknowledges?',
    'acknowledged',
    'concedes?',
  ],
  ...['conceded', 'confirms?', 'confirmed', 'logs?', 'logged', 'reports?', 'reported', 'sees?', 'saw'],
);
const GIVES_NUMBER = new RegExp(`${SUBJECT} (?:\\w+ly )?${GIVES} (?:[\\p{L}’'-]+ ){0,4}?${HEDGE}`, 'iu');
/** "the hospital, which counted" */
const WHICH_GIVES = new RegExp(
  `\\b((?:the |an? )(?:[\\p{L}’'-]+ ){0,3}[\\p{L}’'-]+), (?:which|who) (?:\\w+ly |has |had ){0,2}${GIVES} (?:[\\p{L}’'-]+ ){0,3}?${HEDGE}`,
  'iu',
);
/** "by the organisers' count" */
const BY_COUNT =
  /\bby (?:the |an? )?((?:[\p{L}-]+ ){0,2}[\p{L}-]+?)(?:['’]s?)? (?:own )?(?:count|estimate|reckoning|tally|calculation|account)\b/iu;
const PRONOUN = /^(?:it|he|she|they|we|you|i|this|that|which|who)$/iu;

/** "The ministry gave a toll of", "Nielsen shows": whose number it is, though nothing is quoted. */
export function giverOf({ before, after }: SentenceWords): string | undefined {
  const giver = (
    GIVES_NUMBER.exec(before) ??
    WHICH_GIVES.exec(before) ??
    BY_COUNT.exec(after) ??
    BY_COUNT.exec(before)
  )?.[1]?.toLowerCase();
  return giver === undefined || PRONOUN.test(giver) ? undefined : giver;
}

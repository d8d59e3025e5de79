import type { MentionCandidate } from '../../model/candidates.ts';
import type { Gender, GenderOfName } from '../../model/gender.ts';
import type { ParsedText } from '../../model/parsedText.ts';

const MASCULINE_TITLE = /\b(?:Mr|Sir|Lord|Prince|King|Sheikh|Imam|Father|Brother|Herr|Señor|Monsieur|Mzee|Pope)\.?\s+$/;
const FEMININE_TITLE = /\b(?:Mrs|Ms|Miss|Lady|Dame|Princess|Queen|Sister|Frau|Madame|Madam|Señora|Baroness)\.?\s+$/;
const MASCULINE_NOUN =
  /^(?:man|father|grandfather|son|grandson|brother|uncle|nephew|husband|boyfriend|boy|spokesman|chairman|policeman|fisherman|congressman|assemblyman|businessman|king|prince|monk|widower|actor|gentleman|lad)$/;
const FEMININE_NOUN =
  /^(?:woman|mother|grandmother|daughter|granddaughter|sister|aunt|niece|wife|girlfriend|girl|spokeswoman|chairwoman|policewoman|congresswoman|assemblywoman|businesswoman|queen|princess|nun|widow|actress|lady|midwife|seamstress|schoolmistress)$/;
/** The widest title before a name, in UTF-16 code units. */
const TITLE_WIDTH = 12;

/** What a title before a name ("Ms Brown"), or the noun of a description ("his grandmother"), shows of the person's gender. */
export function genderShown({ source }: ParsedText, { span, head, form }: MentionCandidate): Gender | undefined {
  if (form === 'nominal') {
    const noun = source.text.slice(head.start, head.end).toLowerCase();
    if (MASCULINE_NOUN.test(noun)) return 'he';
    return FEMININE_NOUN.test(noun) ? 'she' : undefined;
  }
  const before = source.text.slice(Math.max(0, span.start - TITLE_WIDTH), span.start);
  if (MASCULINE_TITLE.test(before)) return 'he';
  return FEMININE_TITLE.test(before) ? 'she' : undefined;
}

/** What the given name of a full name shows; a single word may be a surname. */
export function genderOfFullName(name: string, genderOfName: GenderOfName): Gender | undefined {
  const [given = '', ...others] = name.split(/\s+/);
  return others.length === 0 ? undefined : genderOfName(given);
}

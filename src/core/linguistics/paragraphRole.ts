import type { ParagraphRole } from '../model/parsedText.ts';
import type { BlockKind } from './blocks.ts';

/** What is known of a paragraph when its role is decided. */
export interface ParagraphFacts {
  readonly kind: BlockKind;
  readonly text: string;
  readonly words: readonly string[];
  /** Position among the paragraphs, from 0. */
  readonly index: number;
  /** True once a paragraph of running text has been seen. */
  readonly afterBody: boolean;
  readonly hasHeadline: boolean;
}

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Jun\\.|Jul\\.|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\.?)';
const DATE = new RegExp(
  `^(?:(?:published|updated|posted|last (?:updated|modified)|date|on)[ :]+(?:on |at )?)?(?:${WEEKDAY},? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})[^.!?]{0,60}$`,
  'i',
);
const PLACE_AND_DATE = new RegExp(
  `^\\p{Lu}[\\p{L} .,'’-]{1,60}, (?:${WEEKDAY},? )?(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?(?: ?\\([^()]{1,40}\\))?[.:]?$`,
  'u',
);
const BYLINE = /^(?:by|words by|story by|written by|report(?:ed|ing) by|edited by|from)[:\s]\s*\p{Lu}/iu;
const BYLINE_TITLE =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}(?:,? (?:and|&) \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})?(?:,| \||\s[-–—]) (?:(?:the )?\p{L}+ ){0,3}(?:writer|reporter|correspondent|editor|staff|Associated Press|Reuters|AP|AFP|BBC News)\.?$/iu;
const CAPTION =
  /^(?:photo|image|picture|file photo|file|caption|credit|watch|video|graphic|map)s?\b[^:]{0,30}:|[([/|][^()[\]/|]{0,60}\b(?:photos?|images?|handout|file pic|getty|courtesy|credit)\b[^()[\]]{0,60}[)\]]?\.?$|\bphoto(?:graph)?(?: by|:| courtesy)\b|\bgetty images\b|\b(?:REUTERS|AFP|AP|EPA)\/\p{Lu}|\/(?:REUTERS|AFP|AP|EPA)\b/iu;
const TERMINAL = /[.!?][”"’')\]]*$/;
const LONGEST_HEADLINE = 30;
const LONGEST_SUBHEAD = 14;
const LONGEST_CAPTION = 80;
const LONGEST_BYLINE = 20;

/** Decides what part of an article a paragraph is, from its marks, its form and its place. */
export function paragraphRole(facts: ParagraphFacts): ParagraphRole {
  const marked = roleOfMark(facts);
  if (marked !== undefined) return marked;
  const { text, words } = facts;
  const count = words.length;
  if (count <= LONGEST_BYLINE) {
    if (isByline(facts)) return 'byline';
    if (DATE.test(text) || PLACE_AND_DATE.test(text)) return 'dateline';
  }
  if (count <= LONGEST_CAPTION && CAPTION.test(text)) return 'caption';
  if (TERMINAL.test(text) && !facts.hasHeadline && facts.index === 0) return 'body';
  if (!facts.afterBody && !facts.hasHeadline && count <= LONGEST_HEADLINE) return 'headline';
  if (count <= LONGEST_SUBHEAD && !TERMINAL.test(text) && !/[:;,—-]$/.test(text) && !/["“”]/.test(text) && startsLikeTitle(text))
    return 'subhead';
  return 'body';
}

function roleOfMark({ kind, hasHeadline, index }: ParagraphFacts): ParagraphRole | undefined {
  if (kind === 'title') return hasHeadline ? 'subhead' : 'headline';
  if (kind === 'heading') return hasHeadline || index > 0 ? 'subhead' : 'headline';
  if (kind === 'byline') return 'byline';
  if (kind === 'date') return 'dateline';
  return kind === 'bullet' ? 'bullet' : undefined;
}

function isByline({ text, words, index, afterBody }: ParagraphFacts): boolean {
  if (BYLINE_TITLE.test(text)) return true;
  if (!BYLINE.test(text) || (TERMINAL.test(text) && words.length > 12)) return false;
  return index <= 6 || afterBody
    ? words.every((word) =>
        /^[\p{Lu}\p{N}\p{P}\p{S}]|^(?:by|and|in|for|at|of|van|de|der|von|bin|al|la|du|da|di|staff|reporting|edited|additional|writing|written|with|from|the)$/u.test(
          word,
        ),
      )
    : false;
}

function startsLikeTitle(text: string): boolean {
  return /^[\p{Lu}\p{N}]/u.test(text);
}

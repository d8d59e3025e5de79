import { NAME_PARTICLES, NAME_SUFFIXES } from '../../lexicon/personTitles.ts';
import type { MentionCandidate } from '../../model/candidates.ts';
import type { EntityType } from '../../model/entityType.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import { isPause, type Steps } from '../../steps.ts';
import { foldLatin } from '../../text/foldLatin.ts';

/** One way of writing a name, with all its mentions. */
export interface NameForm {
  readonly index: number;
  readonly text: string;
  readonly type: EntityType;
  /** Words in lower case without diacritics, stops and Arabic articles; marks left out. */
  readonly words: readonly string[];
  /** The words as written. */
  readonly surface: readonly string[];
  /** Indices of its mentions, in text order. */
  readonly mentions: number[];
}

/** The name mentions of a text by type and wording (case and diacritics aside). */
export function* collectNameForms(
  parsed: ParsedText,
  mentions: readonly MentionCandidate[],
): Steps<{ forms: NameForm[]; formOfMention: Map<number, number> }> {
  const forms: NameForm[] = [];
  const byKey = new Map<string, number>();
  const formOfMention = new Map<number, number>();
  for (const [index, mention] of mentions.entries()) {
    if (isPause(index)) yield;
    if (mention.form !== 'name') continue;
    const text = parsed.source.text.slice(mention.span.start, mention.span.end).replace(/\s+/g, ' ');
    const surface = splitWords(text);
    const words = surface.map(foldNameWord);
    const key = `${mention.type} ${words.join(' ')}`;
    const known = byKey.get(key);
    if (known === undefined) {
      byKey.set(key, forms.length);
      formOfMention.set(index, forms.length);
      forms.push({ index: forms.length, text, type: mention.type, words, surface, mentions: [index] });
    } else {
      formOfMention.set(index, known);
      forms[known]?.mentions.push(index);
    }
  }
  return { forms, formOfMention };
}

function splitWords(text: string): string[] {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Lower case, no diacritics, no stops, no Arabic article, no possessive. */
export function foldNameWord(word: string): string {
  return foldLatin(word)
    .replace(/'s$/, '')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
    .replace(/\.(?=[a-z])/g, '')
    .replace(/^(?:al|el|ad|an|ar|as|ash|at|az)-(?=[a-z]{3})/, '');
}

/** A person's name taken apart. */
export interface PersonName {
  /** Words that distinguish: no particles, no suffix. Initials are single letters. */
  readonly parts: readonly string[];
  readonly suffix: string | undefined;
}

export function readPersonName(form: NameForm): PersonName {
  const last = form.words.at(-1) ?? '';
  const suffix = form.words.length > 1 && NAME_SUFFIXES.has(last) ? last : undefined;
  const words = suffix === undefined ? form.words : form.words.slice(0, -1);
  const parts = words.filter((word, index) => index === words.length - 1 || !isParticle(form, word, index));
  return { parts, suffix };
}

/** A small word inside a name; "abu" and "ben" tell people apart and stay. */
function isParticle(form: NameForm, word: string, index: number): boolean {
  return (
    NAME_PARTICLES.has(word) &&
    (index > 0 || form.words.length > 2) &&
    /^\p{Ll}/u.test(form.surface[index] ?? '') &&
    word !== 'abu' &&
    word !== 'abd'
  );
}

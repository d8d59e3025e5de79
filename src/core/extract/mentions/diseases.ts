import type { ParsedText } from '../../model/parsedText.ts';
import { mapSteps, type Steps } from '../../steps.ts';
import type { SentenceName } from './names.ts';

/** What is said only of illness and what causes it. */
const ILL_WITH =
  / (?:(?:cases?|bouts?|outbreaks?|epidemics?|strains?|transmission|symptoms|deaths?) (?:of|from)|(?:infected|diagnosed|ill|sick) with|(?:positive|vaccines?|vaccinated|vaccination|immunized|immunization) (?:for|against)|(?:die[sd]?|dying) (?:of|from)|contract(?:s|ed|ing)?)$/;
/** "the COVID-19 pandemic", "the Zika virus": what illness and its causes alone are called behind a name. */
const SPREADS = /^(?:virus(?:es)?|pandemic|epidemic|infections?|symptoms)$/;
/** How far before a name its words may stand, in tokens. */
const REACH = 3;

/** Leaves out what somebody is ill with: "the first case of BSE", in all of the text. Diseases and their causes are no names (guideline §1). */
export function* leaveOutDiseases(parsed: ParsedText, names: readonly SentenceName[]): Steps<SentenceName[]> {
  const diseases = new Set(names.filter((name) => isDisease(parsed, name)).map((name) => wordingOf(parsed, name)));
  const kept = yield* mapSteps(names, (name) => (isThing(parsed, name) && diseases.has(wordingOf(parsed, name)) ? [] : [name]));
  return kept.flat();
}

/** One word of a kind that illnesses are taken for, "COVID-19" too. */
function isThing(parsed: ParsedText, name: SentenceName): boolean {
  return (name.type === 'organization' || name.type === 'other') && !/\s/.test(wordingOf(parsed, name));
}

function isDisease(parsed: ParsedText, name: SentenceName): boolean {
  const { tokens } = parsed;
  const behind = tokens[name.end];
  if (!isThing(parsed, name)) return false;
  if (SPREADS.test(behind?.lower ?? '')) return true;
  if (behind?.tag.startsWith('NN') === true || behind?.tag === 'POS') return false;
  const before = tokens.slice(Math.max(0, name.first - REACH), name.first).map(({ lower }) => ` ${lower}`);
  return ILL_WITH.test(before.join(''));
}

function wordingOf({ source, tokens }: ParsedText, { first, end }: SentenceName): string {
  return source.text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0);
}

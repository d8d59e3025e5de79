import type { ParsedText } from '../../model/parsedText.ts';
import { mapSteps, type Steps } from '../../steps.ts';
import type { SentenceName } from './names.ts';

/** What is said only of illness and what causes it. */
const ILL_WITH =
  / (?:(?:cases?|outbreaks?|epidemics?|strains?|transmission|symptoms|deaths?) (?:of|from)|(?:infected|diagnosed|ill|sick) with|(?:positive|vaccines?|vaccinated|vaccination|immunized|immunization) (?:for|against)|(?:die[sd]?|dying) (?:of|from)|contract(?:s|ed|ing)?)$/;
/** How far before a name its words may stand, in tokens. */
const REACH = 3;

/** Leaves out what somebody is ill with: "the first case of BSE", in all of the text. Diseases and their causes are no names (guideline §1). */
export function* leaveOutDiseases(parsed: ParsedText, names: readonly SentenceName[]): Steps<SentenceName[]> {
  const diseases = new Set(names.filter((name) => isDisease(parsed, name)).map((name) => wordingOf(parsed, name)));
  const kept = yield* mapSteps(names, (name) => (isThing(name) && diseases.has(wordingOf(parsed, name)) ? [] : [name]));
  return kept.flat();
}

function isThing({ type, first, end }: SentenceName): boolean {
  return (type === 'organization' || type === 'other') && end - first === 1;
}

function isDisease({ tokens }: ParsedText, name: SentenceName): boolean {
  const behind = tokens[name.end];
  if (!isThing(name) || behind?.tag.startsWith('NN') === true || behind?.tag === 'POS') return false;
  const before = tokens.slice(Math.max(0, name.first - REACH), name.first).map(({ lower }) => ` ${lower}`);
  return ILL_WITH.test(before.join(''));
}

function wordingOf({ tokens }: ParsedText, { first }: SentenceName): string {
  return tokens[first]?.text ?? '';
}

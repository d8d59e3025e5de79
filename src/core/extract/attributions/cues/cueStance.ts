import type { Stance } from '../../../model/attribution.ts';
import type { ReportingFrame, ReportingSense } from '../../../lexicon/reportingVerbs.ts';
import type { VerbGroup } from '../verbs/verbGroup.ts';

const CHECKED: ReadonlySet<string> = new Set(['verify', 'confirm', 'corroborate', 'authenticate', 'substantiate']);
const WITHHELD: ReadonlySet<string> = new Set(
  'say comment tell specify disclose reveal explain elaborate give identify name provide announce mention confirm respond'.split(
    ' ',
  ),
);

/** The stance of a cue: that of the sense whose frame was found, unless the verb is negated. */
export function stanceOfCue(senses: readonly ReportingSense[], lemma: string, frame: ReportingFrame, group: VerbGroup): Stance {
  const sense = senses.find((candidate) => candidate.frames.has(frame)) ?? senses[0];
  const stance = sense?.stance ?? 'asserts';
  if (!group.negated) return stance;
  const unable = group.modal !== undefined && /^(?:can|could|ca)/.test(group.modal);
  if (unable && (lemma === 'say' || lemma === 'tell')) return 'could-not-verify';
  if (CHECKED.has(lemma) && (unable || lemma === 'verify')) return 'could-not-verify';
  return WITHHELD.has(lemma) ? 'declines' : stance;
}

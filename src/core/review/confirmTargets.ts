import { statesSameFacts } from '../anchor/statedFacts.ts';
import { mapTargets } from '../anchor/targets.ts';
import type { Target } from '../model/target.ts';
import { changeRecords, targetAt, type Working } from './workingDocument.ts';

/**
 * What a person accepts stands for the words that are there now, though they may have changed since the machine read them; whatever a person
 * judges does so where they state other facts than before (`which`): then it has been answered.
 */
export function confirmTargets(work: Working, ids: ReadonlySet<string>, which: 'all' | 'otherFacts'): void {
  const isOther = (words: string, exact: string): boolean => (which === 'all' ? words !== exact : !statesSameFacts(exact, words));
  const confirm = (target: Target): Target =>
    target.end > target.start && isOther(work.text.slice(target.start, target.end), target.exact)
      ? targetAt(work, target)
      : target;
  const confirmed = mapTargets(work.document, confirm);
  const at = <T extends { id: string }>(list: readonly T[]): Map<string, T> => new Map(list.map((record) => [record.id, record]));
  const mentions = at(confirmed.mentions);
  const quantities = at(confirmed.quantities);
  const attributions = at(confirmed.attributions);
  const events = at(confirmed.events);
  changeRecords(work, 'mentions', ids, (record) => mentions.get(record.id) ?? record);
  changeRecords(work, 'quantities', ids, (record) => quantities.get(record.id) ?? record);
  changeRecords(work, 'attributions', ids, (record) => attributions.get(record.id) ?? record);
  changeRecords(work, 'events', ids, (record) => events.get(record.id) ?? record);
}

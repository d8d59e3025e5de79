/** The item at a place that is known to be in the list. @throws RangeError when it is not */
export function itemAt<T>(items: readonly T[], place: number): T {
  const item = items[place];
  if (item === undefined) throw new RangeError(`Nothing at ${place} of ${items.length}`);
  return item;
}

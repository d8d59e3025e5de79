/** B³ (Bagga and Baldwin 1998) over documents of mentions, each with its group in gold and in the prediction. */
export function averageOverMentions(documents: readonly (readonly (readonly [gold: string, predicted: string])[])[]): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly mentions: number;
} {
  let precision = 0;
  let recall = 0;
  let mentions = 0;
  for (const pairs of documents) {
    for (const [gold, predicted] of pairs) {
      const inGold = pairs.filter(([other]) => other === gold);
      const inPredicted = pairs.filter(([, other]) => other === predicted);
      const inBoth = inGold.filter(([, other]) => other === predicted).length;
      precision += inBoth / inPredicted.length;
      recall += inBoth / inGold.length;
      mentions++;
    }
  }
  const [p, r] = mentions === 0 ? [0, 0] : [precision / mentions, recall / mentions];
  return { precision: p, recall: r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r), mentions };
}

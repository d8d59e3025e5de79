/** Verbs before an infinitive of saying that make it a refusal: "declined to say". */
export const REFUSAL_VERBS: ReadonlySet<string> = new Set(['decline', 'refuse']);

/** What is refused, besides the reporting verbs: "declined to comment", "refused to be drawn". */
export const REFUSED_ACTS: ReadonlySet<string> = new Set(
  'comment say elaborate discuss answer respond identify name specify give provide disclose reveal explain confirm deny speak talk speculate address release concede testify say engage'.split(
    ' ',
  ),
);

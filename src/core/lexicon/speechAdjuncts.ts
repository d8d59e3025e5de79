/** Words of time that may stand between a reporting verb and what is said: "said Monday the". */
export const TIME_ADVERBIALS: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow earlier later early late ' +
    'afterwards afterward recently then again once last next week month year morning afternoon evening night weekend'
  ).split(' '),
);

/** After "this", "last" or "next" these make a time. */
export const TIME_NOUNS: ReadonlySet<string> = new Set(
  'morning afternoon evening night week weekend month year spring summer autumn fall winter'.split(' '),
);

/** Adverbs that may be set off by commas after a reporting verb: "said, however, that". */
export const INSERTED_ADVERBS: ReadonlySet<string> = new Set(
  'however though meanwhile too also moreover therefore instead nevertheless nonetheless simply again'.split(' '),
);

/** Question words that open a clause of what is asked or left open. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set('whether if what who whom whose how why when where which'.split(' '));

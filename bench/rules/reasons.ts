/** Why a rule or list stays that fires in fewer than two documents of the corpora, or only in our own. */
export const REASONS: Readonly<Record<string, string>> = {};

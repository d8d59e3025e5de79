/** Why a rule or list stays that fires in fewer than two documents of the corpora, or only in our own. */
export const REASONS: Readonly<Record<string, string>> = {
  'date.2nd of this month': 'agency style for days of the running month outside North America',
  'date.Wednesday the 17th': 'how invitations and notices name a day; agencies write the month',
  'quantities/amounts/moneyParts.ts:PRICED':
    'British money in words (“a 5 pound note”, “a 50 pound fine”), of which the corpora have little',
  'quantities/amounts/unitParts.ts:TIME_LETTERS':
    'the letters that stand for units of time, all there are, in results and science',
  'age.younger than': 'ages of children in conflict and court reports, of which the corpora have little',
  'score.as a day': 'texts that went through a spreadsheet, which makes days of results; none of the corpora did',
  'score.in brackets': 'votes and records as newspapers set them behind a name or a verdict',
  'age.months': 'ages of infants behind a comma, in accident and crime reports',
};

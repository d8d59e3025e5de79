/** Why a rule or list stays that fires in fewer than two documents of the corpora, or only in our own. */
export const REASONS: Readonly<Record<string, string>> = {
  'date.Wednesday the 17th': 'how invitations and notices name a day; agencies write the month',
  'quantities/amounts/moneyParts.ts:PRICED':
    'British money in words (“a 5 pound note”, “a 50 pound fine”), of which the corpora have little',
  'score.as a day': 'texts that went through a spreadsheet, which makes days of results; none of the corpora did',
  'age.now first':
    'profiles and obituaries open a sentence with the age of whom they name behind it (“Now 52, she runs a bakery”); news names first',
  'quantities/counts/ordinals.ts:SHIRTS':
    'the numbers that players wear, which sports pages write about when a shirt is passed on; in reports of matches they are left out',
  'lexicon/contests.ts:GOLF_WORDS':
    'reports of golf, where “a birdie at the 17th” would be a day of the month; the corpora hardly have any',
  'age.months': 'ages of infants behind a comma, in accident and crime reports',
};

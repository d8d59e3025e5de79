/** Capitalised words that begin a sentence far more often than they belong to a name after an abbreviation. Closed-class words. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    'The A An This That These Those It Its He His She Her They Their Them We Our Us You Your I My One Some Many Most Several Few Both All ' +
    'Each Every Other Others Another Such No Not There Here In On At By For From With Without Of To Into Over Under After Before Since ' +
    'During Until Within Among Between Against About Around Across Along Amid Beyond Despite Through Throughout Toward Towards Upon ' +
    'While When Where Whether Why What Which Who Whose How If Although Though Because As And But Or Nor So Yet Then Now Today Yesterday ' +
    'Tomorrow Later Earlier Meanwhile However Moreover Furthermore Nevertheless Instead Also Still Even Once Only Just Perhaps Maybe ' +
    'Mr Mrs Ms Miss Mr. Mrs. Ms. According Asked Speaking Following Unlike Like Is Are Was Were Has Have Had Do Does Did Can Could Will Would Should May Might Must'
  ).split(' '),
);

/** Past and present forms of the commonest verbs that follow a quotation. */
export const REPORTING_FORMS: ReadonlySet<string> = new Set(
  'said says say asked asks ask told wrote writes added adds replied answered shouted yelled cried exclaimed wondered continued demanded'.split(
    ' ',
  ),
);

/** Capitalised words that go on a time of day ("8 a.m. Monday", "5 p.m. EST"). */
export const TIME_WORDS: ReadonlySet<string> = new Set(
  (
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October ' +
    'November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Mon. Tue. Wed. Thu. Fri. Sat. Sun. EST EDT ET CST ' +
    'CDT CT MST MDT MT PST PDT PT GMT UTC BST CET CEST EET IST JST AEST Eastern Central Mountain Pacific Greenwich'
  ).split(' '),
);

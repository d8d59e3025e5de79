/** What can be denied, rejected or dismissed as untrue or unwelcome, unlike a court's case or a company's worker. Lemmas. */
export const DENIABLE_NOUNS: ReadonlySet<string> = new Set(
  (
    'claim allegation accusation charge report suggestion criticism idea notion rumour rumor speculation call demand request ' +
    'proposal offer finding account concern fear argument assertion assessment link responsibility wrongdoing involvement ' +
    'knowledge comparison theory story version deal plan allegations demands appeal bid statement complaint figure number it that this them'
  ).split(' '),
);

/** What one admits to having done. Lemmas. */
export const OFFENCE_NOUNS: ReadonlySet<string> = new Set(
  (
    'murder manslaughter homicide killing assault rape robbery burglary theft fraud arson bribery perjury forgery conspiracy ' +
    'smuggling trafficking possession offence offense count charge crime guilt blame liability responsibility wrongdoing fault ' +
    'error mistake failure failing negligence breach violation defeat involvement role'
  ).split(' '),
);

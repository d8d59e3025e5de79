/**
 * Words, in lower case and without a final stop, that stand before a person's name without belonging to it: honorifics, ranks, offices.
 * Words that are as often first names ("Dean", "Earl") are left out.
 */
export const PERSON_TITLES: ReadonlySet<string> = new Set(
  `
mr mrs ms miss mx messrs sir dame lord lady madam madame mme monsieur mlle señor señora herr frau signor signora don doña dr doctor prof professor rev reverend fr father sister brother mother rabbi imam ayatollah hojatoleslam mullah sheikh sheik shaykh hajji haji
pope cardinal archbishop bishop monsignor msgr pastor deacon vicar canon patriarch metropolitan lama
king queen prince princess emperor empress tsar czar sultan emir caliph crown duke duchess count countess baron baroness marquess viscount infanta maharaja highness majesty holiness excellency he hrh hm
president vice premier prime minister ministers chancellor secretary undersecretary sec treasurer governor gov mayor senator sen sens rep reps representative congressman congresswoman congressmen councillor councilor councilman councilwoman alderman assemblyman assemblywoman lawmaker mp mep msp mla
ambassador amb envoy consul attorney solicitor prosecutor justice judge magistrate sheriff marshal commissioner comptroller ombudsman speaker chairman chairwoman chairperson chair chief deputy assistant acting interim former ex-president ex-prime ex-minister outgoing incoming president-elect
general gen lieutenant lt colonel col major maj captain capt commander cmdr commodore admiral adm sergeant sgt corporal cpl private pvt pfc lance brigadier brig field officer constable inspector detective superintendent det insp supt md aco pc cadet lieut generals ltc ssgt
spokesman spokeswoman spokesperson spokesmen director manager coach captain executive editor correspondent reporter columnist analyst economist lawyer activist actor actress singer author writer director-general secretary-general
foreign defence defense finance interior home education health justice trade energy transport environment agriculture labour labor state cabinet parliamentary presidential
shri smt kumari pandit swami thiru aunty auntie uncle auntie chief-of-staff justices mla mlc mna mps dcp acp ssp dsp acfo dcop asp igp acting-governor ex-governor ex-mayor ex-senator ex-chancellor ex-king ustaz ustad datuk dato tun tunku encik puan khun daw osagyefo mzee bwana alhaji oba sultan otunba barr engr hajiya
first second third supreme grand national senior junior co-chair vice-president vice-chairman nobel laureate gentleman hon honourable honorable rt right saint st ceo cfo coo cto
`
    .trim()
    .split(/\s+/),
);

/** The titles that are certain to introduce a person even where no name is known: they never stand before other names. */
export const HONORIFICS: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx messrs sir dame mme monsieur mlle señor señora herr frau signor signora dr prof professor rev reverend rabbi imam ayatollah hojatoleslam sheikh sheik archbishop sen sens rep reps gov gen lt col maj capt cmdr adm sgt cpl pvt brig'.split(
    ' ',
  ),
);

/** Generational suffixes that belong to a name, without stops. */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set([
  'jr',
  'sr',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
]);

/** Lower-case words inside a person's name. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'van von der den de del della di da dos das do du la le los las ten ter tot zu zur vom af av bin bint ibn ben abu abd al el ad ul ur e y i ap st ould ag'.split(
    ' ',
  ),
);

const ABSTRACT_ENDING = /(?:tion|sion|ment|ness|ity|ism|ence|ance|ship|hood|ency|ancy|ure|dom|age)$/;
const NOT_ABSTRACT =
  /^(?:apartment|regiment|garrison|village|passenger|hostage|station|cottage|garage|population|generation|delegation|congregation|ambulance|residence|audience|settlement|structure|vehicle|encampment|detachment|plantation|installation|fortification|convoy|teenage|orphanage|parsonage|opposition|organi[sz]ation|federation|corporation|association|institution|government|department|parliament|community|university|facility|city|minority|majority|personage|creature|establishment|tenement|embankment|sanctuary|garment|ship|battleship|warship|township|flagship|leadership|militia)$/;
const ABSTRACT = new Set(
  (
    'bill law rule plan deal idea project proposal budget policy reform tax price cost rate rent market demand supply sale profit trade economy inflation poverty hunger crime corruption drug ' +
    'cancer disease virus malaria aids flu dementia addiction climate change hope dream pride ego feeling spirit morale mood joy patience interest appetite enthusiasm confidence faith trust reputation career life-style ' +
    'applause laughter cheer anger rage fury tear cheers rumor rumour story debate talk row dispute conversation vote ballot election title championship crown trophy cup medal seat race contest control power custody right freedom name credit ' +
    'job work weight money time chance opportunity lead match game point set appeal case effort attempt bid campaign program programme scheme initiative effort rise growth recovery wind storm fire noise sound music culture ' +
    'language tradition custom record streak run habit system model theory argument view value image brand status share stake talent future past promotion relegation survival popularity traffic spending debt deficit wage pay'
  ).split(' '),
);

/** What can't be touched, by its ending or as a word. */
export function isAbstract(lemma: string): boolean {
  const lower = lemma.toLowerCase();
  return ABSTRACT.has(lower) || (ABSTRACT_ENDING.test(lower) && !NOT_ABSTRACT.test(lower));
}

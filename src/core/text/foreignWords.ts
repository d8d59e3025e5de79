/**
 * Words of the closed classes (articles, prepositions, pronouns, conjunctions, auxiliaries) of languages that are written as English is, by
 * language. None is a word of English, and none stands in names ("de", "la", "van", "von", "bin").
 */
export const FOREIGN_WORDS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    catalan: 'amb que els les una aquest aquesta són també més ho ha han ser com quan però seva seu dels pels aquests va',
    croatian: 'je da na su za od koji koja koje nije ili kako što bio bila bilo će se sa iz kod ali te ovo biti smo',
    czech: 'je že na se za od který která které jsou není nebo jak byl byla bylo jeho její po ale už při podle však také si',
    danish: 'og det er af til på med ikke har var som et fra kan vil blev også efter ud ved sig hvor være',
    dutch: 'het een dat niet zijn voor aan ook naar heeft uit bij maar nog wordt werd hebben deze dit worden zich om tot hij zij',
    finnish: 'ja ei että se oli hän ovat mutta myös kun kuin jo ne joka mukaan jälkeen olla ollut sekä niin tai vain nyt',
    french:
      'les des une est dans qui que pas sur avec par sont ce cette ces aux ont été mais il elle ils leur deux après entre lors selon où même aussi',
    german:
      'und das ist nicht ein eine einen einem einer mit auf für sich dem des auch nach bei wird sind aus wurde werden oder zum zur über noch sie er es haben dass wie als vor durch',
    hungarian: 'egy és hogy nem volt meg csak már még ez szerint után között ki mint akik lesz vagy azt',
    indonesian:
      'yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena oleh ada telah bisa mereka kata sudah',
    italian: 'che una con sono gli della dei delle nel nella anche più si alla dal dopo ha hanno stato questo loro tra è ma',
    norwegian: 'og det er av til på med ikke har var som et fra kan vil ble også etter ut mot ved seg hvor være',
    polish: 'że się nie na jak po od przez który która które są był była było oraz dla przed czy już tylko tego ich jego',
    portuguese:
      'que não uma com os em mais foi são pelo pela ao aos às seu sua das ele ela como mas também já entre após são num numa',
    romanian:
      'în fără ce dar potrivit el lui și că cu nu pe din este sunt pentru fost mai sau după între acest această au fi ca unui unei prin',
    spanish:
      'que las una por con para es su se lo como más pero sus también fue han según donde entre está este esta muy hasta desde ya cuando',
    swedish: 'och att det är av på för med inte har var som ett från kan ska blev också efter ut mot vid sig där om',
    turkish: 'bir bu için ile olarak daha çok gibi olan kadar sonra ancak değil ama dedi olduğu da mi tarafından',
    vietnamese: 'và của là có không được trong cho với những các một này đã người khi từ đến vào ra cũng',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Closed classes of English that are words of none of these. */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  (
    'the and that with from which who whom whose were been being they them their there this these those said says his but not are would could should ' +
    'after before when where about than its it you your our she while because between against during through other only some ' +
    'what how'
  ).split(' '),
);

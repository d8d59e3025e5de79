/**
 * Frequent words of the closed classes (articles, prepositions, pronouns, conjunctions, auxiliaries) of some twenty languages that are written
 * as English is. None is a word of English, and none stands in names ("de", "la", "van", "von", "bin").
 */
export const FOREIGN_WORDS: ReadonlySet<string> = new Set(
  // Spanish, Catalan, Portuguese, French, Italian, Romanian
  (
    'que las una para es se su lo como más pero sus fue según donde cuando aún ni este ya qué amb els també són uma não os em mais foi são pelo ele ' +
    'depois les des une est dans qui pas sur avec sont ce aux été il après selon che si è gli della delle nel più dopo ha sono și că cu nu pentru în după ' +
    // German, Dutch, Danish, Norwegian, Swedish
    'und das ist nicht ein eine mit auf für sich dem auch nach bei wird aus wurde zum er dass wie het een dat niet zijn voor aan heeft uit hij zo ' +
    'och att det är av på för inte som ett efter han og af til ikke fra etter var hvad hva ' +
    // Finnish, Hungarian, Polish, Czech, Croatian, Turkish, Indonesian, Vietnamese
    'ja ei että oli hän mutta myös sen egy és hogy volt nem csak że się nie na jak po przez czy była przed tym je není ale při podle byla už před što nije nakon ali će ' +
    'bir bu için da daha ancak sonrası yang di itu dengan tidak pada setelah apa và của là có không được những cho'
  ).split(' '),
);

/** Closed classes of English that are words of none of these. */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  (
    'the and that with from which who whom whose were been being they them their there this these those said says his but not are would could should ' +
    'after before when where about than its it you your our she while because between against during through other only some what how'
  ).split(' '),
);

/** Verbs with irregular past forms: base, past and past participle (one form where they agree); further forms after a slash. */
const VERBS = `
arise arose arisen|awake awoke awoken|bear bore borne/born|beat beat beaten|become became become|begin began begun|bend bent|bet bet
|bid bid bid/bidden|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|broadcast broadcast
|build built|burn burnt/burned|burst burst|buy bought|cast cast|catch caught|choose chose chosen|cling clung|come came come|cost cost
|creep crept|cut cut|deal dealt|dig dug|dive dove/dived|do did done|draw drew drawn|dream dreamt/dreamed|drink drank drunk|drive drove driven
|dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden
|forecast forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|freeze froze frozen|get got got/gotten
|give gave given|go went gone|grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept
|kneel knelt|know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt/learned|leave left|lend lent|let let|lie lay lain|light lit|lose lost
|make made|mean meant|meet met|mislead misled|mistake mistook mistaken|misunderstand misunderstood|outdo outdid outdone|overcome overcame overcome
|overhear overheard|override overrode overridden|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|overrun overran overrun
|partake partook partaken|pay paid|plead pled/pleaded|prove proved proven|put put|quit quit|read read|rebuild rebuilt|redo redid redone|relay relayed
|repay repaid|rerun reran rerun|resell resold|reset reset|retell retold|rethink rethought|rewrite rewrote rewritten|rid rid|ride rode ridden|ring rang rung
|rise rose risen|run ran run|saw sawed sawn|say said|see saw seen|seek sought|sell sold|send sent|set set|sew sewed sewn|shake shook shaken
|shed shed|shine shone|shoot shot|show showed shown|shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept
|slide slid|sling slung|slit slit|smell smelt|sneak snuck|sow sowed sown|speak spoke spoken|speed sped|spell spelt|spend spent|spill spilt|spin spun
|spit spat|split split|spoil spoilt|spread spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk
|strike struck struck/stricken|string strung|strive strove striven|swear swore sworn|sweep swept|swell swelled swollen|swim swam swum|swing swung
|take took taken|teach taught|tear tore torn|tell told|think thought|thrive thrived|throw threw thrown|thrust thrust|tread trod trodden
|undergo underwent undergone|understand understood|undertake undertook undertaken|undo undid undone|uphold upheld|upset upset|wake woke woken
|wear wore worn|weave wove woven|weep wept|wet wet|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood
|wring wrung|write wrote written|overpay overpaid|outrun outran outrun|offset offset|rescind rescinded|panic panicked|traffic trafficked
|frolic frolicked|picnic picnicked|mimic mimicked|retake retook retaken|remake remade|outbid outbid|outsell outsold|mishear misheard|foretell foretold
|undercut undercut|signal signalled`;

/** Irregular plurals: singular, plural. */
const NOUNS = `
man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|louse lice|ox oxen|half halves|knife knives|life lives
|wife wives|leaf leaves|loaf loaves|shelf shelves|self selves|thief thieves|calf calves|wolf wolves|hoof hooves|scarf scarves|elf elves|sheaf sheaves
|crisis crises|analysis analyses|basis bases|thesis theses|hypothesis hypotheses|diagnosis diagnoses|oasis oases|axis axes|emphasis emphases
|parenthesis parentheses|synthesis syntheses|prognosis prognoses|phenomenon phenomena|criterion criteria|datum data|medium media|bacterium bacteria
|curriculum curricula|memorandum memoranda|stratum strata|nucleus nuclei|cactus cacti|fungus fungi|stimulus stimuli|alumnus alumni|syllabus syllabi
|radius radii|vertebra vertebrae|larva larvae|formula formulae|antenna antennae|alga algae|index indices|appendix appendices|matrix matrices|vertex vertices
|die dice|passerby passersby|policeman policemen|policewoman policewomen|fireman firemen|spokesman spokesmen|spokeswoman spokeswomen|gunman gunmen
|grandchild grandchildren|businessman businessmen|congressman congressmen|fisherman fishermen|chairman chairmen|serviceman servicemen
|sortie sorties|series series|species species|headquarters headquarters`;

const ADJECTIVES = `
good better best|well better best|bad worse worst|far farther farthest|far further furthest|little less least|many most|old elder eldest`;

function rows(table: string): string[][] {
  return table
    .trim()
    .split('|')
    .map((row) => row.trim().split(/[ /]/));
}

/** From an irregular past form or participle to the base. */
export const IRREGULAR_VERBS: ReadonlyMap<string, string> = new Map(
  rows(VERBS)
    .flatMap(([base = '', ...forms]) => forms.map((form): [string, string] => [form, base]))
    .reverse(),
);

/** From an irregular plural to the singular. */
export const IRREGULAR_NOUNS: ReadonlyMap<string, string> = new Map(
  rows(NOUNS).map(([singular = '', plural = '']): [string, string] => [plural, singular]),
);

/** From an irregular comparative or superlative to the positive. */
export const IRREGULAR_ADJECTIVES: ReadonlyMap<string, string> = new Map(
  rows(ADJECTIVES)
    .flatMap(([base = '', ...forms]) => forms.map((form): [string, string] => [form, base]))
    .reverse(),
);

/** Forms that are their own lemma's whatever the rules say: pronouns, contractions, forms of "be". */
export const CLOSED_CLASS_LEMMAS: ReadonlyMap<string, string> = new Map(
  (
    "am be|are be|is be|was be|were be|been be|being be|be be|has have|had have|having have|does do|did do|done do|ca can|wo will|sha shall|n't not|" +
    "'ll will|'re be|'m be|'ve have|me I|my my|him he|his his|them they|their their|us we|our our|her she|an a|these this|those that|" +
    'i I|mine my|hers her|theirs their|ours our|yours your|na to'
  )
    .split('|')
    .map((pair): [string, string] => {
      const [form = '', lemma = ''] = pair.split(' ');
      return [form, lemma];
    }),
);

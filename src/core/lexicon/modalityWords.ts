import { wordSet } from './wordList.ts';

/** Lemmas of verbs, nouns and adjectives under or beside which a happening is meant, not yet done. */
export const INTENTION_WORDS = wordSet(
  'plan plans intend intention aim hope want seek attempt bid vow pledge promise agree agreement order expect schedule prepare preparation decide ' +
    'decision threaten threat propose proposal call set due need aim project offer effort ready poised slate earmark instruct require ' +
    'commitment mandate scheduled upcoming planned proposed forthcoming next tomorrow later soon invite prospect deadline approve ' +
    'authorise authorize allow permit undertake pencil program programme move goal target strategy blueprint bill motion draft',
);

/** Under or beside these a happening may be or may not be. */
export const POSSIBILITY_WORDS = wordSet(
  'possible possibly potential potentially likely unlikely perhaps maybe probable probably risk fear feared chance threat danger suspect suspected ' +
    'suspicion alleged allegedly alleged claim rumour rumor speculate speculation speculation consider consideration mull weigh ponder explore option ' +
    'scenario bet warn warning predict forecast urge demand ask request appeal suggest recommend recommendation could might may would ' +
    'should can able unable ability whether if unless unconfirmed presumed believe reportedly apparently hypothetical case question doubt ' +
    'unclear uncertain calls want hope',
);

/** Under or beside these a happening did not come about. */
export const DENIAL_WORDS = wordSet(
  'not never no none nobody neither nor without fail failure refuse refusal decline deny denial avoid prevent prevention stop ban block cancel ' +
    'abandon scrap halt avert thwart foil reject rule_out absence lack without hardly barely unable yet instead stay postpone call_off',
);

import { wordSet } from './wordList.ts';

/** Lemmas of sentences about a match, in which small joined numbers are goals, and halves and quarters are of play. */
export const MATCH_WORDS = wordSet(
  'goal match game coach striker league rebound team nil score pitch cup final semifinal football season',
);
/** Lemmas of voting. */
export const VOTE_WORDS = wordSet(
  'vote rule ruling pass reject adopt back defeat convict majority confirm senate parliament jury',
);
/** Lemmas of winning and losing. */
export const WINNING_WORDS = wordSet(
  'beat win victory lose loss defeat draw tie lead behind level set split series record run start decision down title thrash trounce rout hammer crush thump',
);
/** Lemmas of golf, whose holes are numbered like days. */
export const GOLF_WORDS = wordSet('hole birdie bogey par');
/** All of a contest, in sport or votes. */
export const CONTEST_WORDS = [MATCH_WORDS, VOTE_WORDS, WINNING_WORDS] as const;

/** Lemmas and words of polls and rates, whose points are percentages. */
export const POLL_WORDS = wordSet(
  'poll survey support vote voter election approval rating turnout lead ahead inflation unemployment percent',
);
/** Lemmas and words of matches whose points are counted; fewer than in results, because campaigns have goals and scores too. */
export const PLAY_WORDS = wordSet('game match season league rebound scored coach team championship half playoff nba title');

import { wordSet } from './wordList.ts';

/** Words of what is to come. */
export const FUTURE_WORDS = wordSet(
  `will due scheduled plans planned plan planning expects expected expect upcoming likely running would next ahead coming
   intends hopes hope ordered vowed promised pledged agreed expires expire slated tipped going ll forecast forecasts urged
   if can could should must wants want hoping set may`,
);
/** Verbs of events on a timetable: in the present tense they speak of what is to come. */
export const TIMETABLED_VERBS = wordSet(
  `begin start stop open close meet vote play host travel return resume end visit launch arrive leave hold go run take decide`,
);
/** Words of plans, promises and forecasts: in the past tense too they speak of what is to come. */
export const ANNOUNCING_WORDS = wordSet('planned expected scheduled agreed ordered vowed promised pledged urged set');
/** What a date is set by: "due", "the plans for". */
export const SETTING_WORDS = wordSet('set scheduled planned forecast due called plans announced expected');

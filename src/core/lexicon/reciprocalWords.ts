import { wordSet } from './wordList.ts';

/** Forms of verbs and nouns of what two sides do with each other. */
export const RECIPROCAL_WORDS = wordSet(
  `meet meets met meeting meetings talk talks talked talking negotiate negotiates negotiated negotiating negotiation negotiations
   confer confers conferred conferring summit summits conference discuss discusses discussed discussing discussion discussions dialogue
   consultation consultations agree agrees agreed agreeing agreement agreements sign signs signed signing accord accords deal deals
   treaty treaties pact pacts truce ceasefire cease-fire armistice reconcile reconciled reconciliation ally allied alliance
   cooperate cooperates cooperated cooperating cooperation collaborate collaborated collaborating collaboration partnership
   clash clashes clashed clashing fight fights fought fighting battle battles battled battling war skirmish skirmishes duel
   shootout firefight gunfight brawl brawled`,
);

/** Forms of verbs that only say that it is done, in front of what. */
export const TAKING_UP = wordSet(
  `hold holds held holding renew renewed resume resumes resumed begin began begun start started open opened launch launched continue continued
   restart restarted conduct conducted sign signed conclude concluded strike struck reach reached`,
);

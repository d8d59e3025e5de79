/** Documents, data and inquiries that can say something: "figures show", "the report found". Lemmas. */
export const EVIDENCE_NOUNS: ReadonlySet<string> = new Set(
  (
    'study report survey poll data datum figure statistic research analysis document record minute letter email memo file ' +
    'video footage image photo photograph picture test result finding estimate review investigation inquiry enquiry audit ' +
    'census filing paper evidence map model trial experiment article story account transcript log message text post tweet ' +
    'statement note diary book indictment complaint petition lawsuit affidavit ruling testimony calculation projection forecast ' +
    'assessment index chart table measurement reading observation examination autopsy sample x-ray scan database notice ' +
    'inspection sign label plaque banner headline advertisement ad website page entry rule guideline law bill contract agreement memorandum ' +
    'release dispatch cable bulletin summary draft dossier interview exit-poll simulation material source theory telemetry modelling modeling spectrum spectra count tally'
  ).split(' '),
);

/** A sample of armed groups that news names without saying what they are, lower case: who is beaten or takes a town there is at war. */
export const ARMED_GROUPS: ReadonlySet<string> = new Set(
  `isil|isis|islamic state|daesh|is|taliban|hamas|hezbollah|hizbollah|hizbullah|al-qaeda|al qaeda|al-qaida|al-nusra|boko haram|al-shabaab|al-shabab|shabaab
   |houthis|farc|eln|pkk|m23|wagner|wagner group|ltte|tamil tigers|janjaweed|rapid support forces|rsf|lord's resistance army|lra|abu sayyaf|jemaah islamiyah|haqqani network`
    .split('|')
    .map((name) => name.trim()),
);

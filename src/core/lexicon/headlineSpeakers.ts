/** Lemmas of offices and bodies that speak in headlines: "Police: …", "… : minister". */
export const HEADLINE_SPEAKERS: ReadonlySet<string> = new Set(
  (
    'police official officials minister ministry government president premier mayor governor senator spokesman spokeswoman ' +
    'spokesperson army military authorities authority court judge lawyer lawyers prosecutor prosecutors witness witnesses ' +
    'source sources expert experts scientist scientists researcher researchers doctor doctors analyst analysts economist ' +
    'economists union company opposition activist activists critic critics family residents rescuers un monitor agency ' +
    'council chief ceo boss director coach manager captain watchdog regulator ombudsman bishop pope king queen envoy ' +
    'diplomat commander general state media embassy committee panel inquiry coroner sheriff mp lawmaker'
  ).split(' '),
);

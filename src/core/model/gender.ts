/** How a text speaks of a person. */
export type Gender = 'he' | 'she';

/** The gender of everybody who bears a given name; undefined for a name that is unknown or that all bear. */
export type GenderOfName = (givenName: string) => Gender | undefined;

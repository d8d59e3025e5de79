const SMALL = new Set('a an the and or but nor of in on at to for as by from with after over into up off out vs'.split(' '));

/** A headline as many newspapers set it: "Orders Climb as Outlook Lifts". Every word keeps its length, so that offsets stay true. */
export function titleCase(headline: string): string {
  return headline.replaceAll(/[\p{L}\p{N}’'-]+/gu, (word, at: number) => {
    if (at > 0 && SMALL.has(word)) return word;
    const capital = word.charAt(0).toUpperCase();
    return capital.length === 1 ? capital + word.slice(1) : word;
  });
}

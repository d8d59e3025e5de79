export const HELP = `article-annotator: who is named, every figure and who said what, in news articles

Usage:
  article-annotator annotate FILE|DIR|- …   print the annotations of articles
      --format text|json|eval   a report (default); the sidecar's JSON; the JSON that the scorer reads
      --date YYYY-MM-DD         the articles' publication date; else it is looked for in the text
      --out DIR                 one file for each article, in this folder
  article-annotator extract FILE|DIR …      write NAME.EXT.annotations.json beside each article
      --date YYYY-MM-DD         Decisions in a sidecar that is there already are kept.
  article-annotator check FILE|DIR …        tell whether the annotations' words are still in the articles
      --format text|json
  article-annotator --help | --version

Of a folder, files that end in .txt, .md, .markdown, .article or .news are read, and those of its folders.
Exit code: 0 when all went well; 1 when something could not be done, or check found a problem; 2 for a wrong command line.
`;

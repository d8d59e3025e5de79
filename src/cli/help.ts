import { QUERY_FIELDS } from '../core/project/parseQuery.ts';
import { PROJECT_FILE } from '../core/project/projectFile.ts';

export const HELP = `article-annotator: who is named, every figure and who said what, in news articles

Usage:
  article-annotator annotate FILE|DIR|- …   print the annotations of articles
      --format text|json|eval   a report (default); the sidecar's JSON; the JSON that the scorer reads
      --date YYYY-MM-DD         the articles' publication date; else it is looked for in the text
      --out DIR                 one file for each article, in this folder
      --jobs N                  articles at a time (default: what suits this machine)
      --fast                    without the reader of paragraphs: several times as fast, less right
  article-annotator extract FILE|DIR …      write NAME.EXT.annotations.json beside each article
      --date YYYY-MM-DD         Decisions in a sidecar that is there already are kept.
      --jobs N
      --fast
  article-annotator check FILE|DIR …        tell whether the annotations' words are still in the articles
      --format text|json
  article-annotator query DIR 'QUERY'       search the annotations of a folder
      --format table|csv|json   for reading (default), for a spreadsheet, an array of hits
      A query: who:"Interior Ministry" stance:denies figure:>100 -code:checked. Fields: ${QUERY_FIELDS.join(', ')}.
  article-annotator project status DIR      how far each article is, and what is wrong with the project file
  article-annotator project init DIR        write a first ${PROJECT_FILE}
  article-annotator project statistics DIR  sources, figures, codes and decisions, in tables
  article-annotator project actors DIR      actors of several articles that may be one
      --format text|json
  article-annotator project rename-code DIR OLD NEW
                                            rename a code, or merge it into another, in all sidecars
  article-annotator project import-codes DIR FILE.qdc|FILE.qdpx
                                            take the codes of MAXQDA, NVivo, ATLAS.ti, QualCoder into the project file
  article-annotator project export-codes DIR FILE.qdc
                                            write the project's codes for them
  article-annotator worker <IN >OUT         annotate a stream: a JSON record a line in, {"id", "text", "date"?}; a line each out
      --rows                    flat rows instead of the sidecar's JSON
      --fast                    without the reader of paragraphs: several times as fast, less right
      --layers LIST             some of mentions,quantities,attributions,events
      --offsets UNIT            of rows: utf-16 (default) or code-points
      --max-chars N             longer texts are errors (default 1000000)
      --timeout-ms N            so are articles that take longer
      --text                    answers carry the text and the given date, for pick
      --describe                print engine, models and the rows' columns; read nothing
  article-annotator pick OUT|- … --to DIR   make articles with sidecars of chosen records that worker --text wrote,
                                            read as the worker read them, with --fast or without
      --where 'QUERY'           as of query, of one annotation of the record; and id:, key: of the record itself
      --limit N                 no more than these: the first, or with --seed a random sample
      --seed N                  the same seed, the same sample
  article-annotator pick --join DIR --out FILE.jsonl|FILE.csv
                                            what people decided in picked articles: a row for each decision
  article-annotator export FILE|DIR … --to FORMAT --out PATH
                                            write articles with their annotations for another program
      --to FORMAT               csv xlsx parquet jsonl brat w3c cas-json cas-xmi webanno-tsv prodigy doccano
                                label-studio conll conllu refi-qda followthemoney timelinejs ical geojson
                                claimreview ngec citron markdown
      --out PATH                a file, or a folder where the format has several
      --only all|accepted       accepted: what a person accepted
      --for PROGRAM             of refi-qda: maxqda, nvivo, atlasti or qualcoder
                                Without a sidecar an article is analysed, and nothing but the export is written.
      --fast
  article-annotator report FILE|DIR … --out FILE.html|FILE.md
                                            one file to read, send or print: text with notes, pictures, actors, events,
                                            figures with their sources, statements, codes, comments, decisions
      --kind report|sheet       sheet: each claim and figure with room for a fact-checker's verdict and evidence
      --title TEXT
      --fast
  article-annotator import FILE|DIR … --from FORMAT
                                            take in another program's annotations, as proposals, or tables of an export
                                            that were changed in a spreadsheet, as decisions
      --from FORMAT             brat w3c cas-json cas-xmi prodigy doccano label-studio conll refi-qda; csv xlsx
      --out DIR                 where the articles are; else in the folder of the file. Those that aren't there are
                                written, where the file brings their text. Decisions stay as they are.
  article-annotator --help | --version

Of a folder, files that end in .txt, .md, .markdown, .article or .news are read, and those of its folders.
Exit code: 0 when all went well; 1 when something could not be done, or check found a problem; 2 for a wrong command line.
`;

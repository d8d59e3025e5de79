import * as vscode from 'vscode';
import type { Readings } from '../../../core/again/readAgain.ts';
import type { AnnotatedDocument } from '../../../core/model/annotatedDocument.ts';
import type { Event } from '../../../core/model/event.ts';
import type { Quantity } from '../../../core/model/quantity.ts';
import { givenDate } from '../../../core/review/editArticle.ts';
import type { AnnotationStore } from '../../../core/store/annotationStore.ts';
import { overlaps, type Span } from '../../../core/text/span.ts';
import type { Dictionary } from '../dictionary.ts';
import { settings } from '../settings.ts';
import { fileName, parseUri, type UriText } from '../uris.ts';
import type { AnalysisRequest, Analyzer } from './analyzer.ts';

/** Without `care` as the settings say. */
export type HowToRead = Pick<AnalysisRequest, 'part' | 'onSteps' | 'happenings'> & Partial<Pick<AnalysisRequest, 'care'>>;

/** Reads what the store holds of an article with the user's names and the article's date. */
export interface ArticleReader {
  /** The present text, without taking the result over; undefined when cancelled. */
  analyze(article: UriText, token: vscode.CancellationToken, how?: HowToRead): Promise<AnnotatedDocument | undefined>;
  /** The figure that a stretch of the article holds, as the analysis reads it there. */
  parseFigure(article: UriText, span: Span): Promise<Quantity | undefined>;
  /** The figure that some words say, counted from the article's date; undefined where there is none. */
  readFigure(article: UriText, words: string): Promise<Quantity | undefined>;
  /** What the analysis reads of a happening that some words of the article name; undefined where they can't name one. */
  readEvent(article: UriText, trigger: Span): Promise<Event | undefined>;
  /** What could be read of the article around a place by who knows that something was overlooked. */
  readAgain(article: UriText, near: Span): Promise<Readings | undefined>;
  /** The day that some words say; without an article's date counted from `today`, `YYYY-MM-DD`. */
  readDay(article: UriText, words: string, today: string): Promise<string | undefined>;
  /** Sets the article's date and resolves everything against it; undefined looks for the date in the text. */
  setDate(article: UriText, date: string | undefined): Promise<void>;
}

export interface ReaderPorts {
  readonly store: AnnotationStore;
  readonly analyzer: Analyzer;
  readonly dictionary: Dictionary;
}

export function createArticleReader({ store, analyzer, dictionary }: ReaderPorts): ArticleReader {
  const analyzeText = async (
    article: UriText,
    text: string,
    date: string | undefined,
    token: vscode.CancellationToken,
    how: HowToRead = {},
  ): Promise<AnnotatedDocument | undefined> => {
    const uri = parseUri(article);
    const request = { care: settings.reading(), ...how, text, file: fileName(uri), userTerms: await dictionary.terms(uri) };
    return analyzer.analyze(date === undefined ? request : { ...request, date }, token);
  };
  /** To its end, whatever happens. */
  const analyzeWhole = async (
    article: UriText,
    text: string,
    date: string | undefined,
    how: HowToRead = {},
  ): Promise<AnnotatedDocument | undefined> => {
    const source = new vscode.CancellationTokenSource();
    try {
      return await analyzeText(article, text, date, source.token, how);
    } finally {
      source.dispose();
    }
  };

  return {
    async analyze(article, token, how) {
      const state = store.get(article);
      return state === undefined ? undefined : analyzeText(article, state.text, givenDate(state.document.article), token, how);
    },
    async parseFigure(article, span) {
      const state = store.get(article);
      if (state === undefined) return undefined;
      const document = await analyzeWhole(
        article,
        state.text.slice(span.start, span.end),
        givenDate(state.document.article),
        FEW_WORDS,
      );
      return document?.quantities[0];
    },
    async readFigure(article, words) {
      const document = await analyzeWhole(article, words, store.get(article)?.document.article.date, FEW_WORDS);
      return document?.quantities[0];
    },
    async readEvent(article, trigger) {
      const state = store.get(article);
      if (state === undefined) return undefined;
      const document = await analyzeWhole(article, state.text, givenDate(state.document.article), { happenings: [trigger] });
      return document?.events.find(({ target }) => overlaps(target, trigger));
    },
    async readAgain(article, near) {
      const state = store.get(article);
      if (state === undefined) return undefined;
      const uri = parseUri(article);
      const request = { text: state.text, part: linesAround(state.text, near), file: fileName(uri) };
      const { date } = state.document.article;
      const asked = { ...request, ...(date === undefined ? {} : { date }), care: settings.reading() };
      return analyzer.readAgain({ ...asked, userTerms: await dictionary.terms(uri) });
    },
    async readDay(article, words, today) {
      const document = await analyzeWhole(article, words, store.get(article)?.document.article.date ?? today, FEW_WORDS);
      const isoOfDay = document?.quantities.map(({ iso }) => /^\d{4}-\d\d-\d\d/.exec(iso ?? '')?.[0]);
      return isoOfDay?.find((iso) => iso !== undefined);
    },
    async setDate(article, date) {
      const text = store.get(article)?.text;
      if (text === undefined) return;
      store.decide(article, [], { kind: 'setDate', date: date ?? null });
      const fresh = await analyzeWhole(article, text, date);
      if (fresh !== undefined) store.setAnalysis(article, fresh, text);
    },
  };
}

/** The reader of paragraphs has nothing to say of a figure or day alone. */
const FEW_WORDS: HowToRead = { care: 'fast' };

/** So much around a place is read again, UTF-16 code units: about two thousand words, which take a quarter of a second. */
const AROUND = 6000;

/** Whole lines, so that what is read has whole sentences. */
function linesAround(text: string, { start, end }: Span): Span {
  const before = start <= AROUND ? -1 : text.lastIndexOf('\n', start - AROUND);
  const after = text.indexOf('\n', end + AROUND);
  return { start: before + 1, end: after === -1 ? text.length : after };
}

/** When an article was published and how that is known. */
export interface ArticleDate {
  /** `YYYY-MM-DD` */
  readonly iso: string;
  readonly source: 'given' | 'dateline' | 'byline' | 'caption' | 'text';
}

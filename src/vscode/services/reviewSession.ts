import * as vscode from 'vscode';
import type { Arrangement } from '../../core/present/arrange.ts';
import type { AnnotationFilter } from '../../core/present/filter.ts';
import type { OutlineNode } from '../../core/present/outline.ts';
import type { ReviewOrder } from '../../core/present/reviewQueue.ts';
import { ReviewTrail } from './reviewTrail.ts';
import { ViewChoices } from './viewChoices.ts';
import type { WindowMemory } from './windowMemory.ts';

const STEPS_KEY = 'knowsSteps';

/** What a reviewer is doing in this window: which filter, which order, which annotation. Editor, views and commands all read it. */
export class ReviewSession implements vscode.Disposable {
  readonly #person: WindowMemory;
  readonly #choices: ViewChoices;
  readonly #trail = new ReviewTrail();
  readonly #changed = new vscode.EventEmitter<void>();
  #reviewing: string | undefined;
  #current: string | undefined;
  #order: ReviewOrder = 'text';
  #rows: readonly OutlineNode[] = [];
  #highlightsVisible = true;
  readonly onDidChange = this.#changed.event;

  /** `memory` is of the workspace, `person` goes with who uses this computer. */
  constructor(memory: WindowMemory, person: WindowMemory) {
    this.#person = person;
    this.#choices = new ViewChoices(memory);
  }

  get filter(): AnnotationFilter {
    return this.#choices.filter;
  }

  setFilter(filter: AnnotationFilter): void {
    this.#choices.filter = filter;
    this.#changed.fire();
  }

  /** How the views arrange their rows. */
  get arrangement(): Arrangement {
    return this.#choices.arrangement;
  }

  setArrangement(arrangement: Arrangement): void {
    this.#choices.arrangement = arrangement;
    this.#changed.fire();
  }

  /** Whether the person has kept or decided anything yet. */
  get knowsSteps(): boolean {
    return this.#person.get(STEPS_KEY) === true;
  }

  learnSteps(): void {
    if (this.knowsSteps) return;
    void this.#person.update(STEPS_KEY, true);
    this.#changed.fire();
  }

  /** The article under review, by URI string. */
  get reviewing(): string | undefined {
    return this.#reviewing;
  }

  start(uri: string): void {
    this.#reviewing = uri;
    this.#trail.clear();
    this.#changed.fire();
  }

  stop(): void {
    this.#reviewing = undefined;
    this.#current = undefined;
    this.#changed.fire();
  }

  get order(): ReviewOrder {
    return this.#order;
  }

  setOrder(order: ReviewOrder): void {
    this.#order = order;
    this.#changed.fire();
  }

  /** The annotation that the reviewer looks at. */
  get current(): string | undefined {
    return this.#current;
  }

  setCurrent(id: string | undefined): void {
    if (this.#current === id) return;
    this.#current = id;
    this.#changed.fire();
  }

  /** Remembers the one that the review goes on from. */
  leave(): void {
    if (this.#current !== undefined) this.#trail.add(this.#current);
  }

  /** The one that the review went on from last, decided or not; each once. */
  takeLeft(): string | undefined {
    return this.#trail.takeLast();
  }

  /** The rows that a person selected in a view since the cursor last moved. */
  get rows(): readonly OutlineNode[] {
    return this.#rows;
  }

  /** What is under review stays: the view tells late, and a click runs the command that goes there. */
  setRows(rows: readonly OutlineNode[]): void {
    this.#rows = rows;
  }

  /** Whether this window paints highlights at all. */
  get highlightsVisible(): boolean {
    return this.#highlightsVisible;
  }

  toggleHighlights(): void {
    this.#highlightsVisible = !this.#highlightsVisible;
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

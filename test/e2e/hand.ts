import type { Locator, Page } from 'playwright-core';

/** What a clerk does on the page, by whatever means: the steps of a job are the same with a mouse and without one. */
export interface Hand {
  /** Goes into a field. */
  enter(field: Locator): Promise<void>;
  /** Presses a button, a tab, a figure that leads to its cell. */
  press(target: Locator): Promise<void>;
  /** Ends what is being typed into a figure. */
  leave(): Promise<void>;
  /** Selects the figures from one to another together. */
  select(from: Locator, to: Locator): Promise<void>;
  save(): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

export type HandOn = (page: Page) => Hand;

export const buttonOf = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first();

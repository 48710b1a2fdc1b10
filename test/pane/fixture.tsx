import { setImmediate, setTimeout } from 'node:timers/promises';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { forms } from '../../src/forms/index';
import { MemoryHost } from '../support/memory-host';
import type { Filing } from '../../src/model/filing';
import { App } from '../../src/pane/app';
// Pages that the pane loads when they are asked for are compiled beforehand, so that they come at once.
import '../../src/filing/divisions/all-divisions';
import '../../src/pane/create/guess-from-name';
import '../../src/pane/report/report-page';
import '../../src/pane/settings/settings-page';
import { Pane } from '../../src/pane/pane';
import { sessionOf } from '../support/golden';
import { TestDesk } from '../support/test-desk';

/** A pane on the screen, over a workbook in memory. */
export class PaneOnScreen {
  readonly root = document.createElement('div');
  readonly desk = new TestDesk();
  readonly pane: Pane;

  constructor(readonly host: MemoryHost) {
    this.root.className = 'pane';
    // One page has one pane: an earlier one would go on listening to keys and to what is pasted.
    for (const earlier of document.querySelectorAll('.pane')) render(null, earlier);
    document.body.replaceChildren(this.root);
    this.pane = new Pane(host, forms, this.desk);
  }

  /** Does something and waits until nothing is under way in the pane. */
  async after(step: () => unknown): Promise<void> {
    const settle = async (): Promise<void> => {
      for (let turn = 0; turn < 20; turn++) await setImmediate();
    };
    await act(async () => {
      await step();
      await settle();
    });
    // Effects run when an act ends; what they load comes in the next.
    await act(settle);
  }

  /** Waits until what is loaded on demand stands on the screen. */
  async until(selector: string): Promise<void> {
    for (let turn = 0; turn < 1000 && this.all(selector).length === 0; turn++)
      await this.after(() => undefined);
    this.one(selector);
  }

  open = () => this.after(() => this.begin());

  /** Shows the pane and has it read the workbook; resolves when it knows all that it finds by itself. */
  begin = (): Promise<void> => {
    render(<App pane={this.pane} />, this.root);
    return this.pane.open();
  };

  get text(): string {
    return this.root.textContent ?? '';
  }

  get status(): string {
    return this.one('.status-text').textContent ?? '';
  }

  all = (selector: string): HTMLElement[] => [...this.root.querySelectorAll<HTMLElement>(selector)];

  one(selector: string): HTMLElement {
    const [found] = this.all(selector);
    if (!found) throw new Error(`nothing is ${selector}`);
    return found;
  }

  /** The button or tab with that name. */
  button(name: string | RegExp): HTMLElement {
    const nameOf = (element: HTMLElement): string =>
      element.getAttribute('aria-label') ?? element.textContent ?? '';
    const found = this.all('button').find((each) =>
      typeof name === 'string' ? nameOf(each).trim() === name : name.test(nameOf(each)),
    );
    if (!found) throw new Error(`no button ${name}; there are ${this.all('button').map(nameOf).join(', ')}`);
    return found;
  }

  /** Presses the big button 校验; its tab has the same name. */
  check = () => this.after(() => this.one('.button.large').click());

  click = (name: string | RegExp) => this.after(() => this.button(name).click());

  /** The input with that label. */
  field(label: string): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
    const found = this.all('label').find((each) => each.textContent?.trim() === label);
    const input = found && this.root.querySelector(`[id="${found.getAttribute('for')}"]`);
    if (!input) throw new Error(`no field ${label}`);
    return input as HTMLInputElement;
  }

  type = (label: string, text: string) =>
    this.after(() => {
      const field = this.field(label);
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });

  /** Goes elsewhere from a field, or from that with a label, and waits until what was typed there is settled. */
  leaveField = (field: string | HTMLElement) =>
    this.after(async () => {
      (typeof field === 'string' ? this.field(field) : field).dispatchEvent(new Event('blur'));
      await setTimeout(200);
    });

  choose = (label: string, option: string) =>
    this.after(() => {
      const field = this.field(label) as HTMLSelectElement;
      field.selectedIndex = [...field.options].findIndex(({ text }) => text === option);
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });

  press = (key: string, init: KeyboardEventInit = {}) =>
    this.after(() =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
      ),
    );

  leave = () => render(null, this.root);
}

/** A pane over a workbook that holds a filing, not yet opened. */
export const filingOnScreen = async (filing: Filing): Promise<PaneOnScreen> => {
  const host = new MemoryHost();
  await host.draw(sessionOf(filing).draw());
  return new PaneOnScreen(host);
};

/** A pane over a workbook in which a filing has been drawn. */
export const openFiling = async (filing: Filing): Promise<PaneOnScreen> => {
  const screen = await filingOnScreen(filing);
  await screen.open();
  return screen;
};

/** A pane over a workbook that has sheets of these names only. */
export const openStrange = async (sheets: readonly string[] = ['Sheet1']): Promise<PaneOnScreen> => {
  const screen = new PaneOnScreen(new MemoryHost(sheets));
  await screen.open();
  return screen;
};

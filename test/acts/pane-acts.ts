import { pick } from '../../bench/repair/random';
import { adoptAll } from '../../src/pane/report/adopt-all';
import { adoptParagraph } from '../../src/pane/report/adopt-paragraph';
import { adoptionOf, isReady } from '../../src/pane/report/paragraphs';
import { showReport } from '../../src/pane/report/show-report';
import { closeImport } from '../../src/pane/import/close-import';
import { openImport } from '../../src/pane/import/open-import';
import { readFile } from '../../src/pane/import/read-file';
import { readPaste } from '../../src/pane/import/read-paste';
import { writeImport } from '../../src/pane/import/write-import';
import { showing } from '../../src/pane/state/state';
import { editsOf } from '../../src/session/import/plan-import';
import type { CellEdit } from '../../src/hosts/host';
import { textName } from '../../src/workbook/names';
import { PaneClerk } from './pane-clerk';
import { publishedPage } from './reports';

/** Something that a clerk does at random. */
export interface Act<On> {
  /** How often it is done, beside others. */
  readonly weight: number;
  readonly run: (on: On) => void | Promise<void>;
}

/** A clerk who also imports and adopts in the pane, at either door. */
export abstract class ReportingClerk extends PaneClerk {
  /** 导入: reads a report, looks at what it would do, and writes that. */
  async import(): Promise<void> {
    if (!(await this.isReady())) return;
    const target = pick(this.random, ['previous', 'current'] as const);
    if (!(await this.readReport(publishedPage(this.random), target))) return;
    const found = this.pane.state.importing;
    const plan = found?.read?.plan;
    if (!plan) {
      if (!this.pane.state.trouble && !found?.fault)
        this.fault('nothing was read, and nothing is said of it');
      return this.pane.run(closeImport);
    }
    const mode = pick(this.random, ['fill', 'replace'] as const);
    const view = { ...found, mode };
    this.pane.change({ importing: view });
    await this.write(editsOf(plan, mode), writeImport(view, plan));
    await this.pane.run(closeImport);
  }

  /** Opens the page of imports, and brings a report there. @returns whether it may be there */
  protected async readReport(page: string, target: 'previous' | 'current'): Promise<boolean> {
    await this.pane.run(openImport(target));
    if (this.random() < 0.5) await this.pane.run(readPaste({ html: page, text: '' }));
    else await this.pane.run(readFile(new File([page], '年度报告.html')));
    return true;
  }

  /** 采用, 全部采用: writes what the figures suggest. */
  async adopt(): Promise<void> {
    if (!(await this.isReady())) return;
    await this.writeTyped();
    await this.pane.run(showReport);
    await this.isReady();
    const { report, snapshot } = this.pane.state;
    const ready = (report?.paragraphs ?? []).filter(isReady);
    const one = this.oneOf(ready);
    if (one && snapshot) {
      const all = ready.filter(({ state }) => state === 'empty');
      const adoptsAll = all.length > 0 && this.random() < 0.3;
      const edits = (adoptsAll ? all : [one]).map((paragraph): CellEdit => {
        const { slot, text } = adoptionOf(paragraph, snapshot);
        return { name: textName(slot), before: this.cells.get(textName(slot))!, value: text, isText: true };
      });
      await this.write(edits, adoptsAll ? adoptAll(ready) : adoptParagraph(one));
    }
    this.pane.change(showing('check'));
  }
}

/** What is done in the pane, at either door. */
export const paneActs: Readonly<Record<string, Act<ReportingClerk>>> = {
  'type in the pane': { weight: 6, run: (on) => on.typeInPane(false) },
  'type in the pane and leave': { weight: 6, run: (on) => on.typeInPane(true) },
  'write what was typed in the pane': { weight: 2, run: (on) => on.writeTyped() },
  'say which text stays': { weight: 2, run: (on) => on.decide() },
  import: { weight: 1.2, run: (on) => on.import() },
  adopt: { weight: 1.2, run: (on) => on.adopt() },
  'take back': { weight: 1.5, run: (on) => on.takeBack() },
};

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserExcel } from 'excel-stand-in/browser';
import { paneFolder } from '../support/built/pane';
import { openGouji, workbookOf } from './gouji';
import { wrongFiling } from './filings';
import { cellOf, selected } from './grid';
import { answerName } from '../../src/workbook/names';

let excel: BrowserExcel;

beforeAll(async () => {
  excel = await openGouji({ workbook: await workbookOf(wrongFiling) });
  await excel.pane.locator('.status-text').getByText('必须改正').waitFor();
});

afterAll(() => excel.close());

describe('the buttons of the ribbon', () => {
  it('校验 checks everything', async () => {
    await excel.runCommand('check');
    expect(await excel.pane.locator('.card.error').count()).toBe(2);
  });

  it('下一处问题 goes to one cell after the other', async () => {
    await excel.runCommand('next');
    const first = selected(excel);
    await excel.runCommand('next');
    const second = selected(excel);
    expect([first, second]).toEqual(
      // The cell that is probably wrong comes before the one that does not add up because of it.
      ['requests.granted.total', 'requests.handled.total'].map((field) => cellOf(excel, answerName(field))),
    );
  });

  it('生成报告 shows the report', async () => {
    await excel.runCommand('report');
    await excel.pane.getByRole('tab', { name: '报告', selected: true }).waitFor();
    await excel.pane.getByRole('button', { name: '预览全文' }).waitFor();
  });

  it('are those of the manifest', async () => {
    const manifest = readFileSync(path.join(paneFolder(), 'manifest.xml'), 'utf8');
    const names = [...manifest.matchAll(/<FunctionName>(.*?)<\/FunctionName>/gu)].map(([, name]) => name!);
    expect(names).toHaveLength(3);
    for (const name of names) await excel.runCommand(name);
  });
});

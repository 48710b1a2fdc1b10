import type { BrowserExcel } from 'excel-stand-in/browser';
import { openGouji, workbookOf } from './gouji';
import { sampleFiling } from './filings';
import { takeBreaches } from '../support/fences';

const hostile = '<img src=x onerror="globalThis.broken=true"><b>厅</b>';

let excel: BrowserExcel;

beforeAll(async () => {
  const texts = { ...sampleFiling.texts, problems: hostile };
  excel = await openGouji({ workbook: await workbookOf({ ...sampleFiling, body: hostile, texts }) });
  await excel.pane.locator('.status-text').getByText('勾稽关系全部成立').waitFor();
});

afterAll(() => excel.close());

describe('the shipped page', () => {
  it('shows text from cells as text and nothing else', async () => {
    await excel.pane.getByRole('tab', { name: '报告' }).click();
    await excel.pane.getByRole('button', { name: '预览全文' }).click();
    await excel.pane.locator('.report-title').getByText(hostile).waitFor();
    expect(await excel.pane.locator('.preview img, .preview b').count()).toBe(0);
    expect(await excel.pane.evaluate(() => 'broken' in globalThis)).toBe(false);
  });

  it('asks no machine but its own', () => {
    expect(excel.outsideRequests).toEqual([]);
    expect(excel.errors).toEqual([]);
  });

  // These come last: what the policy refuses is an error in the page's console.
  it('runs no script that is not a file of its own', async () => {
    const ran = await excel.pane.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.inline = true';
      document.body.append(script);
      const link = document.createElement('a');
      link.setAttribute('onclick', 'globalThis.inline = true');
      document.body.append(link);
      link.click();
      return 'inline' in globalThis;
    });
    expect(ran).toBe(false);
    expect(takeBreaches()).toEqual([
      expect.stringContaining('inline script'),
      expect.stringContaining('inline event handler'),
    ]);
    // In a timer, because what a tester evaluates directly is above the page's policy.
    const evaluated = await excel.pane.evaluate(
      () =>
        new Promise((resolve) =>
          setTimeout(() => {
            try {
              resolve(globalThis.eval('1'));
            } catch (error) {
              resolve(String(error));
            }
          }),
        ),
    );
    expect(evaluated).toContain('Content Security Policy');
    takeBreaches();
  });

  it('takes no style that is not a file of its own', async () => {
    const colour = await excel.pane.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body { color: rgb(1, 2, 3) }';
      document.head.append(style);
      return getComputedStyle(document.body).color;
    });
    expect(colour).not.toBe('rgb(1, 2, 3)');
    expect(takeBreaches()).toEqual([expect.stringContaining('inline style')]);
  });

  it('can send nothing elsewhere', async () => {
    const sent = excel.pane.evaluate(() => fetch('https://example.com/', { mode: 'no-cors' }));
    await expect(sent).rejects.toThrow('Failed to fetch');
    expect(takeBreaches()).toContainEqual(expect.stringContaining('Refused to connect'));
    expect(excel.outsideRequests).toEqual([]);
  });
});

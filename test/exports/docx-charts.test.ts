import { Paragraph } from 'docx';
import { unzipSync } from 'fflate';
import { openXlsx } from 'hucre';
import { exportDocx } from '../../src/exports/docx';
import type { ExportOptions } from '../../src/exports/exporter';
import { forms } from '../../src/forms/index';
import { importFile } from '../../src/imports/import-filing';
import { describeChart } from '../../src/model/chart';
import type { Chart } from '../../src/model/chart';
import { openLetterhead } from '../../src/session/report/letterhead';
import { attributeOf, elementsOf, partsOf, textsOf } from '../support/docx-parts';
import { lastYear } from '../support/filing-fixture';
import { goldenFiling, sessionOf } from '../support/golden';
import { bodyPlace, letterhead, signaturePlaces, titlePlace } from '../support/letterheads';

const filing = {
  ...goldenFiling('2023-prefecture-city'),
  ...lastYear(
    { ...goldenFiling('2023-prefecture-city').answers, 'requests.received.total': 40 },
    { year: 2022 },
  ),
};
const session = sessionOf(filing);
const charts = session.charts();
const write = (options: ExportOptions = {}): Promise<Uint8Array> =>
  exportDocx(session.composed(), { signed: true, date: new Date(2026, 0, 20), charts, ...options });

const chartsIn = (docx: Uint8Array): readonly string[] => {
  const parts = partsOf(docx);
  return Object.keys(parts)
    .filter((path) => /^word\/charts\/chart\d+\.xml$/u.test(path))
    .sort()
    .map((path) => parts[path]!);
};
const descriptionsIn = (docx: Uint8Array): readonly (string | undefined)[] =>
  elementsOf(partsOf(docx)['word/document.xml']!, 'wp:docPr').map((each) =>
    attributeOf(each, 'wp:docPr', 'descr'),
  );

describe('charts in a Word document', () => {
  let docx: Uint8Array;
  beforeAll(async () => {
    docx = await write();
  });

  it('are Word’s own, each with its figures', () => {
    expect(charts.map(({ id }) => id)).toEqual(['applicants', 'results', 'trend']);
    const drawn = chartsIn(docx);
    expect(drawn.map((xml) => /<c:barDir val="(\w+)"/u.exec(xml)?.[1])).toEqual(['bar', 'bar', 'col']);
    const valuesIn = (xml: string): readonly string[] =>
      elementsOf(xml, 'c:val').flatMap((values) =>
        [...values.matchAll(/<c:v>([^<]*)</gu)].map(([, v]) => v!),
      );
    expect(drawn.map(valuesIn)).toEqual(
      charts.map(({ series }) => series.flatMap(({ values }) => values.map(String))),
    );
  });

  it('begin at zero, so that no difference looks larger than it is', () => {
    for (const xml of chartsIn(docx)) expect(xml).toContain('<c:min val="0"/>');
  });

  it('say all that they show to those who cannot see them', () => {
    expect(descriptionsIn(docx)).toEqual(charts.map(describeChart));
    expect(describeChart(charts[2]!)).toContain('新收：2022年 40 件，2023年 3511 件');
  });

  it('can be edited: the figures of each are in a workbook', async () => {
    const parts = unzipSync(docx);
    const [workbook] = Object.keys(parts).filter((path) => path.endsWith('.xlsx'));
    const { sheets } = await openXlsx(parts[workbook!]!);
    expect(JSON.stringify(sheets[0]!.rows)).toContain('3402');
  });

  it('follow the signature, and are left out where the document is read', async () => {
    expect(textsOf(docx).slice(-3)).toEqual([filing.body, '2026年1月20日', '图解']);
    const [read, plain] = [docx, await write({ charts: [] })].map((each) =>
      importFile('报告.docx', each, forms),
    );
    expect(await read).toEqual(await plain);
  });

  it('name a bar that has no figure', async () => {
    const gap: Chart = {
      ...{ id: 'gap', title: '申请', unit: '件', kind: 'bars', categories: ['甲', '乙'] },
      series: [{ name: '2025年', values: [1, null] }],
    };
    const made = await write({ charts: [gap] });
    expect(chartsIn(made)[0]).toContain('乙（没有数据）');
    expect(descriptionsIn(made)).toEqual(['申请。2025年：甲 1 件，乙没有数据。']);
  });
});

describe('charts in the office’s own letterhead', () => {
  const lettered = async (children?: readonly Paragraph[], options: ExportOptions = {}) =>
    write({ letterhead: openLetterhead(await letterhead(children)), ...options });

  it('are at its end, as wide as its text', async () => {
    const docx = await lettered();
    expect(textsOf(docx).slice(-2)).toEqual(['抄送：海滨县人民政府办公室', '图解']);
    expect(chartsIn(docx)).toHaveLength(3);
    expect(descriptionsIn(docx)).toEqual(expect.arrayContaining(charts.map(describeChart)));
    const width = Number(
      attributeOf(partsOf(docx)['word/document.xml']!.split('c:chart')[0]!, 'wp:extent', 'cx'),
    );
    expect(Math.round((width / 914_400) * 1440)).toBeLessThanOrEqual(11906 - 2 * 1800);
  });

  it('are where it says {{图解}}, and leave nothing there where none are wanted', async () => {
    const places = [titlePlace, bodyPlace, new Paragraph('{{图解}}'), ...signaturePlaces];
    const texts = textsOf(await lettered(places));
    expect(texts.slice(texts.indexOf('图解'))).toEqual([
      '图解',
      filing.body,
      '2026年1月20日',
      '抄送：海滨县人民政府办公室',
    ]);
    expect(textsOf(await lettered(places, { charts: [] })).join('')).not.toContain('图解');
  });

  it('want a paragraph of their own', async () => {
    await expect(lettered([titlePlace, bodyPlace, new Paragraph('见{{图解}}')])).rejects.toThrow(
      '信头文件里“{{图解}}”同一段还有别的内容。请让它单独成为一段后再试。',
    );
  });
});

import { strFromU8, strToU8 } from 'fflate';
import { forms } from '../../src/forms/index';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import type { CellArea, CellDrawing, Drawing, SheetDrawing } from '../../src/model/drawing';
import type { Filing } from '../../src/model/filing';
import { Session } from '../../src/session/session';
import { lastYear, thisYear, withAnswers } from '../support/filing-fixture';
import { openPackage } from '../support/xlsx-package';
import { runTool } from '../support/run-tool';
import { useOffice } from '../support/soffice';
import type { Office } from '../support/soffice';

const draw = (filing: Filing): Drawing => new Session(filing, forms, thisYear).draw();

const paragraph = '一是公开意识有待增强，部分科室主动公开不够及时；二是平台栏目设置不够清晰，查找不便。';
/** Figures as large as those of a prefecture-level city, in the cells where they meet. */
const large = {
  'requests.received.person': 34_021,
  'requests.received.total': 34_021,
  'requests.handled.person': 34_021,
  'requests.handled.total': 34_021,
  'requests.otherwise.other.person': 34_021,
  'requests.otherwise.other.total': 34_021,
  'review.upheld': 12_345,
  'review.total': 12_345,
  'suitAfterReview.total': 12_345,
  'suitAfterReview.pending': 12_345,
  'documents.regulations.inForce': 1234,
  'documents.normative.inForce': 12_345,
  'decisions.licences': 18_085_957,
  'fees.amount': 592_372.4491,
  'disclosure.total': 1_234_567,
};
/** Figures that do not add up, in more ways than one, so that the sheet 勾稽校验 explains them. */
const wrong = {
  'requests.received.person': 34_021,
  'requests.received.total': 34_012,
  'requests.granted.person': 12,
  'requests.granted.total': 21,
  'requests.handled.total': 340,
  'review.upheld': 3,
  'review.total': 4,
};
const drawings: Readonly<Record<string, Drawing>> = {
  blank: draw({ ...withAnswers({}), answers: {}, body: '' }),
  filled: draw(
    withAnswers(large, {
      ...lastYear(large),
      body: '海滨市经济技术开发区管理委员会（海滨市综合保税区管理委员会）',
      texts: {
        contact: '地址：海滨市海滨县建设路 1 号，邮编：223800，电话：0527-12345678',
        'disclosure.kind1': '财政预决算、“三公”经费和部门整体支出绩效评价',
        management: paragraph,
        problems: paragraph.repeat(60),
        other: `${paragraph}\n${paragraph}`,
      },
      remarks: { 'matches-last-year/requests.carriedIn.total': paragraph },
    }),
  ),
  wrong: draw(
    withAnswers(wrong, {
      ...lastYear({ 'requests.carriedOut.total': 9 }),
      body: '海滨市自然资源和规划局经济技术开发区分局',
      texts: {
        contact: `${paragraph.slice(0, 40)}：http://www.haibin.gov.cn/zwgk/zfxxgk/zfxxgknb/index.html`,
        preface: paragraph.repeat(9),
        platform: paragraph.repeat(10).slice(0, 400),
        problems: Array.from({ length: 9 }, () => `Ａ4 纸（PDF/OFD）${paragraph.repeat(3)}`).join('\n'),
      },
      remarks: {
        'matches-last-year/requests.carriedIn.total': paragraph.repeat(5),
        'year-on-year-jump/decisions.licences':
          '电话、网站 http://www.haibin.gov.cn/zwgk/zfxxgk/index.html 均已核实',
      },
    }),
  ),
};

/** Pages on which a sheet is to be printed, where it is more than one. */
const expectedPages: Readonly<Record<string, number>> = { blank: 17, filled: 20, wrong: 20 };

const widthOf = (sheet: SheetDrawing, { column, columns }: CellArea): number =>
  sheet.columnWidths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);

const heightOf = (sheet: SheetDrawing, { row, rows }: CellArea): number =>
  Array.from({ length: rows }, (_, index) => sheet.rowHeights.get(row + index) ?? 15).reduce(
    (sum, height) => sum + height,
    0,
  );

const areaOf = (sheet: SheetDrawing, { row, column }: CellDrawing): CellArea =>
  sheet.merges.find((merge) => merge.row === row && merge.column === column) ?? {
    row,
    column,
    rows: 1,
    columns: 1,
  };

const shownIn = ({ content }: CellDrawing): string =>
  String(('formula' in content ? content.result : content.value) ?? '');

/** A text with the room that it has. */
interface Written {
  readonly sheet: string;
  readonly text: string;
  readonly cell: CellDrawing;
  readonly width: number;
  readonly height: number;
}

const everyText: readonly Written[] = Object.values(drawings).flatMap(({ sheets }) =>
  sheets.flatMap((sheet) =>
    sheet.cells
      .filter((cell) => shownIn(cell) !== '')
      .map((cell) => {
        const area = areaOf(sheet, cell);
        return {
          sheet: sheet.name,
          text: shownIn(cell),
          cell,
          width: widthOf(sheet, area),
          height: heightOf(sheet, area),
        };
      }),
  ),
);
/** Of those that take the same room, the one that has least. */
const allTexts = [
  ...new Map(
    [...everyText]
      .sort((a, b) => b.height - a.height)
      .map((each) => [JSON.stringify([each.text, each.width, each.cell.style]), each]),
  ).values(),
];

const widths = [...new Set(allTexts.map(({ width }) => width))];

/** Each text in a row of its own, in a column as wide as its cell, with the height left to LibreOffice. */
const probe: Drawing = {
  names: [],
  sheets: [
    {
      name: 'probe',
      cells: allTexts.map(({ text, cell, width }, row) => ({
        ...cell,
        row,
        column: widths.indexOf(width),
        content: { value: text },
      })),
      merges: [],
      columnWidths: widths,
      rowHeights: new Map(),
      validations: [],
      highlights: [],
      frozen: { rows: 0, columns: 0 },
      print: {
        orientation: 'portrait',
        onePage: false,
        area: { row: 0, column: 0, rows: 1, columns: 1 },
        titleRows: 0,
      },
      tab: '000000',
    },
  ],
};

/**
 * Who has not these fonts sees others, which are higher and wider, and make columns wider or narrower: a column is as
 * wide as so many figures of the workbook's font.
 */
const offices: Readonly<Record<string, Office>> = {
  'wide letters and columns': useOffice(),
  'narrow columns': useOffice(['宋体', '仿宋'], 'Nimbus Roman'),
};
const office = Object.values(offices)[0]!;
let pages: Readonly<Record<string, readonly string[]>>;

beforeAll(async () => {
  const written: Record<string, Uint8Array> = {};
  for (const [name, drawing] of Object.entries(drawings)) written[name] = await writeDrawing(drawing);
  await office.convert(written, 'pdf');
  const printed = Object.keys(drawings).map(async (name) => {
    const text = await runTool('pdftotext', ['-layout', office.at(`${name}.pdf`), '-'], 'poppler-utils');
    return [name, text.split('\f').slice(0, -1)] as const;
  });
  pages = Object.fromEntries(await Promise.all(printed));
});

it.each(Object.keys(offices))(
  'has room for every text, as LibreOffice breaks it into lines: %s',
  async (kind) => {
    const office = offices[kind]!;
    // It works heights out for documents of its own, and believes those of others, also where they say none.
    const { probe: own } = await office.convert({ probe: await writeDrawing(probe) }, 'fods');
    const free = strFromU8(own!).replace(
      /<style:table-row-properties[^>]*>/g,
      '<style:table-row-properties style:use-optimal-row-height="true"/>',
    );
    const { probe: high } = await office.convert({ probe: strToU8(free) }, 'xlsx', 'fods');
    const rows = openPackage(high!)
      .sheet('probe')
      .matchAll(/<row r="(\d+)"[^>]* ht="([\d.]+)"/g);
    const needed = new Map([...rows].map(([, row, height]) => [Number(row) - 1, Number(height)]));
    expect(needed.size).toBeGreaterThanOrEqual(allTexts.length);
    const cut = allTexts.flatMap(({ sheet, text, width, height }, row) =>
      needed.get(row)! > height + 0.5 ? [{ sheet, text, width, height, needed: needed.get(row) }] : [],
    );
    expect(cut).toEqual([]);
  },
);

describe.each(Object.keys(drawings))('the workbook printed by LibreOffice: %s', (name) => {
  it('has all its pages on A4', async () => {
    const facts = await runTool('pdfinfo', ['-l', '99', office.at(`${name}.pdf`)], 'poppler-utils');
    const sizes = facts.split('\n').filter((line) => /^Page +\d+ size/.test(line));
    expect(sizes).toHaveLength(expectedPages[name]!);
    const sides = sizes.map((line) =>
      [...line.matchAll(/\d+\.\d+/g)]
        .map(Number)
        .map(Math.round)
        .sort((a, b) => a - b),
    );
    expect(sides.filter(([short, long]) => short !== 595 || long !== 842)).toEqual([]);
  });

  it('numbers its pages', () => {
    const count = expectedPages[name]!;
    const feet = pages[name]!.map((page) => page.trimEnd().split('\n').at(-1)?.replace(/\s/g, ''));
    expect(feet).toEqual(Array.from({ length: count }, (_, index) => `第${index + 1}页，共${count}页`));
  });

  it('shows every text and figure', () => {
    const printed = pages[name]!.join('');
    expect(printed).not.toContain('###');
    // Texts run beside one another on a page, so what can be told is that each character is there often enough.
    const count = (text: string): Map<string, number> => {
      const counts = new Map<string, number>();
      for (const character of text.replace(/\s/gu, ''))
        counts.set(character, (counts.get(character) ?? 0) + 1);
      return counts;
    };
    const wanted = count(drawings[name]!.sheets.flatMap(({ cells }) => cells.map(shownIn)).join(''));
    const found = count(printed);
    const missing = [...wanted].filter(([character, times]) => (found.get(character) ?? 0) < times);
    expect(missing).toEqual([]);
  });
});

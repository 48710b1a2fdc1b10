import { forms } from '../../src/forms/index';
import { readNamedCells, readUsualCells } from '../../src/files/named-cells';
import { partsToRead } from '../../src/files/sound-workbook';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import type { Filing } from '../../src/model/filing';
import { Session } from '../../src/session/session';
import { readFiling } from '../../src/workbook/read';
import { figures } from '../support/answers-file';
import { lastYear, thisYear, withAnswers } from '../support/filing-fixture';
import { editPackage, openPackage, sheetPart, stylesPart } from '../support/xlsx-package';

const filing = withAnswers(figures, { texts: { problems: '一是队伍不稳。' }, ...lastYear() });
const requests = '三、依申请公开';
let written: Uint8Array;
let requestsPart: string;

beforeAll(async () => {
  written = await writeDrawing(new Session(filing, forms, thisYear).draw());
  requestsPart = sheetPart(openPackage(written).sheets, requests);
});

const readBack = async (bytes: Uint8Array): Promise<Filing> => {
  const cells = await readNamedCells(bytes);
  // Whatever the quick way makes of it, it makes the same.
  expect([undefined, cells]).toContainEqual(readUsualCells(partsToRead(bytes)));
  const read = readFiling(cells, forms);
  if (typeof read === 'string') throw new Error(read);
  return read;
};

type Edit = (xml: string) => string;

/** Reads the workbook back after the XML of one or more parts was edited. */
const afterEdit = (edits: Readonly<Record<string, Edit>>): Promise<Filing> =>
  readBack(editPackage(written, edits));

/** Reads it back after the content of cells of table three was replaced. */
const afterTyping = (cells: Readonly<Record<string, string>>, more: Readonly<Record<string, Edit>> = {}) =>
  afterEdit({
    ...more,
    [requestsPart]: (xml) =>
      Object.entries(cells).reduce(
        (changed, [address, cell]) =>
          changed.replace(new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`), `<c r="${address}"${cell}`),
        xml,
      ),
  });

const defined =
  (name: string, to: string): Edit =>
  (xml) =>
    xml.replace(new RegExp(`(?<=<definedName name="${name}">)[^<]*`), () => to);

const gone =
  '找不到这个单元格，可能被删除、剪切或覆盖了。请点“恢复表格格式”；没有这个按钮或恢复不了的，请撤销，或重新建表后填写。';

describe('an .xlsx file is read back', () => {
  it('with all that was written', async () => {
    const { computed, unread, ...read } = await readBack(written);
    expect(read).toEqual({ ...filing, answers: expect.objectContaining(filing.answers) });
    expect({ totals: computed?.size, unread }).toEqual({ totals: 34, unread: [] });
  });

  it('when sheets were renamed', async () => {
    const renamed: Edit = (xml) =>
      xml.replaceAll(`'${requests}'!`, "'表三 (李''s)'!").replaceAll(requests, "表三 (李's)");
    const read = await afterEdit({ 'xl/workbook.xml': renamed });
    expect(read).toMatchObject({ answers: filing.answers, unread: [] });
  });

  it('when rows were inserted above a table', async () => {
    const lower = (row: string): string => String(Number(row) + 2);
    const read = await afterEdit({
      'xl/workbook.xml': (xml) =>
        xml.replace(
          new RegExp(`('${requests}'!\\$[A-Z]+\\$)(\\d+)(?=<)`, 'g'),
          (_, place: string, row: string) => place + lower(row),
        ),
      [requestsPart]: (xml) =>
        xml
          .replace(/(<row r=")(\d+)/g, (_, tag: string, row: string) => tag + lower(row))
          .replace(/(<c r="[A-Z]+)(\d+)/g, (_, tag: string, row: string) => tag + lower(row))
          .replace(/<f>[^<]*/g, (formula) =>
            formula.replace(/([A-J])(\d+)/g, (_, column: string, row: string) => column + lower(row)),
          ),
    });
    expect(read).toMatchObject({ answers: filing.answers, unread: [] });
    expect(read.computed?.size).toBe(34);
  });

  it('when a sheet was copied, which copies its names too', async () => {
    const name = 'gouji.answers.requests.received.person';
    const copied = `<definedName name="${name}" localSheetId="0">'封面'!$A$1</definedName></definedNames>`;
    const read = await afterEdit({ 'xl/workbook.xml': (xml) => xml.replace('</definedNames>', copied) });
    expect(read.answers['requests.received.person']).toBe(3);
  });

  it.each([
    ['was deleted', defined('gouji.answers.requests.granted.person', '#REF!')],
    ['was deleted with its sheet', defined('gouji.answers.requests.granted.person', "'没有的表'!$A$1")],
    [
      'lost its name',
      (xml: string) =>
        xml.replace(/<definedName name="gouji.answers.requests.granted.person">.*?<\/definedName>/, ''),
    ],
    [
      'is beyond what is looked at',
      defined('gouji.answers.requests.granted.person', `'${requests}'!$D$900000`),
    ],
  ])('when a cell %s: it is said, and it is no blank', async (_, edit) => {
    const read = await afterEdit({ 'xl/workbook.xml': edit });
    expect(read.unread).toEqual([{ field: 'requests.granted.person', reason: gone }]);
    expect(read.answers).not.toHaveProperty(['requests.granted.person']);
  });

  it('when a total was typed over', async () => {
    const read = await afterTyping({ D28: '><v>5</v></c>' });
    expect(read.answers['requests.handled.person']).toBe(5);
    expect(read.computed?.has('requests.handled.person')).toBe(false);
  });

  it('when a total holds another formula, whose result is then taken as it is', async () => {
    const read = await afterTyping({ D28: '><f>D7+D8+D9</f><v>7</v></c>' });
    expect(read.answers['requests.handled.person']).toBe(7);
    expect(read.computed?.has('requests.handled.person')).toBe(false);
  });

  it('when a total’s own formula has an old result, or none: it is worked out', async () => {
    const own = '<f>if( count($D$7:$D$27)=0, "", sum(D7:D27) )</f>';
    const read = await afterTyping({
      D28: `>${own}<v>99</v></c>`,
      D7: '><v>9</v></c>',
      J7: '><f>IF(COUNT(D7:I7)=0,"",SUM(D7:I7))</f></c>',
    });
    expect(read.answers).toMatchObject({ 'requests.handled.person': 10, 'requests.granted.total': 9 });
    expect(read.unread).toEqual([]);
  });

  it('when the year was changed and 上年年度 has the result for another: it follows the year', async () => {
    const unknown = { ...filing, previous: { ...filing.previous!, year: null } };
    const bytes = await writeDrawing(new Session(unknown, forms, thisYear).draw());
    const cover = sheetPart(openPackage(bytes).sheets, '封面');
    const inYear = async (year: string) =>
      (await readBack(editPackage(bytes, { [cover]: (xml) => xml.replace('<v>2025</v>', `<v>${year}</v>`) })))
        .previous?.year;
    expect([await inYear('2023'), await inYear('"')]).toEqual([2022, null]);
  });

  it('when a formula of the clerk’s has not been worked out', async () => {
    const read = await afterTyping({ D7: '><f>1+1</f></c>' });
    const reason = '公式还没有算出结果。请用 Excel 或 WPS 打开，保存后再校验。';
    expect(read.unread).toEqual([{ field: 'requests.granted.person', reason }]);
  });

  it('when a formula of the clerk’s has', async () => {
    expect((await afterTyping({ D7: '><f>1+1</f><v>2</v></c>' })).answers['requests.granted.person']).toBe(2);
    expect(
      (await afterTyping({ D7: ' t="str"><f>""</f><v></v></c>' })).answers['requests.granted.person'],
    ).toBe('');
  });

  it.each(['><f>1/0</f><v>#DIV/0!</v></c>', '><v>#REF!</v></c>'])(
    'when an error stands in a cell',
    async (cell) => {
      const read = await afterTyping({ D7: ` t="e"${cell}` });
      expect(read.unread).toEqual([
        { field: 'requests.granted.person', reason: '单元格里是错误值，无法读出。请改填数字。' },
      ]);
    },
  );

  it('when Excel wrote the totals of a column as one shared formula', async () => {
    const first = ' ><f t="shared" ref="J5:J27" si="0">IF(COUNT(D5:I5)=0,"",SUM(D5:I5))</f><v>0</v></c>';
    const other = '><f t="shared" si="0"/><v>0</v></c>';
    const read = await afterTyping({ J5: first, J7: other, J8: other });
    expect(read.answers).toMatchObject({ 'requests.received.total': 3, 'requests.granted.total': 2 });
    expect(read.computed?.size).toBe(34);
  });

  it('when a formula of the clerk’s was filled over totals, which are then no longer ours', async () => {
    const ours = '><f t="shared" ref="J5:J6" si="0">IF(COUNT(D5:I5)=0,"",SUM(D5:I5))</f><v>3</v></c>';
    const clerks = '><f t="shared" ref="J7:J8" si="3">SUM($D7:H7)+\'A1\'!$B$2*LOG10(1)</f><v>4</v></c>';
    const filled = (index: number, value: number) => `><f t="shared" si="${index}"/><v>${value}</v></c>`;
    const read = await afterTyping({
      J5: ours,
      J6: filled(0, 1),
      J7: clerks,
      J8: filled(3, 5),
      J9: filled(4, 6), // the cell that it refers to is gone
    });
    expect(read.answers).toMatchObject({
      'requests.carriedIn.total': 1,
      'requests.granted.total': 4,
      'requests.partial.total': 5,
      'requests.refused.stateSecret.total': 6,
    });
    expect(read.computed?.size).toBe(31);
  });

  it('when a number is kept as text: as the text that it is', async () => {
    const read = await afterTyping({
      D7: ' t="inlineStr"><is><t>2</t></is></c>',
      D8: ' t="str"><v>００1</v></c>',
    });
    expect(read.answers).toMatchObject({
      'requests.granted.person': '2',
      'requests.partial.person': '００1',
    });
  });

  it('when a cell was formatted as a date: as the date that the clerk sees', async () => {
    const { styles } = openPackage(written);
    const last = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1]);
    const withDates: Edit = (xml) =>
      xml.replace(
        '</cellXfs>',
        '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/></cellXfs>',
      );
    const read = await afterTyping(
      { D7: ` s="${last}"><v>45661</v></c>`, D8: ` s="${last}"><v>1e300</v></c>` },
      { [stylesPart]: withDates },
    );
    expect(read.answers).toMatchObject({
      'requests.granted.person': '2025-01-04',
      'requests.partial.person': '#####',
    });
  });

  it('when a cell holds TRUE', async () => {
    const read = await afterTyping({ D7: ' t="b"><v>1</v></c>' });
    expect(read.answers['requests.granted.person']).toBe('true');
  });

  it('when a text has runs in several fonts', async () => {
    const runs = '<r><rPr><b/></rPr><t>一是</t></r><r><t xml:space="preserve"> 人手少。</t></r>';
    const { sheets, name } = openPackage(written);
    const address = name('gouji.texts.problems')?.split('!')[1]?.replace(/\$/g, '');
    const read = await afterEdit({
      [sheetPart(sheets, '五、问题改进')]: (xml) =>
        xml.replace(
          new RegExp(`(?<=<c r="${address}") t="s"([^>]*)>.*?</c>`),
          ` t="inlineStr"$1><is>${runs}</is></c>`,
        ),
    });
    expect(read.texts['problems']).toBe('一是 人手少。');
  });
});

import type { Answers } from '../../src/model/answer';
import type { Filing } from '../../src/model/filing';
import { fieldsOf } from '../../src/model/form';
import { form2021 } from '../../src/forms/2021/index';
import { tablesAreFound } from '../../src/rules/tables-are-found';
import { checkBy, messagesOf, withAnswers } from '../support/filing-fixture';

const page = { strangeRows: [], misprints: [], mergedRows: [] };
const all = withAnswers({}).answers;

/** Answers without the fields that begin with any of these. */
const without = (...beginnings: readonly string[]): Answers =>
  Object.fromEntries(
    Object.entries(all).filter(([field]) => !beginnings.some((each) => field.startsWith(each))),
  );

const read = (answers: Answers, facts: Partial<Filing> = {}): Filing => ({
  ...withAnswers({}, { page, ...facts }),
  answers,
});

describe('tables-are-found', () => {
  it('only says that a table was not checked of which nothing was found', () => {
    const { findings, notChecked } = checkBy(tablesAreFound, read(without('requests.')));
    expect(findings).toEqual([]);
    expect(notChecked).toEqual([
      {
        rule: 'tables-are-found',
        reason: '没有找到表三（三、收到和处理政府信息公开申请情况）的数字，没有核对',
      },
    ]);
  });

  it('names rows that are missing among others', () => {
    const fields = fieldsOf(form2021).filter(({ name }) => name.startsWith('requests.refused.'));
    expect(checkBy(tablesAreFound, read(without('requests.refused.'))).findings).toMatchObject([
      {
        severity: 'note',
        at: fields[0]!.name,
        because: fields.map(({ name }) => name),
        message:
          '没有读出表三的“（三）1.属于国家秘密”行、“（三）2.其他法律行政法规禁止公开”行、“（三）3.危及‘三安全一稳定’”行等 8 行，没有核对；请对照原文。',
      },
    ]);
  });

  it('does not blame a page for what comes behind its end', () => {
    const begun = read(without('requests.carriedOut', 'requests.handled', 'review', 'suit'));
    expect(checkBy(tablesAreFound, begun)).toMatchObject({
      findings: [],
      notChecked: [
        { reason: '表三只读到“（六）3.其他”行，后面 2 行没有读出，没有核对' },
        { reason: '没有找到表四（四、政府信息公开行政复议、行政诉讼情况）的数字，没有核对' },
      ],
    });
    const whole = { ...begun, texts: { problems: '一是培训不够。' } };
    expect(messagesOf(tablesAreFound, whole)).toEqual([
      '没有读出表三的“（七）总计”行、“四、结转下年度”行，没有核对；请对照原文。',
    ]);
  });

  it('is silent on rows of which something was seen, and on what is no page', () => {
    const rows = without('requests.refused.stateSecret', 'requests.partial', 'fees', 'requests.otherwise');
    const fieldsIn = (beginning: string): readonly string[] =>
      Object.keys(all).filter((field) => field.startsWith(beginning));
    const seen = read(rows, {
      unread: fieldsIn('requests.partial').map((field) => ({
        field,
        row: '行',
        reason: '连在一起',
        printed: '1',
      })),
      page: {
        ...page,
        strangeRows: [
          { table: 2, printed: '收费 1', isSurplus: false, inPlaceOf: fieldsIn('fees') },
          {
            table: 3,
            printed: '机密 1',
            isSurplus: false,
            inPlaceOf: fieldsIn('requests.refused.stateSecret'),
          },
        ],
        mergedRows: [
          { label: '其他处理', printed: '其他处理 1', values: [], fields: [fieldsIn('requests.otherwise')] },
        ],
      },
    });
    expect(checkBy(tablesAreFound, seen)).toMatchObject({ findings: [], notChecked: [] });
    const workbook = { ...withAnswers({}), answers: {} };
    expect(checkBy(tablesAreFound, workbook)).toMatchObject({ findings: [], notChecked: [] });
  });
});

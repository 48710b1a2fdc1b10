import type { AssessedBody, FollowedFinding } from '../../src/collect/collection';
import { drawLetters, letterSheets } from '../../src/collect/letters/draw-letters';
import { letterFor } from '../../src/collect/letters/letter';
import type { LetterOptions } from '../../src/collect/letters/letter';
import { followFindings } from '../../src/collect/rounds';
import { exportHtml } from '../../src/exports/html';
import { exportText } from '../../src/exports/text';
import { assessedWith, collectionOf, firstRound, listed, withoutReport } from '../support/sent-back';

const finding = (facts: Partial<FollowedFinding>): FollowedFinding => ({
  ...{ key: 'equations-hold/T3-3.granted', rule: 'equations-hold', severity: 'error' },
  ...{ place: '表三“（一）予以公开”行“总计”列', present: 8, expected: 7, difference: 1 },
  clause: '国办公开办函〔2021〕30号附件表三：横向求和',
  message: '表三“（一）予以公开”行：总计 8，六类申请人之和 7，相差 1。请核对各项和总计。',
  ...{ status: 'added', since: 1 },
  ...facts,
});
const note = finding({
  ...{
    key: 'problems',
    rule: 'problems-are-concrete',
    severity: 'note',
    place: '五、存在的主要问题及改进情况',
  },
  ...{
    present: null,
    expected: null,
    difference: null,
    clause: '国办公开办函〔2021〕30号第一条第（五）项：具体',
  },
  message: '“五、存在的主要问题及改进情况”：只有 14 字，过于笼统；请写明具体问题和对应的措施。',
});

const letterText = (assessed: AssessedBody, options?: LetterOptions, day = '2026-01-20'): readonly string[] =>
  exportText(letterFor(collectionOf([assessed], { day }), assessed, options)!.report)
    .split('\n')
    .map((line) => line.replace(/ +/gu, ' ').trim())
    .filter((line) => line !== '');

test('an opinion says to whom it is, how much is wrong, by when to send it back, and in a table what and why', () => {
  const body = assessedWith(listed('青岚县水务局'), [finding({}), note]);
  expect(letterText(body)).toEqual([
    '2025年政府信息公开工作年度报告',
    '审核意见（第1次）',
    '青岚县水务局：',
    '你单位报送的2025年政府信息公开工作年度报告已收到。经审核，有 1 处必须改正，1 处需要说明，详见下表（“应为”是根据报告中的其他数据和文字推算的，请以实际情况为准）。请于2026年1月26日前改正后重新报送，需要说明的请一并书面说明。',
    '一、必须改正',
    '| 序号 | 位置 | 现填 | 应为 | 依据与建议 |',
    '| 1 | 表三“（一）予以公开”行“总计”列 | 8 | 7 | 表三“（一）予以公开”行：总计 8，六类申请人之和 7，相差 1。请核对各项和总计。 |',
    '| | | | | 依据：国办公开办函〔2021〕30号附件表三 |',
    '二、需要说明',
    '| 序号 | 位置 | 现填 | 应为 | 依据与建议 |',
    '| 1 | 五、存在的主要问题及改进情况 | — | — | 只有 14 字，过于笼统；请写明具体问题和对应的措施。 |',
    '| | | | | 依据：国办公开办函〔2021〕30号第一条第（五）项 |',
    '联系人：林晓，联系电话：0532-8612 0001。',
  ]);
});

test('in the second round an opinion tells what has been put right, what has not, and what is new', () => {
  const first = firstRound([finding({}), finding({ key: 'gone', message: '表四“行政复议”：相差 2。' })]);
  const findings = followFindings(first, [finding({}), finding({ key: 'new' })], 2);
  const text = letterText(assessedWith(listed('青岚县水务局'), findings, { round: 2 }), { by: '2026-02-05' });
  expect(text[3]).toBe(
    '你单位第2次报送的2025年政府信息公开工作年度报告已收到。经审核，有 2 处必须改正，详见下表（“应为”是根据报告中的其他数据和文字推算的，请以实际情况为准）。与上次审核意见相比，已改正 1 处，未改正 1 处，新提出 1 处。请于2026年2月5日前改正后重新报送。',
  );
  expect(text.filter((line) => / (?:未改|新增) \|$/u.test(line))).toHaveLength(2);
  expect(text).toContain('二、上次意见中已经改正的');
  expect(text).toContain('| 1 | 表三“（一）予以公开”行“总计”列 | 表四“行政复议”：相差 2。 |');
});

test('no day is set that has passed', () => {
  const body = assessedWith(listed('青岚县水务局'), [note]);
  expect(letterText(body, {}, '2026-01-28')[3]).toContain(
    '请尽快书面说明情况；经核对确需改正的，请改正后重新报送。',
  );
  const own = assessedWith(listed('青岚县水务局', { deadline: '2026-01-30' }), [note]);
  expect(letterText(own, {}, '2026-01-28')[3]).toContain('请于2026年1月30日前书面说明情况');
});

test('a file that is no report of this year is asked for again, and one that has not come is asked for', () => {
  const unreadable = withoutReport(listed('青岚县档案馆'), 'unreadable', {
    ...{ reason: '文件设有打开密码', files: ['部门/档案馆.xlsx'] },
  });
  expect(letterText(unreadable).slice(0, 4)).toEqual([
    '2025年政府信息公开工作年度报告',
    '重新报送通知',
    '青岚县档案馆：',
    '你单位报送的文件（档案馆.xlsx）无法读取。文件设有打开密码。请于2026年1月26日前重新报送2025年政府信息公开工作年度报告。',
  ]);
  const older = withoutReport(listed('青岚县档案馆'), 'otherYear', {
    ...{ reason: '只收到 2024 年的报告：“部门/档案馆/附件2.xlsx”。', files: ['部门/档案馆/附件2.xlsx'] },
  });
  // Nothing is told of the folders of the office.
  expect(letterText(older)[3]).toBe(
    '你单位报送的文件不是2025年政府信息公开工作年度报告。只收到 2024 年的报告：“附件2.xlsx”。请于2026年1月26日前重新报送2025年政府信息公开工作年度报告。',
  );
  const missing = withoutReport(listed('青岚县统计局'), 'missing');
  expect(letterText(missing, {}, '2026-01-28')[3]).toBe(
    '截至2026年1月28日，尚未收到你单位的2025年政府信息公开工作年度报告。报送期限是2026年1月26日，已经超过 2 天。请尽快报送；已经报送的，请与我们联系核对。',
  );
  expect(letterText(missing)[3]).not.toContain('超过');
});

test('nobody is written to whose report is right, does not count, or may be another body’s', () => {
  const passed = assessedWith(listed('青岚县水务局'), [finding({ severity: 'hint' })]);
  const others = (['unconfirmed', 'notCounted'] as const).map((state) =>
    withoutReport(listed('青岚县统计局'), state),
  );
  for (const body of [passed, ...others]) expect(letterFor(collectionOf([body]), body)).toBeUndefined();
});

test('the office of the list signs; without one that of the area does, and a zone for itself', () => {
  const body = assessedWith(listed('青岚县水务局'), [note]);
  const collection = collectionOf([body]);
  expect(letterFor(collection, body)!.issuer).toBe('青岚县人民政府办公室');
  const bare = { ...collection, list: { ...collection.list, bodies: [body.body] } };
  expect(letterFor(bare, body)!.issuer).toBe('青岚县人民政府办公室');
  expect(letterFor({ ...bare, area: '青岚高新区' }, body)!.issuer).toBe('青岚高新区');
  expect(exportText(letterFor(bare, body)!.report)).not.toContain('联系人');
});

test('on a page, a letter has its tables with heads, and sentences that break where they should', () => {
  const body = assessedWith(listed('青岚县<水务局>'), [finding({ present: '<b>8</b>' })]);
  const page = exportHtml(letterFor(collectionOf([body]), body)!.report);
  expect(page).toContain('<p>青岚县&lt;水务局&gt;：</p>');
  expect(page).toContain('<th scope="col" align="center"');
  expect(page).toContain('&lt;b&gt;8&lt;/b&gt;');
  expect(page).toContain('请核对各项和总计。<br>依据：国办公开办函〔2021〕30号附件表三');
  expect(page).toContain('<title>2025年政府信息公开工作年度报告审核意见（第1次）</title>');
});

test('all letters in one workbook: who gets which, and a row for each finding, none of it computed', () => {
  const collection = collectionOf([
    assessedWith(listed('青岚县水务局'), [finding({ present: '=1+1' }), note]),
    assessedWith(listed('青岚县林业局'), []),
    withoutReport(listed('青岚县统计局', { contact: '王敏' }), 'missing'),
  ]);
  const { sheets } = drawLetters(collection);
  const rowsOf = (name: string): readonly string[] => {
    const { cells } = sheets.find((sheet) => sheet.name === name)!;
    const rows: string[][] = [];
    for (const { row, content } of cells)
      (rows[row] ??= []).push('value' in content ? String(content.value ?? '') : 'formula');
    return rows.slice(3).map((row) => row.join('|'));
  };
  expect(rowsOf(letterSheets.list)).toEqual([
    '1|青岚县水务局|待改（第1次）|审核意见|1|1|0||2026年1月26日|||',
    '2|青岚县统计局|未报送|催报通知|||||2026年1月26日|王敏||',
  ]);
  expect(rowsOf(letterSheets.findings)).toEqual([
    '青岚县水务局|第1次|1|必须改正|表三“（一）予以公开”行“总计”列|=1+1|7|1|表三“（一）予以公开”行：总计 8，六类申请人之和 7，相差 1。请核对各项和总计。|国办公开办函〔2021〕30号附件表三：横向求和|新增',
    '青岚县水务局|第1次|2|需要说明|五、存在的主要问题及改进情况||||只有 14 字，过于笼统；请写明具体问题和对应的措施。|国办公开办函〔2021〕30号第一条第（五）项：具体|新增',
  ]);
  const computed = sheets.flatMap(({ cells }) =>
    cells.filter(
      ({ content, style }) => 'value' in content && content.value === '=1+1' && style.format !== '@',
    ),
  );
  expect(computed).toEqual([]);
});

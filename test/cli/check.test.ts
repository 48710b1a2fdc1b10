import { unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { form2021 } from '../../src/forms/2021/index';
import { withAnswers } from '../support/filing-fixture';
import { docxOf, sheetsOf } from '../support/report-files';
import type { Folder } from '../support/folder';
import { useFolder } from '../support/folder';
import { gouji } from '../support/run-cli';
import { answersFile, figures, figuresOnly, finishedFile, previous } from '../support/answers-file';

const folder: Folder = useFolder();
const right = folder.write('right.json', answersFile());
const wrong = folder.write(
  'wrong.json',
  answersFile({ answers: { ...figures, 'requests.granted.person': 3, 'requests.handled.total': '3件' } }),
);
/** Said of answers without texts. */
const noTexts = '报告的文字还没有写，只核对了自动生成的句子';
const mistyped = folder.write(
  'mistyped.json',
  answersFile({ answers: { ...figures, 'requests.granted.person': 20 } }),
);
const missing = folder.at('missing.xlsx');

describe('gouji check', () => {
  it('says that nothing is wrong', () => {
    expect(gouji('check', right)).toMatchObject({
      code: 0,
      stdout: `${right}（海滨县水利局 2024年）\n${figuresOnly}`,
      stderr: '',
    });
  });

  it('says nothing of what is still to be written where nothing is', () => {
    const { code, stdout } = gouji('check', folder.write('finished.json', finishedFile()));
    expect(code).toBe(0);
    expect(stdout).not.toContain('待填写');
    expect(stdout).toMatch(/\n {2}✓ 没有必须改正的问题。\n$/u);
  });

  it('lists once what is missing: what an error says is not said again', () => {
    const file = folder.write(
      'begun.json',
      finishedFile({ texts: { platform: '依托政府网站公开。' }, body: '' }),
    );
    const { code, stdout } = gouji('check', file);
    expect(code).toBe(1);
    expect(stdout.match(/五、存在的主要问题/gu)).toHaveLength(1);
    expect(stdout).toContain('“五、存在的主要问题及改进情况”还没有内容；六个部分都要写');
    expect(stdout).toContain('\n  待填写\n    没有写明机关名称。\n  ✗ 有 1 处必须改正');
  });

  it('says what is wrong, by which clause, and counts', () => {
    const { code, stdout, stderr } = gouji('check', wrong);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines.slice(0, 2)).toEqual([`${wrong}（海滨县水利局 2024年）`, '  必须改正']);
    expect(stdout).toContain('带有单位“件”；请只填数字 3');
    expect(lines.filter((line) => line.startsWith('      依据：'))).not.toEqual([]);
    expect(lines.at(-2)).toMatch(/^ {2}✗ 有 \d+ 处必须改正/);
  });

  it('says once what explains several findings, and cites each clause once', () => {
    const lines = gouji('check', mistyped).stdout.split('\n');
    expect(lines.filter((line) => line.includes('最可能的原因'))).toHaveLength(1);
    const [at] = lines.flatMap((line, index) => (line.includes('最可能的原因') ? [index] : []));
    expect(lines[at! - 1]).toContain('相差');
    expect(lines[at! + 1]).toMatch(/^ {8}表三“（一）予以公开”行“自然人”列：改为 2 后，/u);
    const clauses = lines.filter((line) => line.startsWith('      依据：'));
    expect(clauses.length).toBe(new Set(clauses).size);
  });

  it('lists the blanks that can be worked out', () => {
    const blank = answersFile({ answers: { ...figures, 'requests.granted.person': null } });
    expect(gouji('check', folder.write('blank.json', blank)).stdout).toContain(
      '  可以推算的空白格（其余各格无误的话）\n    表三“（一）予以公开”行“自然人”列：应填 2\n',
    );
  });

  it('says of an empty report that there is nothing yet', () => {
    const empty = folder.write('empty.json', answersFile({ answers: {} }));
    expect(gouji('check', empty).stdout.split('\n')[1]).toBe('  还没有填写数据。');
  });

  it('marks the words of a text, also in JSON', () => {
    const text = '2024年，我局新收到政府信息公开申请30件。';
    const file = folder.write('text.json', answersFile({ texts: { onRequest: text } }));
    expect(gouji('check', file).stdout).toContain(
      '      原文：2024年，我局新收到政府信息公开申请【30】件。\n      建议：【】中改为“',
    );
    const { files } = JSON.parse(gouji('check', file, '--format', 'json').stdout) as {
      files: { findings: { place?: { slot: string; from: number; to: number } }[] }[];
    };
    const [place] = files[0]!.findings.flatMap((finding) => finding.place ?? []);
    expect(place).toMatchObject({ slot: 'onRequest', from: text.indexOf('30'), to: text.indexOf('30') + 2 });
  });

  it('prints JSON of the agreed shape, and nothing else', () => {
    const { code, stdout, stderr } = gouji('check', right, wrong, '--format', 'json');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout.split('\n')).toHaveLength(2);
    const { files, ...rest } = JSON.parse(stdout) as { files: Record<string, unknown>[] };
    expect(rest).toEqual({});
    const head = { form: '2021', year: 2024, body: '海滨县水利局' };
    expect(files[0]).toEqual({
      file: right,
      ...head,
      findings: [],
      notChecked: [{ rule: 'chapters-are-complete', reason: noTexts }],
      summary: { error: 0, note: 0, hint: 0 },
    });
    expect(Object.keys(files[1]!).sort()).toEqual(Object.keys(files[0]!).sort());
    const findings = files[1]!['findings'] as Record<string, unknown>[];
    const balance = findings.find(
      ({ rule, at }) => rule === 'equations-hold' && at === 'requests.granted.total',
    );
    expect(balance).toEqual({
      rule: 'equations-hold',
      severity: 'error',
      at: 'requests.granted.total',
      because: expect.arrayContaining(['requests.granted.total', 'requests.granted.person']),
      clause: expect.stringMatching(/^国办公开办函〔2021〕30号/),
      message: expect.stringContaining('相差 1'),
      left: 2,
      right: 3,
      difference: -1,
      suggestions: [{ field: 'requests.granted.person', value: 2, reason: expect.stringMatching(/./) }],
    });
    const text = findings.find(({ rule }) => rule === 'cells-are-numbers');
    expect(text).toMatchObject({
      at: 'requests.handled.total',
      suggestions: [{ field: 'requests.handled.total', value: 3, reason: '改为数字' }],
    });
    const severities = findings.map(({ severity }) => severity);
    expect(files[1]!['summary']).toMatchObject({
      error: severities.filter((severity) => severity === 'error').length,
    });
  });

  it('does the others when one file cannot be used', () => {
    const { code, stdout, stderr } = gouji('check', right, missing, wrong, '--format', 'json');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `${missing}：找不到文件。请检查文件名和路径。\n`,
    });
    const { files } = JSON.parse(stdout) as { files: { file: string }[] };
    expect(files.map(({ file }) => file)).toEqual([right, wrong]);
  });

  it('prints JSON even when no file can be used', () => {
    expect(gouji('check', missing, '--format', 'json')).toMatchObject({ code: 2, stdout: '{"files":[]}\n' });
  });

  it('holds the figures against last year’s, given with --previous', () => {
    const alone = folder.write('alone.json', answersFile({ previous: undefined }));
    const last = folder.write('last.json', { year: 2023, answers: previous.answers });
    const other = folder.write('other.json', { year: 2023, answers: { 'requests.carriedOut.total': 7 } });
    expect(gouji('check', alone).stdout).toContain('没有上年数据');
    expect(gouji('check', alone, '--previous', last).stdout).not.toContain('没有上年数据');
    expect(gouji('check', alone, '--previous', other).stdout).toContain('上年报告的结转下年度 7，相差 6');
  });

  it('does nothing when last year’s file cannot be used', () => {
    expect(gouji('check', right, '--previous', missing)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: `上年文件 ${missing}：找不到文件。请检查文件名和路径。\n`,
    });
  });

  it('counts a note or a hint as no error', () => {
    const noted = folder.write(
      'noted.json',
      answersFile({
        previous: { ...previous, answers: { ...previous.answers, 'requests.carriedOut.total': 9 } },
      }),
    );
    const { code, stdout } = gouji('check', noted);
    expect(code).toBe(0);
    expect(stdout).toContain('  ✓ 没有必须改正的问题；1 处需要说明，还有 4 处待填写。\n');
  });
});

it('reads a document with a workbook inside', async () => {
  const filing = withAnswers({ 'decisions.licences': 42 });
  const workbook = await writeXlsx({ sheets: sheetsOf(form2021, filing, true) });
  // Stored as it is, so that its own directory stands in the document's bytes.
  const document = zipSync({
    ...unzipSync(docxOf(form2021, filing)),
    'word/embeddings/1.xlsx': [workbook, { level: 0 }],
  });
  const { stdout, stderr } = gouji('import', folder.write('inside.docx', document), '--format', 'json');
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({ answers: { 'decisions.licences': 42 } });
});

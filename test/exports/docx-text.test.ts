import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import { exportDocx } from '../../src/exports/docx';
import { Fault } from '../../src/model/fault';
import { forms } from '../../src/forms/index';
import { importFile } from '../../src/imports/import-filing';
import type { Filing } from '../../src/model/filing';
import { textOf } from '../../src/model/report';
import type { Report } from '../../src/model/report';
import { goldenFiling, sessionOf } from '../support/golden';
import { withAnswers } from '../support/filing-fixture';
import { validFiling } from '../support/valid-filing';
import { partsOf, textsOf } from '../support/docx-parts';
import { asPrinted, differences, factsOf } from './re-importing';
import type { ReadAgain } from './re-importing';

const golden = readdirSync(path.resolve(__dirname, '../filings'));

const write = (filing: Filing): Promise<Uint8Array> => exportDocx(sessionOf(filing).composed());

/** All texts of a report from top to bottom, one a paragraph or cell, empty ones aside. */
const textsIn = ({ title, blocks }: Report): readonly string[] =>
  [
    title,
    ...blocks.flatMap((block) => {
      if (block.kind === 'heading') return [block.text];
      if (block.kind === 'paragraph') return [textOf(block.runs)];
      return [...block.table.cells]
        .sort((one, other) => one.row - other.row || one.column - other.column)
        .map(({ text, field }) => (field ? String(block.answers[field.name] ?? '') : (text ?? '')));
    }),
  ].filter((text) => text !== '');

/** Unlike from plain text, every answer is read from a document. */
const readBack = async (docx: Uint8Array): Promise<ReadAgain> => ({
  filing: (await importFile('报告.docx', docx, forms)).filing,
  saysUnread: false,
});

describe.each(golden)('the text of the Word document of %s', (name) => {
  const filing = goldenFiling(name);
  let docx: Uint8Array;
  beforeAll(async () => {
    docx = await write(filing);
  });

  it('is that of the report', () => {
    const [title, ...others] = textsOf(docx);
    const [wanted, ...rest] = textsIn(sessionOf(filing).report());
    expect(others).toEqual(rest);
    // A long title breaks after the name of the body.
    expect(title).toBe(wanted!.length > 21 ? wanted!.replace(filing.body, `${filing.body}\n`) : wanted);
  });

  it('is read back as it is printed', async () => {
    const read = await readBack(docx);
    expect(differences(filing, read, asPrinted)).toEqual([]);
    expect(factsOf(read.filing)).toEqual(factsOf(filing));
  });
});

it('the text of the Word document is read back with the same answers, whatever the figures', async () => {
  await fc.assert(
    fc.asyncProperty(validFiling, async (filing) => {
      expect(differences(filing, await readBack(await write(filing)))).toEqual([]);
    }),
    { numRuns: 10 },
  );
});

describe('texts that are hard on a document', () => {
  const withProblems = (problems: string, facts: Partial<Filing> = {}): Filing =>
    withAnswers({}, { ...facts, texts: { problems } });

  it.each([
    ['signs of XML', '甲 < 乙 & 丙 > 丁 "戊" \'己\' ]]> <w:p/> &lt;'],
    ['emoji', '👩🏽‍💻与👨‍👩‍👧👍🏿'],
    ['characters of CJK extension B', '𠮷野家在𡈼村，𬭚是一种人造元素'],
    ['spaces at the ends of runs, and tabs', '前　后  两个空格\t制表符后'],
    ['what looks like a placeholder', '{{正文}}和{{标题}}'],
    ['10,000 characters', '公开'.repeat(5000)],
  ])('come through intact: %s', async (_, text) => {
    expect(textsOf(await write(withProblems(text)))).toContain(text);
  });

  it('come through in the name of the body and in a cell', async () => {
    const body = '𠮷县<水利>&局';
    const filing = { ...withAnswers({ 'review.upheld': '<b>3</b> & 4' }), body };
    const docx = await exportDocx(sessionOf(filing).composed(), { signed: true });
    const texts = textsOf(docx);
    expect(texts[0]).toBe(`${body}\n2025年政府信息公开工作年度报告`);
    expect(texts).toContain('<b>3</b> & 4');
    expect(texts.slice(-2)).toEqual([body, '（待填写）']);
    expect(partsOf(docx)['docProps/core.xml']).toContain('<dc:creator>𠮷县&lt;水利&gt;&amp;局</dc:creator>');
  });

  it('breaks lines where a cell does', async () => {
    expect(textsOf(await write(withAnswers({ 'review.upheld': '3\r\n4\r5' })))).toContain('3\n4\n5');
  });

  it.each([
    ['a control character', '一是\u0001公开'],
    ['half a character', '一是\ud800公开'],
    ['no character at all', '一是\uffff公开'],
  ])('are refused with the place: %s', async (_, text) => {
    await expect(write(withProblems(text))).rejects.toThrow(
      new Fault(
        '“五、存在的主要问题及改进情况”的文字里，“一是”之后有看不见的控制字符或残缺的字符。请删去后再试。',
      ),
    );
  });
});

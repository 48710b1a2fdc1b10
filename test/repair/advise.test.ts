import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { forms } from '../../src/forms/index';
import type { Filing } from '../../src/model/filing';
import { advise } from '../../src/repair/advise';
import { wordsByEquation, remedyWords } from '../../src/repair/cause-words';
import { readAnswersJson, Session } from '../../src/session/session';
import type { Advice } from '../../src/session/advice';
import { bureau, form, withChanges } from '../support/balanced-filing';

const adviceOn = (filing: Filing): Advice => new Session(filing, forms, 2026).examine().advice;
const many = {
  'requests.granted.person': 21,
  'requests.partial.business': 2,
  'requests.received.total': 73,
  'requests.carriedIn.legal': 4,
  'requests.refused.thirdParty.other': 7,
  'requests.handled.welfare': 9,
};

describe('advice', () => {
  it('is none while all equations hold', () => {
    expect(adviceOn(bureau)).toEqual({ causes: [], fills: [] });
  });

  it('puts findings with one cause together, and says that it is sure', () => {
    const { causes } = adviceOn(withChanges(bureau, { 'requests.granted.person': 21 }));
    expect(causes).toHaveLength(1);
    expect(causes[0]).toMatchObject({
      verdict: 'certain',
      title: '最可能的原因',
      says: '只改这一格就能全部成立，改别的任何一格都做不到。',
    });
    expect(causes[0]?.findings).toHaveLength(2);
    expect(causes[0]?.remedies.map(remedyWords)).toEqual([
      '表三“（一）予以公开”行“自然人”列：改为 12 后，这 2 条不平的勾稽关系全部成立；疑为 21 的数字颠倒',
    ]);
  });

  it('names both cells of two slips in one remedy, each with its cause', () => {
    const typed = { 'requests.granted.person': 21, 'requests.received.total': 73 };
    const [found] = adviceOn(withChanges(bureau, typed)).causes;
    expect(found).toMatchObject({ verdict: 'likely', says: '这 2 格要一起改。请先核对原始数据。' });
    expect(remedyWords(found!.remedies[0]!)).toBe(
      '表三“一、本年新收”行“总计”列改为 37（疑为 73 的数字颠倒），表三“（一）予以公开”行“自然人”列改为 12（疑为 21 的数字颠倒）：这 2 格一起改后，这 4 条不平的勾稽关系全部成立',
    );
  });

  it('begins with the doubt where the equations cannot tell', () => {
    const [found] = adviceOn(withChanges(bureau, { 'review.total': 220 })).causes;
    expect(found?.verdict).toBe('several');
    expect(found?.title).toBe('不能确定错在哪一格');
    expect(found?.remedies[0]?.cells[0]).toMatchObject({ field: 'review.total', value: 22 });
    expect(found?.remedies).toHaveLength(5);
  });

  it('says plainly that more is wrong than can be told', () => {
    const [found] = adviceOn(withChanges(bureau, many)).causes;
    expect(found).toMatchObject({ verdict: 'unknown', title: '可能有多处错误', remedies: [] });
    expect(found?.says).toMatch(/^这 13 条勾稽关系不成立，/u);
  });

  it('leaves it open whether a note is a slip at all', () => {
    const previous = { form: '2021', year: 2024, answers: { 'documents.normative.inForce': 440 } };
    const stock = { 'documents.normative.issued': 58, 'documents.normative.repealed': 45 };
    const noted = (inForce: number): Filing => ({
      ...withChanges(bureau, { ...stock, 'documents.normative.inForce': inForce }),
      previous,
    });
    expect(adviceOn(noted(435)).causes[0]?.title).toBe('如果是填错的');
    expect(adviceOn(noted(546)).causes).toEqual([]);
  });

  it('tells of two equations that want a blank to differ with the finding that lists it', () => {
    const blank = { 'requests.granted.person': null, 'requests.granted.total': 51 };
    const { causes } = adviceOn(withChanges(bureau, blank));
    expect(causes[0]?.findings.map(({ rule }) => rule)).toContain('equations-hold');
    const only = { 'review.upheld': null, 'review.total': 2 };
    expect(adviceOn(withChanges(bureau, only)).fills).toEqual([]);
  });

  it('blames no figure where all that is wrong is a column of numbers stored as text', () => {
    const root = path.resolve(__dirname, '../filings/2025-county-government/answers.json');
    const county = readAnswersJson(readFileSync(root, 'utf8'), forms);
    const texts = Object.entries(county.answers).flatMap(([field, value]) =>
      field.startsWith('requests.') && field.endsWith('.person') && !field.includes('.handled.')
        ? [[field, String(value)] as const]
        : [],
    );
    const totals = Object.keys(county.answers).filter((field) => /\.handled\.|\.total$/u.test(field));
    const asText = { ...withChanges(county, Object.fromEntries(texts)), computed: new Set(totals) };
    expect(adviceOn(asText).causes).toEqual([]);
  });

  it('lists the blanks that the equations fix, by name', () => {
    const { causes, fills } = adviceOn(withChanges(bureau, { 'requests.granted.person': null }));
    expect(causes).toEqual([]);
    expect(fills.map(({ label, value }) => [label, value])).toEqual([
      ['表三“（一）予以公开”行“自然人”列', 12],
    ]);
  });

  it('offers nothing that breaks another hard rule', () => {
    const typed = { 'requests.granted.person': 21, 'review.upheld': null };
    const filing = withChanges(bureau, typed);
    const { findings } = new Session(filing, forms, 2026).check();
    expect(advise(form, filing, findings, () => true)).toMatchObject({
      causes: [{ verdict: 'certain' }],
      fills: [{ field: 'review.upheld', value: 14 }],
    });
    expect(advise(form, filing, findings, () => false)).toMatchObject({
      causes: [{ verdict: 'unknown', remedies: [] }],
      fills: [],
    });
  });

  it('suggests no 规章 to a body that may not make them', () => {
    const settings = { ...bureau.settings, makesRegulations: false };
    const previous = { form: '2021', year: 2024, answers: { 'documents.regulations.inForce': 0 } };
    const filing = { ...withChanges(bureau, { 'documents.regulations.inForce': 3 }), settings, previous };
    const fields = adviceOn(filing).causes.flatMap(({ remedies }) =>
      remedies.flatMap(({ cells }) => cells.map(({ field }) => field)),
    );
    expect(fields).not.toContain('documents.regulations.issued');
  });

  it('is not held back by a text that quotes the wrong figure', () => {
    const texts = { onRequest: '2025年，我局予以公开24件。' };
    const typed = { 'requests.granted.person': 21, 'requests.granted.total': 24 };
    const { causes } = adviceOn({ ...withChanges(bureau, typed), texts });
    expect(causes[0]?.remedies.length).toBeGreaterThan(0);
  });
});

describe('on paper', () => {
  it('the cause stands beside its first equation, and the others point there', () => {
    const { causes } = adviceOn(withChanges(bureau, { 'requests.granted.person': 21 }));
    expect([...wordsByEquation(form, causes)]).toEqual([
      [
        'T3-2.person',
        '最可能的原因：只改这一格就能全部成立，改别的任何一格都做不到。\n' +
          '表三“（一）予以公开”行“自然人”列：改为 12 后，这 2 条不平的勾稽关系全部成立；疑为 21 的数字颠倒',
      ],
      ['T3-3.granted', '原因见上面 T3-2“表三自然人列”一行。'],
    ]);
  });

  it('several remedies are numbered', () => {
    const { causes } = adviceOn(withChanges(bureau, { 'review.total': 220 }));
    expect(wordsByEquation(form, causes).get('T4-1')).toMatch(/^不能确定错在哪一格：.*\n1\. .*\n2\. /u);
  });
});

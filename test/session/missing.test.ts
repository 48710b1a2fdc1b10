import fc from 'fast-check';
import { form2019 } from '../../src/forms/2019/index';
import { form2021 } from '../../src/forms/2021/index';
import { forms } from '../../src/forms/index';
import { formOf } from '../../src/filing/known-forms';
import type { Filing } from '../../src/model/filing';
import { textOf } from '../../src/model/report';
import { compose } from '../../src/report/compose';
import { examine } from '../../src/session/advice';
import { suggestionText, viewReport } from '../../src/session/report/report-view';
import { filingOf, thisYear, withAnswers, withSettings } from '../support/filing-fixture';
import { finishedTexts, noFee } from '../support/finished';
import { validFiling } from '../support/valid-filing';

const finished = withAnswers(noFee, { texts: finishedTexts });

const examined = (filing: Filing) => examine(formOf(forms, filing.form), filing, thisYear);
const placesOf = (filing: Filing): readonly (readonly string[])[] =>
  examined(filing).missing.map(({ at, message }) => [at, message]);

/** The filing as it is once 全部采用 was pressed. */
const adopted = (filing: Filing): Filing => {
  const paragraphs = viewReport(form2021, filing, {}, []).paragraphs.filter(
    ({ state, suggested, incomplete }) => state === 'empty' && suggested.length > 0 && !incomplete,
  );
  const texts = Object.fromEntries(paragraphs.map((each) => [each.slot, suggestionText(each)]));
  return { ...filing, texts: { ...filing.texts, ...texts } };
};

describe('what is missing', () => {
  it('is nothing in a finished report', () => {
    expect(placesOf(finished)).toEqual([]);
  });

  it('is each text that no figure can write, and the fee', () => {
    expect(placesOf(withAnswers({}))).toEqual([
      ['platform', '“（四）政府信息公开平台建设”还没有写'],
      ['supervision', '“（五）监督保障”还没有写'],
      ['problems', '“五、存在的主要问题及改进情况”还没有写'],
      ['processingFee.amount', '“六、其他需要报告的事项”没有填收取信息处理费的金额；没有收取的填 0'],
    ]);
  });

  it('is what the cover and the tables lack, and not each gap that follows from it', () => {
    const answers = { ...finished.answers, 'review.upheld': null };
    expect(placesOf({ ...finished, answers, body: '', year: null })).toEqual([
      ['body', '没有写明机关名称'],
      ['year', '没有写明报告年度'],
      ['review.upheld', '表四还有 1 格没有填'],
    ]);
    expect(
      placesOf({ ...finished, answers: { ...answers, ...noFee }, ...withSettings({ blanks: 'zero' }) }),
    ).toEqual([]);
  });

  it('is a number stored as text, a cell that cannot be read, and a mark in a text of the clerk’s own', () => {
    const unread = [{ field: 'suitsDirect.upheld', reason: '公式出错' }];
    expect(
      placesOf({
        ...finished,
        answers: { ...finished.answers, 'review.upheld': '3件' },
        unread,
        texts: { ...finishedTexts, other: '对口支援（待填写）。' },
      }),
    ).toEqual([
      ['review.upheld', expect.stringContaining('有 1 格填的不是单纯的数字（如“3件”）')],
      ['suitsDirect.upheld', expect.stringContaining('的内容读不出')],
      ['other', '“六、其他需要报告的事项”里还写着“待填写”'],
    ]);
  });

  it('is a label that a figure has no name without', () => {
    const [field] = form2021.aggregates
      .filter(({ list }) => list === 'kinds')
      .flatMap(({ fields }) => fields);
    expect(
      placesOf({ ...finished, answers: { ...finished.answers, 'disclosure.total': 3, [field!]: 3 } }),
    ).toEqual([['disclosure', '“（一）主动公开”里还有“待填写”']]);
  });

  it('is no fee that a text beside it reports, nor any on the form of 2019', () => {
    const answers = { ...finished.answers, 'processingFee.amount': null };
    const other = '2025年没有收取信息处理费。';
    const said: Filing = { ...finished, answers, texts: { ...finishedTexts, other } };
    expect(placesOf(said)).toEqual([]);
    expect(
      compose(form2021, said).blocks.flatMap((block) =>
        block.kind === 'paragraph' ? textOf(block.runs) : [],
      ),
    ).not.toContainEqual(expect.stringContaining('待填写'));
    const old = filingOf(form2019, {}, { texts: finishedTexts });
    expect(placesOf(old)).toEqual([['other', '“六、其他需要报告的事项”还没有写']]);
  });

  it('is listed wherever the report has a gap, and nowhere else', () => {
    const fields = [
      'review.upheld',
      'requests.received.person',
      'decisions.licences',
      'processingFee.amount',
    ];
    const slots = ['platform', 'supervision', 'problems', 'onRequest', 'disclosure'];
    const filings = fc.record({
      filing: validFiling,
      blanks: fc.subarray(fields),
      texts: fc.subarray(slots),
      body: fc.constantFrom('', '海滨县水利局'),
      year: fc.constantFrom(null, 2025),
    });
    fc.assert(
      fc.property(filings, ({ filing, blanks, texts, body, year }) => {
        const answers = {
          ...filing.answers,
          ...noFee,
          ...Object.fromEntries(blanks.map((name) => [name, null])),
        };
        const own = Object.fromEntries(texts.map((slot) => [slot, '已经写好。']));
        const given: Filing = { ...filing, answers, body, year, texts: own };
        const report = compose(form2021, given);
        const isOpen =
          report.title.includes('待填写') ||
          report.blocks.some(
            (block) => block.kind === 'paragraph' && textOf(block.runs).includes('待填写'),
          ) ||
          blanks.length > 0;
        expect(examined(given).missing.length > 0).toBe(isOpen);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the rules', () => {
  it('find the same in texts that the report writes by itself and in the same texts adopted', () => {
    fc.assert(
      fc.property(validFiling, (filing) => {
        const given = {
          ...filing,
          answers: { ...filing.answers, ...noFee },
          texts: { problems: '没有问题。' },
        };
        const [before, after] = [given, adopted(given)].map(examined);
        const sentences = ({ checked }: typeof before & object) =>
          checked.findings.map(({ message }) => message);
        expect(sentences(after!)).toEqual(sentences(before!));
        expect(after!.missing).toEqual(before!.missing);
      }),
      { numRuns: 30 },
    );
  });

  it('say of generated words what they say of written ones, where these words are, and offer no other in a cell', () => {
    const { checked, texts } = examined({ ...finished, texts: { ...finishedTexts, contact: '电话：___' } });
    const [hint] = checked.findings.filter(({ rule }) => rule === 'no-template-hints');
    const { slot, from, to, ...others } = hint!.place!;
    expect(texts[slot]!.slice(from, to)).toBe('___');
    expect({ slot, others }).toEqual({ slot: 'preface', others: {} });
  });

  it('say once that figures are wrong, and not again of the sentence that was made of them', () => {
    const wrong = { ...finished, answers: { ...finished.answers, 'fees.amount': -1.2 } };
    for (const filing of [wrong, adopted(wrong)])
      expect(examined(filing).checked.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
        { at: 'fees.amount', rule: 'no-negative-numbers' },
      ]);
  });
});

import fc from 'fast-check';
import { differing, differingTexts, roundTrip, writtenAndRead } from '../../bench/text/round-trip';
import { form2021 } from '../../src/forms/2021/index';
import { forms } from '../../src/forms/index';
import { importSource } from '../../src/imports/import-filing';
import { readHtml } from '../../src/imports/sources/html-source';
import type { Filing } from '../../src/model/filing';
import { withAnswers } from '../support/filing-fixture';
import { pageOf } from '../support/report-files';
import { paragraphs } from '../support/report-text';
import { validFiling } from '../support/valid-filing';

/** Sentences that speak of more than the topic that they stand under, with numbers of points in front or not. */
const sentences = [
  '我局通过网站平台主动公开水利信息，保障公众知情。',
  '受理申请时当面核对，做到依申请公开有人管。',
  '制发公文时明确公开属性，加强政府信息管理；',
  '接受社会监督，考核结果在局内通报',
  '一是完善制度；二是开展培训。',
  '1.更新目录。',
  '（1）清理专栏，不留空白；',
  '有关情况如下：',
  '本年无变化',
  '根据《中华人民共和国政府信息公开条例》（以下简称《条例》）的要求，我局把公开工作列入年度计划，由办公室牵头、各股室配合，按季度检查进度，年底逐项对账，没有完成的说明原因并限期补上，检查结果报局务会。',
] as const;

const text = fc
  .array(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((lines) => lines.map((parts) => parts.join('')).join('\n'));

const slots = [
  ...['opening', 'disclosure', 'onRequest', 'management', 'platform', 'supervision', 'problems'],
] as const;

const texts = fc
  .tuple(...slots.map(() => text))
  .map((all) => Object.fromEntries(slots.map((slot, index) => [slot, all[index]!])));

const imported = (filing: Filing) => ({ filing, inferred: [], unread: [], notices: [] });

describe('a report that is written and imported again', () => {
  it('has the same figures and the same paragraphs, each under its own heading', async () => {
    await fc.assert(
      fc.asyncProperty(validFiling, texts, async (filing, own) => {
        const preface = paragraphs.preface;
        const given: Filing = {
          ...filing,
          texts: { preface, ...own, processingFee: paragraphs.processingFee },
        };
        for (const { ending, before, after } of await writtenAndRead(imported(given))) {
          expect([ending, differing(before.answers, after.answers)]).toEqual([ending, []]);
          expect([ending, after.texts]).toEqual([ending, before.texts]);
          expect(differingTexts(before.texts, after.texts)).toEqual([]);
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it('has each sentence of a page once, and none besides', () => {
    const source = readHtml(pageOf(form2021, withAnswers({ 'decisions.licences': 42 })));
    const { kept, lost, doubled, added } = roundTrip(source, importSource(source, forms));
    expect({ lost, doubled, added }).toEqual({ lost: [], doubled: [], added: [] });
    expect(kept).toBe(9);
  });
});

import { lastYear, withAnswers } from './filing-fixture';
import { finishedTexts, noFee } from './finished';

/** The figures of a small bureau: 3 requests came, 1 was left over; 3 were answered, 1 is left over. */
export const figures = {
  ...withAnswers({
    'requests.received.person': 3,
    'requests.received.total': 3,
    'requests.carriedIn.person': 1,
    'requests.carriedIn.total': 1,
    'requests.granted.person': 2,
    'requests.granted.total': 2,
    'requests.partial.person': 1,
    'requests.partial.total': 1,
    'requests.handled.person': 3,
    'requests.handled.total': 3,
    'requests.carriedOut.person': 1,
    'requests.carriedOut.total': 1,
    'documents.normative.inForce': 8,
  }).answers,
};

/** Last year's report that goes with them. */
export const previous = lastYear(
  {
    'requests.carriedOut.person': 1,
    'requests.carriedOut.total': 1,
    'documents.normative.inForce': 8,
  },
  { year: 2023 },
).previous;

/** An answers file whose figures are all right. */
export const answersFile = (changes: object = {}): object => ({
  form: '2021',
  body: '海滨县水利局',
  self: '我局',
  year: 2024,
  answers: figures,
  previous,
  ...changes,
});

/** What these figures leave to be written, as the clerk reads it. */
export const unwritten = [
  '“（四）政府信息公开平台建设”还没有写。',
  '“（五）监督保障”还没有写。',
  '“五、存在的主要问题及改进情况”还没有写。',
  '“六、其他需要报告的事项”没有填收取信息处理费的金额；没有收取的填 0。',
] as const;

/** What `gouji check` says below the name of a file in which these figures stand, and no text. */
export const figuresOnly = [
  '  待填写',
  ...unwritten.map((line) => `    ${line}`),
  '  未核对',
  '    报告的文字还没有写，只核对了自动生成的句子',
  '  ✓ 没有必须改正的问题；还有 4 处待填写。',
  '',
].join('\n');

/** An answers file of a report that lacks nothing. */
export const finishedFile = (changes: object = {}): object =>
  answersFile({ answers: { ...figures, ...noFee }, texts: finishedTexts, ...changes });

import { exportAnswersJson } from '../../src/exports/answers-json';
import { form2021 } from '../../src/forms/2021/index';
import type { Answers } from '../../src/model/answer';
import { withAnswers } from './filing-fixture';

/** A report as a file, with nothing in it but what is given. */
export const reportOf = (
  body: string,
  answers: Answers = {},
  facts: { readonly year?: number } = {},
): string => exportAnswersJson(form2021, withAnswers(answers, { body, ...facts }));

/** Three requests, of which the total says five. */
export const wrongTotal: Answers = {
  'requests.received.person': 3,
  'requests.received.total': 5,
  'requests.granted.person': 3,
  'requests.granted.total': 3,
  'requests.handled.person': 3,
  'requests.handled.total': 3,
};
export const rightTotal: Answers = { ...wrongTotal, 'requests.received.total': 3 };

export const bodyList = (...names: readonly string[]): string => ['机关名称', ...names].join('\r\n');

/** What is handed in first: by path. 水务局 is wrong, 财政局 is right, two of 民政局 differ, one is of nobody, one is no report. */
export const firstRound = (): Readonly<Record<string, string>> => ({
  '水务局/年报.json': reportOf('青岚县水务局', wrongTotal),
  '财政局.json': reportOf('青岚县财政局'),
  '甲/民政局.json': reportOf('青岚县民政局', rightTotal),
  '乙/民政局.json': reportOf('青岚县民政局'),
  '别处.json': reportOf('丰泽县教育局'),
  '教育局.docx': '不是文档',
  '交通局.json': reportOf('青岚县交通运输局', {}, { year: 2024 }),
  '~$财政局.xlsx': '',
});

/** The bodies of the list; 司法局 hands in nothing. */
export const listed = bodyList(
  '青岚县水务局',
  '青岚县财政局',
  '青岚县民政局',
  '青岚县教育局',
  '青岚县交通运输局',
  '青岚县司法局',
);

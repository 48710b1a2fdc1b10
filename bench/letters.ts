import { letterFor } from '../src/collect/letters/letter';
import type { Letter } from '../src/collect/letters/letter';
import { DocxSeries } from '../src/exports/docx-series';
import { assessedWith, collectionOf, firstRound, linesFor, listed } from '../test/support/sent-back';
import { filingOf } from '../test/support/filing-fixture';
import { forms } from '../src/forms/index';

/** Speed of letters as Word documents, a series of them: milliseconds of processor time for one, by its findings. */

const form = forms[0]!;
const rounds = 300;
const careless = '全年公开信息120条，其中网站60条，微信40条，的的工作工作，，请见“目录。';

const lettersOf = async (): Promise<readonly Letter[]> => {
  const texts = Object.fromEntries(
    form.chapters.flatMap(({ slots }) => slots.map(({ key }) => [key, careless])),
  );
  const lines = await linesFor(filingOf(form, { 'requests.granted.person': 3 }, { texts }));
  return [1, 5, 10, 30].map((count) => {
    const body = assessedWith(listed('青岚县水务局'), firstRound(lines.slice(0, count)));
    return letterFor(collectionOf([body]), body)!;
  });
};

const main = async (): Promise<void> => {
  const series = new DocxSeries('青岚县人民政府办公室', { signed: true, date: new Date(2026, 0, 28) });
  const measured: Record<string, number> = {};
  for (const [index, { report }] of (await lettersOf()).entries()) {
    for (let round = 0; round < 30; round++) await series.print(report);
    const before = process.cpuUsage();
    for (let round = 0; round < rounds; round++) await series.print(report);
    const { user, system } = process.cpuUsage(before);
    measured[`findings${[1, 5, 10, 30][index]!}`] = Math.round((user + system) / rounds / 10) / 100;
  }
  console.log(JSON.stringify({ letters: measured }));
};

void main();

import * as path from 'node:path';
import { measurePrecision, shareRight } from '../bench/text/measure-precision';
import type { MeasuredFinding, Precision } from '../bench/text/measure-precision';

/** How much of what is said of the texts has to be right, by severity. */
const bars = { error: 0.98, note: 0.92, hint: 0.85 } as const;
/** Which part of the faults that were put in has to be named. */
const fewestNamed = 0.85;

let measured: Precision;

beforeAll(async () => {
  measured = await measurePrecision(path.join(__dirname, 'texts'));
});

const shown = ({ file, rule, finding, quote }: MeasuredFinding): string =>
  `${file} ${rule}: ${finding.message} [${quote}]`;

it('reads every text', () => {
  expect(measured.unreadable).toEqual([]);
  expect(measured.reports).toBeGreaterThanOrEqual(60);
});

it('says nothing that no reader has judged', () => {
  expect(measured.findings.filter(({ verdict }) => verdict === '').map(shown)).toEqual([]);
});

it.each(Object.entries(bars))('is right in what it says as %s', (severity, bar) => {
  const findings = measured.findings.filter(({ finding }) => finding.severity === severity);
  const doubtful = findings.filter(({ verdict }) => verdict !== 'right').map(shown);
  const { right } = shareRight(findings);
  expect({ isEnough: right >= bar, right, doubtful }).toEqual({ isEnough: true, right, doubtful });
  expect(findings.length).toBeGreaterThan(0);
});

it('names the faults that were put in', () => {
  const { named, missed } = measured;
  const share = named.length / (named.length + missed.length);
  expect({ isEnough: share >= fewestNamed, missed }).toEqual({ isEnough: true, missed });
});

import { readXlsx } from 'hucre/xlsx';
import { forms } from '../src/forms/index';
import { readNamedCells } from '../src/files/named-cells';
import { writeDrawing } from '../src/hosts/xlsx/write';
import type { Answer } from '../src/model/answer';
import { defaultSettings } from '../src/model/filing';
import type { Filing } from '../src/model/filing';
import { fieldsOf } from '../src/model/form';
import { textOf } from '../src/model/report';
import { Session } from '../src/session/session';
import { readFiling } from '../src/workbook/read';

/** Speed of the check, as milliseconds for one filing and as ratios to a plain read of the same files. */

const thisYear = 2026;
const form = forms[0]!;
const workbooks = 200;
/** Rounds before the first that counts, until the engine has compiled what runs often. */
const warmUp = 1000;

/** Figures that differ from filing to filing and balance; totals are left to the workbook's formulas. */
const numberedFiling = (seed: number): Filing => {
  const answers: Record<string, Answer> = {};
  const totals = new Set(form.equations.flatMap(({ total }) => total ?? []));
  fieldsOf(form).forEach(({ name }, index) => {
    if (!totals.has(name)) answers[name] = (seed * 31 + index * 17) % 97;
  });
  for (const { received, carriedIn, handled, carriedOut } of form.concerns.flows) {
    if (totals.has(received)) continue;
    const results = form.equations.find(({ total }) => total === handled)?.right.terms ?? [];
    const handledSum = results.reduce((sum, { field }) => sum + Number(answers[field]), 0);
    answers[carriedIn] = 0;
    answers[received] = handledSum + Number(answers[carriedOut]);
  }
  return {
    form: form.id,
    body: `第${seed}号机关`,
    self: '本机关',
    year: 2025,
    settings: { ...defaultSettings, makesRegulations: true },
    answers,
    texts: {},
    remarks: {},
  };
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const round = (value: number): number => Number(value.toPrecision(3));

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const heapAfter = async (work: () => Promise<unknown>): Promise<number> => {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  await work();
  return (process.memoryUsage().rss - before) / 2 ** 20;
};

const oneCheck = async (filing: Filing): Promise<number> => {
  const session = new Session(filing, forms, thisYear);
  const rounds: number[] = [];
  for (let round = 0; round < warmUp + workbooks; round++) rounds.push(await timed(() => session.check()));
  return median(rounds.slice(warmUp));
};

/** Characters of text in a whole report: the sentences with the figures, and words without. */
const textLength = 5000;
const filler =
  '认真落实政府信息公开各项制度，完善公文公开属性源头认定，做好政策解读和回应关切，加强平台建设和日常检查。';

/** All rules on tables and 5,000 characters of text, which is read anew each time, as after a keystroke. */
const withText = async (filing: Filing): Promise<{ msWithText: number; characters: number }> => {
  const sentences = new Session(filing, forms, thisYear)
    .report()
    .blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.slot !== '' ? [[block.slot, textOf(block.runs)] as const] : [],
    );
  const texts: Record<string, string> = {};
  for (const [slot, text] of sentences) texts[slot] = [texts[slot] ?? [], text].flat().join('\n');
  const written = Object.values(texts).join('').length;
  texts[sentences[0]![0]] += filler.repeat(Math.max(0, Math.ceil((textLength - written) / filler.length)));
  const characters = Object.values(texts).join('').length;
  const rounds: number[] = [];
  for (let round = 0; round < warmUp + workbooks; round++) {
    const session = new Session({ ...filing, texts: { ...texts } }, forms, thisYear);
    rounds.push(await timed(() => session.check()));
  }
  return { msWithText: round(median(rounds.slice(warmUp))), characters };
};

const main = async (): Promise<void> => {
  const files: Uint8Array[] = [];
  for (let seed = 0; seed < workbooks; seed++)
    files.push(await writeDrawing(new Session(numberedFiling(seed), forms, thisYear).draw()));

  const filled = readFiling(await readNamedCells(files[0]!), forms);
  if (typeof filled === 'string') throw new Error(filled);
  const checkAll = async (): Promise<void> => {
    for (const file of files) {
      const filing = readFiling(await readNamedCells(file), forms);
      if (typeof filing !== 'string') new Session(filing, forms, thisYear).check();
    }
  };
  const readAll = async (): Promise<void> => {
    for (const file of files) await readXlsx(file);
  };
  await readAll();
  await checkAll();
  const plain = await timed(readAll);
  const full = await timed(checkAll);
  const memory = await heapAfter(checkAll);
  const { received } = form.concerns.flows[0]!;
  const broken: Filing = {
    ...filled,
    answers: { ...filled.answers, [received]: Number(filled.answers[received]) + 1 },
  };
  console.log(
    JSON.stringify({
      wholeReport: { ...(await withText(filled)), rounds: workbooks },
      check: {
        msValid: round(await oneCheck(filled)),
        msBroken: round(await oneCheck(broken)),
        rounds: workbooks,
      },
      workbooks: {
        files: workbooks,
        ms: round(full),
        msEach: round(full / workbooks),
        mbGrown: round(memory),
      },
      plainRead: { ms: round(plain), msEach: round(plain / workbooks) },
      ratioToPlainRead: round(full / plain),
    }),
  );
};

void main();

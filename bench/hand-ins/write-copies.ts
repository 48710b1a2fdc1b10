import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import { allFieldsOf } from '../../src/model/form';
import { pack, zipOf } from '../../test/support/zip-files';
import type { Packed } from '../../test/support/zip-files';
import { form } from '../repair/likely-filing';
import { randomFrom } from '../repair/random';
import { honestFigures } from './honest-figures';
import { collectedYear, honestFilings } from './honest-filings';
import { makeBodies } from './made-body';
import { sessionOf } from './report-lines';
import type { Part } from './write-county';

/** A name that stands for that of the body, and figures that stand for its figures: none of them is anything else. */
const nameMark = '占位某某甲乙丙丁机关';
const figureMark = 70_000_001;

interface Template {
  /** Parts of the workbook that are the same in all copies, packed. */
  readonly fixed: readonly Packed[];
  readonly changing: readonly { readonly name: string; readonly text: string }[];
}

/** A workbook of ours whose figures and name can be told from all else in it. */
const makeTemplate = async (): Promise<Template> => {
  const [body] = makeBodies(1, 1).bodies;
  const { now } = honestFilings(body!);
  const marks = Object.fromEntries(allFieldsOf(form).map(({ name }, at) => [name, figureMark + at]));
  const parts = Object.entries(
    unzipSync(await writeDrawing(sessionOf({ ...now, body: nameMark, answers: marks }).draw())),
  );
  const decoder = new TextDecoder();
  const read = parts.map(([name, content]) => ({ name, content, text: decoder.decode(content) }));
  const isChanging = ({ text }: (typeof read)[number]): boolean =>
    /7000\d{4}/u.test(text) || text.includes(nameMark);
  return {
    fixed: read.filter((part) => !isChanging(part)).map(({ name, content }) => pack(name, content)),
    changing: read.filter(isChanging),
  };
};

/** A copy with other figures and another name; what the first workbook said of its own figures stays as it was. */
const copyOf = ({ fixed, changing }: Template, body: string, figures: readonly number[]): Uint8Array =>
  zipOf([
    ...fixed,
    ...changing.map(({ name, text }) =>
      pack(
        name,
        Buffer.from(
          text
            .replaceAll(nameMark, body)
            .replace(/7000\d{4}/gu, (mark) => String(figures[Number(mark) - figureMark] ?? mark)),
        ),
      ),
    ),
  ]);

/** How many workbooks one folder holds. */
const perFolder = 1000;

/**
 * Writes so many workbooks of ours, each of another body with other figures, which are true in themselves, and the list
 * of these bodies, which as a workbook would be too large to be read. It is no measure of what is said of them:
 * paragraphs are alike in all.
 */
export const writeCopies = async (
  folder: string,
  count: number,
  seed: number,
  { at, of }: Part,
): Promise<void> => {
  const template = await makeTemplate();
  const fields = allFieldsOf(form).map(({ name }) => name);
  const nameOf = (number: number): string => `青岚县第${number}号办事机构`;
  await mkdir(folder, { recursive: true });
  for (let number = 1 + at; number <= count; number += of) {
    const { now } = honestFigures(randomFrom(seed * 1_000_003 + number), 'department');
    const place = path.join(folder, '报送', `${Math.floor(number / perFolder)}`);
    await mkdir(place, { recursive: true });
    const copy = copyOf(
      template,
      nameOf(number),
      fields.map((field) => now[field]!),
    );
    await writeFile(path.join(place, `${nameOf(number)}${collectedYear}年年报.xlsx`), copy);
  }
  if (at === 0)
    await writeFile(
      path.join(folder, '名录.csv'),
      [
        '机关名称,类别',
        ...Array.from({ length: count }, (_, number) => `${nameOf(number + 1)},部门`),
        '',
      ].join('\n'),
    );
};

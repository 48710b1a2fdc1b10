import { exporters } from '../../src/exports/index';
import { isWorkbook, readableKindOf } from '../../src/files/file-kind';
import { allDivisions } from '../../src/filing/divisions/all-divisions';
import { forms } from '../../src/forms/index';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { Fault } from '../../src/model/fault';
import type { Filing } from '../../src/model/filing';
import { openReport } from '../../src/session/import/open-report';
import { openLetterhead, Session } from '../../src/session/session';
import { asWorkbook } from '../../src/web/as-workbook';
import { filingOf } from '../../test/support/filing-fixture';
import type { Letterhead } from '../../src/exports/exporter';
import { pick } from '../repair/random';
import type { Random } from '../repair/random';
import type { Ending, FuzzInput } from './fuzz-input';

const thisYear = 2026;
const balanced = filingOf(forms[0]!);

/** What is done with an input once it is read: one of these, so that many inputs can be tried. */
type Way = (filing: Filing, letterhead?: Letterhead) => Promise<unknown>;

const sessionOf = (filing: Filing): Session => new Session(filing, forms, thisYear, allDivisions);

const check: Way = (filing) => Promise.resolve(filing).then((it) => sessionOf(it).examine());

const writes = exporters.map(
  (exporter): Way =>
    (filing, letterhead) =>
      exporter.write(sessionOf(filing).composed(), letterhead ? { letterhead } : {}),
);

const writeWord = writes[exporters.findIndex(({ takesLetterhead }) => takesLetterhead)]!;

/** Runs what may be refused with a word; whatever else is thrown is a defect. */
const orRefused = async <T>(run: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Fault) return undefined;
    throw error;
  }
};

/** Opens a workbook as the browser edition does, and saves it. */
const openAndSave = (name: string, bytes: Uint8Array): Promise<boolean | undefined> =>
  orRefused(async () => {
    const workbook = await asWorkbook(bytes, name, thisYear);
    if (workbook) {
      const host = new XlsxHost(workbook);
      await host.load();
      await host.save();
    }
    return true;
  });

const wrongFields = (read: Filing['answers'], printed: Filing['answers']): readonly string[] =>
  Object.keys(printed).filter((field) => (read[field] ?? null) !== (printed[field] ?? null));

const tryFile = async (
  { name, bytes, answers }: FuzzInput & { kind: 'file' },
  random: Random,
): Promise<Ending> => {
  if (random() < 0.4 && isReadableWorkbook(name, bytes))
    return (await openAndSave(name, bytes)) ? 'read' : 'refused';
  const imported = await orRefused(() => openReport(name, bytes, forms));
  if (!imported) return 'refused';
  const wrong = answers ? wrongFields(imported.filing.answers, answers) : [];
  if (wrong.length > 0) return { fault: `数字变了：${wrong.slice(0, 5).join('、')}` };
  await orRefused(() => (random() < 0.5 ? check : pick(random, writes))(imported.filing));
  return 'read';
};

const isReadableWorkbook = (name: string, bytes: Uint8Array): boolean => {
  try {
    return isWorkbook(readableKindOf(bytes, name));
  } catch {
    return false;
  }
};

/** Hands an input in, as a clerk does, and says how that ended. @param random picks what is done with it. */
export const tryInput = async (input: FuzzInput, random: Random): Promise<Ending> => {
  try {
    if (input.kind === 'file') return await tryFile(input, random);
    const done = await orRefused(async () => {
      if (input.kind === 'letterhead') await writeWord(balanced, openLetterhead(input.bytes));
      else await (random() < 0.8 ? check : pick(random, writes))({ ...balanced, texts: input.texts });
      return true;
    });
    return done ? 'read' : 'refused';
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

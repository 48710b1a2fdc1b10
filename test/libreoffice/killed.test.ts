import { readdirSync, readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { useOffice } from '../support/soffice';

const office = useOffice();

/** The numbers of LibreOffice's processes that write into this folder. */
const processesIn = (folder: string): readonly number[] =>
  readdirSync('/proc').flatMap((id) => {
    if (!/^\d+$/.test(id)) return [];
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
      return command.includes('soffice.bin') && command.includes(folder) ? [Number(id)] : [];
    } catch {
      return []; // it has ended meanwhile
    }
  });

it('a LibreOffice that is killed fails its test at once', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: '封面', rows: [['一']] }] });
  const converted = office.convert({ killed: bytes }, 'ods').then(
    () => 'converted',
    (error: Error) => error.message,
  );
  let ended = false;
  void converted.then(() => (ended = true));
  let found: readonly number[] = [];
  while (found.length === 0 && !ended) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    found = processesIn(office.at(''));
  }
  expect(found).not.toEqual([]);
  for (const id of found) process.kill(id, 'SIGKILL');
  const start = performance.now();
  expect(await converted).toMatch(/^soffice (failed|was killed)/);
  expect(performance.now() - start).toBeLessThan(30_000);
});

import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { describeHost } from '../support/host-contract';
import type { HostUnderTest } from '../support/host-contract';

const open = async (foreign?: readonly string[]): Promise<HostUnderTest> => {
  const bytes =
    foreign && (await writeXlsx({ sheets: foreign.map((name) => ({ name, rows: [['原有内容']] })) }));
  const host = new XlsxHost(bytes);
  await host.load();
  const sheets = async () => {
    const saved = await host.save();
    return saved ? (await readXlsx(saved)).sheets : [];
  };
  return {
    host,
    type: (name, text) => {
      const value = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
      host.edit([{ name, before: host.cells.get(name)!, value, isText: typeof value === 'string' }]);
      return Promise.resolve();
    },
    sheetNames: async () => (await sheets()).map(({ name }) => name),
    textsOf: async (name) =>
      (await sheets())
        .find((sheet) => sheet.name === name)
        ?.rows.flat()
        .filter((value): value is string => typeof value === 'string' && value !== ''),
  };
};

describeHost('an .xlsx file', open);

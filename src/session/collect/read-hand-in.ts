import type { FileReading, HandedInReport } from '../../collect/hand-in';
import { Fault } from '../../model/fault';
import type { Form } from '../../model/form';
import { SeveralReports } from '../../model/several-reports';
import { openReport } from '../import/open-report';
import type { Imported } from '../import/open-report';

/** Reports that are read of one file. */
const mostReports = 30;

const asRead = ({ filing, unread, notices }: Imported, pick?: number): HandedInReport => ({
  filing,
  ...(pick === undefined ? {} : { pick }),
  // Only what was recognised on somebody's page has a reading of that page.
  isOurs: filing.page === undefined,
  unread: [...new Set(unread.flatMap(({ fields }) => fields))],
  notices,
});

const readEach = async (
  count: number,
  read: (pick: number) => Promise<Imported>,
): Promise<readonly HandedInReport[]> => {
  const reports: HandedInReport[] = [];
  for (let pick = 1; pick <= count; pick++) reports.push(asRead(await read(pick), pick));
  return reports;
};

/**
 * Reads all reports of a file.
 * @param ending of its name, such as “.docx”: nothing else of a name says what a report says
 */
export const readHandIn = async (
  ending: string,
  bytes: Uint8Array,
  forms: readonly Form[],
): Promise<FileReading> => {
  const read = (pick?: number): Promise<Imported> => openReport(ending, bytes, forms, pick);
  try {
    return { reports: [asRead(await read())] };
  } catch (error) {
    if (error instanceof SeveralReports) {
      const count = error.titles.length;
      if (count > mostReports)
        return {
          unreadable: `文件里有 ${count} 份年度报告，超过 ${mostReports} 份，没有读取。请拆成几个文件。`,
        };
      return { reports: await readEach(count, read) };
    }
    if (error instanceof Fault) return { unreadable: error.message };
    throw error;
  }
};

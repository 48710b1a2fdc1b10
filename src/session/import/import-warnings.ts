import type { Filing } from '../../model/filing';

/** What speaks against a report being the one that is wanted. */
export interface ImportWarnings {
  readonly warnings: readonly string[];
  readonly isWrongYear: boolean;
  /** Whether it is the report of the other year, and could be used for that. */
  readonly fitsOther: boolean;
}

const bare = (body: string): string => body.normalize('NFKC').replace(/\s/gu, '');

const yearWarning = (open: number | null, read: number | null, isPrevious: boolean): string | undefined => {
  if (open === null) return undefined;
  const wanted = isPrevious ? open - 1 : open;
  const what = isPrevious ? '上年数据' : '本年数据';
  if (read === null) return `没有读出这份报告的年度，${what}应是 ${wanted} 年的，请核对。`;
  if (read === wanted) return undefined;
  const instead =
    isPrevious && read === open
      ? '这就是本年的报告，可以改为导入本年数据。'
      : !isPrevious && read === open - 1
        ? '这是上年的报告，可以改为导入上年数据。'
        : '请检查是不是选错了文件。';
  return `年度不对：这是 ${read} 年的报告，${what}应是 ${wanted} 年的。${instead}`;
};

/** Holds year and body of a report against the filing that is open. */
export const importWarnings = (
  open: Pick<Filing, 'body' | 'year'>,
  read: Pick<Filing, 'body' | 'year'>,
  target: 'previous' | 'current',
): ImportWarnings => {
  const year = yearWarning(open.year, read.year, target === 'previous');
  const otherBody = open.body !== '' && read.body !== '' && bare(open.body) !== bare(read.body);
  return {
    warnings: [
      ...(year === undefined ? [] : [year]),
      ...(otherBody
        ? [
            `机关名称不同：报告是“${read.body}”的，工作簿是“${open.body}”的。机关改过名称的可以继续，否则请检查文件。`,
          ]
        : []),
    ],
    isWrongYear: year !== undefined && read.year !== null,
    fitsOther: open.year !== null && read.year === open.year - (target === 'previous' ? 0 : 1),
  };
};

/** What the sheets of 汇总.xlsx are called. */
export const sheetNames = {
  overview: '概览',
  totals: '汇总表',
  classes: '分类汇总',
  bodies: '分单位',
  findings: '校验结果',
  missing: '未报送',
  years: '同比与结转',
  alike: '雷同',
  common: '共性问题',
  areaReport: '与汇总报告核对',
  files: '文件台账',
  charts: '图表',
} as const;

/** Above so many bodies, sums are plain values, and the figures of each body are in filings.csv and .parquet alone. */
export const mostBodies = 5000;

/** A sheet lists no more rows than these; all of them are in the files beside it. */
export const mostRows = 50_000;

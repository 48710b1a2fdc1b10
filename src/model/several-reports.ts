import { Fault } from './fault';

/** The file has several reports, and somebody has to say which one is meant. */
export class SeveralReports extends Fault {
  /** @param titles what they are called, in order. */
  constructor(readonly titles: readonly string[]) {
    const list = titles.map((title, index) => `${index + 1}. ${title}`).join('；');
    super(`文件里有 ${titles.length} 份年度报告（${list}）。请指明要读哪一份。`);
  }
}

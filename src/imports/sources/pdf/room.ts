import { Fault } from '../../../model/fault';
import type { Bounds } from './pdfjs';

export const tooMuch = 'PDF 内容过多，不像年度报告，已停止读取。请只保留年度报告的几页，另存后再试。';

/** In bytes, for all that is unpacked: fonts, and the pages themselves. */
const mostBytes = 96 * 1024 * 1024;
/** A page with tables has ten thousand operators, and a long report sixty pages. */
const mostWork = 600_000;
const mostWorkOfPage = 150_000;
/** Signs and lines. */
const mostMarks = 600_000;
/** Bytes in one string of the file: signatures are long. */
const longestString = 300_000;
/** Bytes in all strings: a broken file is searched for its objects, and the same string read again and again. */
const mostOfStrings = 3_000_000;
/**
 * In milliseconds, for what never comes. What a file may ask for is counted, so that no busy or old machine refuses a
 * report that others read.
 */
export const longest = 60_000;

/** What a file may take; once there is too much of anything, there is no way on. */
export class Room {
  private isUp = false;
  private bytes = mostBytes;
  private work = mostWork;
  private workOfPage = mostWork;
  private marks = mostMarks;
  private ofStrings = mostOfStrings;

  readonly takeMarks = (count: number): void => this.check((this.marks -= count));

  readonly bounds: Bounds = {
    takeBytes: (count) => this.check((this.bytes -= count)),
    takeWork: (count) => this.check(Math.min((this.work -= count), (this.workOfPage -= count))),
    newString: () => {
      const signs: string[] = [];
      signs.push = (...more) => {
        for (const sign of more) signs[signs.length] = sign;
        this.check(Math.min(longestString - signs.length, (this.ofStrings -= more.length)));
        return signs.length;
      };
      return signs;
    },
  };

  /** Says that what is read from now on is another page. */
  beginPage(): void {
    this.workOfPage = mostWorkOfPage;
    this.check(0);
  }

  private check(left: number): void {
    if (left < 0) this.isUp = true;
    this.refuse();
  }

  /** @throws Fault where there was too much: pdf.js itself goes on after some errors. */
  refuse(): void {
    if (this.isUp) throw new Fault(tooMuch);
  }
}

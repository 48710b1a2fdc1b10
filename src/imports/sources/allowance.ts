import { Fault } from '../../model/fault';

/** How much of something one file may have, over all its parts; what asks for more would only fill the memory. */
export class Allowance {
  constructor(
    private left: number,
    private readonly refusal: string,
  ) {}

  /** @throws Fault when there is not so much left. */
  take(count: number): void {
    this.left -= count;
    if (this.left < 0) throw new Fault(this.refusal);
  }
}

/** No report has tables with so many places, spans counted in full. */
const mostPlaces = 200_000;
/** Sheets have many blank cells that are only formatted. */
const mostPlacesOfSheets = 500_000;
/** A long report has 2,000 lines, and a file may have several reports. */
const mostBlocks = 50_000;

export const tableTooLarge = '表格过大，不像年度报告，已停止读取。请检查文件来源。';

export const placesOfTables = (): Allowance => new Allowance(mostPlaces, tableTooLarge);

export const placesOfSheets = (): Allowance => new Allowance(mostPlacesOfSheets, tableTooLarge);

/** @param refusal what is said of a file with more lines and tables. */
export const blocksOr = (refusal: string): Allowance => new Allowance(mostBlocks, refusal);

/** Sheets that are one chart each. The API knows of none of them: they are no worksheets. */
export class ChartSheets {
  readonly names: string[] = [];
  /** The one that is in front; undefined while a worksheet is. */
  front: string | undefined;

  /** The chart sheet of that name, whatever the case. */
  find(name: string): string | undefined {
    return this.names.find((own) => own.toLowerCase() === name.toLowerCase());
  }
}

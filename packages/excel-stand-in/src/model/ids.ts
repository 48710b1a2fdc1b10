/** Numbers what is made in a workbook, so that no id is given twice. */
export class Ids {
  private readonly made = { CF: 0, CHART: 0, TABLE: 0 };

  /** The next number of a kind, and the id with it. */
  next(kind: 'CF' | 'CHART' | 'TABLE'): { number: number; id: string } {
    const number = ++this.made[kind];
    return { number, id: `{${String(number).padStart(8, '0')}-${kind}}` };
  }
}

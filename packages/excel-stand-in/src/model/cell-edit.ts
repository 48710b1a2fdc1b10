/** Whether a cell is in edit mode, and who waits for the end of it. */
export class CellEdit {
  /** True while a cell is being edited. */
  going = false;
  private readonly waiting: (() => void)[] = [];

  begin(): void {
    this.going = true;
  }

  /** Ends edit mode once what was typed is in the cell: whoever waited finds it there. */
  end<T>(finish: () => T): T {
    try {
      return finish();
    } finally {
      this.going = false;
      for (const go of this.waiting.splice(0)) go();
    }
  }

  /** Resolves once no cell is being edited. */
  async ended(): Promise<void> {
    if (this.going) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}

/**
 * Whether an input method is putting a text together in some field of the page. What it has so far is in no cell yet,
 * and is no text that anybody meant.
 */
export class Composition {
  private going = false;
  private readonly waiting = new Set<() => void>();

  constructor() {
    document.addEventListener('compositionstart', this.begin);
    // The field has taken the text by then.
    document.addEventListener('compositionend', this.end);
    document.addEventListener('focusout', this.end);
  }

  get isGoing(): boolean {
    return this.going;
  }

  /** Resolves once the text is complete. @param limit in milliseconds, after which it resolves all the same */
  async ended(limit: number): Promise<void> {
    if (!this.going) return;
    await new Promise<void>((resolve) => {
      const late = setTimeout(resolve, limit);
      this.waiting.add(() => (clearTimeout(late), resolve()));
    });
    this.waiting.clear();
  }

  /** From now on it listens to the page no more. */
  stop(): void {
    document.removeEventListener('compositionstart', this.begin);
    document.removeEventListener('compositionend', this.end);
    document.removeEventListener('focusout', this.end);
  }

  private readonly begin = (): void => {
    this.going = true;
  };

  private readonly end = (): void => {
    this.going = false;
    for (const go of this.waiting) go();
  };
}

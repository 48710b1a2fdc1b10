/** Reads numbers one after another; beyond the end there is nothing but 0. */
export class Bytes {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get isPastEnd(): boolean {
    return this.at > this.bytes.length;
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  word(): number {
    return this.byte() + 256 * this.byte();
  }

  /** In four bytes. */
  long(): number {
    return this.word() + 65_536 * this.word();
  }

  take(count: number): Uint8Array {
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }
}

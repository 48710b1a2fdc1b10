import { pause } from '../../model/pause';
import { MemoryLedger } from '../../session/collect/ledger';

/** In milliseconds: so long a page may be busy without a pause. */
const slice = 12;

/** A ledger of a page: whoever reads much of it lets the page draw and hear keys meanwhile. */
export class PatientLedger extends MemoryLedger {
  private paused = performance.now();

  override async read(key: string): Promise<unknown> {
    await this.rest();
    return super.read(key);
  }

  override async write(key: string, value: unknown): Promise<void> {
    await this.rest();
    return super.write(key, value);
  }

  private async rest(): Promise<void> {
    if (performance.now() - this.paused < slice) return;
    await pause();
    this.paused = performance.now();
  }
}

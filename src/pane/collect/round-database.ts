import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Earlier } from '../../session/collect/collect';
import { answered } from '../controls/answered';
import type { RoundMemory } from './collect-door';

interface RoundSchema extends DBSchema {
  rounds: { key: string; value: Earlier };
}

/** Of its own, so that what is kept of works need not change for it. */
const open = (): Promise<IDBPDatabase<RoundSchema>> =>
  answered(
    openDB<RoundSchema>('gouji-collect', 1, {
      upgrade: (database) => void database.createObjectStore('rounds'),
    }),
  );

/** What was found in earlier rounds, in the browser's own database; where that keeps nothing, as long as the page is open. */
export class RoundDatabase implements RoundMemory {
  private readonly held = new Map<string, Earlier>();
  private opening: Promise<IDBPDatabase<RoundSchema>> | undefined;

  async load(key: string): Promise<Earlier | undefined> {
    const held = this.held.get(key);
    if (held) return held;
    try {
      return await answered((await this.database()).get('rounds', key));
    } catch {
      // A browser that keeps nothing for pages: saving says so.
      return undefined;
    }
  }

  async save(key: string, earlier: Earlier): Promise<boolean> {
    try {
      await answered((await this.database()).put('rounds', earlier, key));
      this.held.delete(key);
      return true;
    } catch {
      this.held.set(key, earlier);
      return false;
    }
  }

  private database(): Promise<IDBPDatabase<RoundSchema>> {
    this.opening ??= open().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }
}

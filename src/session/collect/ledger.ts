import packageFile from '../../../package.json';

/** Whatever is worked out in another way from one version to the next is worked out again. */
export const ledgerVersion = `${packageFile.version}-1`;

/** Whether a key is that of something worked out by another version, which is of no use to this one. */
export const isOfOtherVersion = (key: string): boolean => {
  const [kind, version] = key.split('/');
  return version !== undefined && (kind === 'reading' || kind === 'assessment') && version !== ledgerVersion;
};

/**
 * What has been worked out before, by key: readings of files by their content, assessments by all that they rest on,
 * and what came of each collection. Values are plain data.
 */
export interface Ledger {
  has(key: string): boolean;
  /** The value that was written last under a key; nothing where none was. */
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
}

/** One that is forgotten with the page. */
export class MemoryLedger implements Ledger {
  private readonly values = new Map<string, string>();

  has(key: string): boolean {
    return this.values.has(key);
  }

  read(key: string): Promise<unknown> {
    const text = this.values.get(key);
    return Promise.resolve(text === undefined ? undefined : JSON.parse(text));
  }

  write(key: string, value: unknown): Promise<void> {
    // As text it takes a fraction of the memory, and nobody can change it.
    this.values.set(key, JSON.stringify(value));
    return Promise.resolve();
  }
}

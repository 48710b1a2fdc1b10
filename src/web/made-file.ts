import { bareForms } from '../forms/bare-forms';
import type { XlsxHost } from '../hosts/xlsx/xlsx-host';
import { upkeepOf } from '../session/edit/upkeep';
import type { Journal } from './journal';
import type { Work } from './work';

type FileOfWork = Required<Pick<Work, 'bytes' | 'revision'>>;

const upkeep = upkeepOf(bareForms, async (form) => (await import('./run-aside')).ownWords.allFor(form));

/** The file of a work that is open, made when it is asked for. */
export class MadeFile {
  /** As it was made or opened last. With it and its journal a work can be stored at once: the journal has what it lacks. */
  made: FileOfWork;

  constructor(
    private readonly host: Pick<XlsxHost, 'save'>,
    private readonly journal: Journal,
    { bytes, revision = 0 }: Work,
  ) {
    this.made = { bytes, revision };
  }

  /** The file as it is now; no bytes before anything was drawn. */
  async make(): Promise<FileOfWork> {
    const { revision } = this.journal;
    const bytes = (await this.host.save(upkeep)) ?? null;
    return (this.made = { bytes, revision });
  }

  /** The bytes of the file as it is now. @throws where nothing was drawn */
  async bytes(): Promise<Uint8Array> {
    const { bytes } = await this.make();
    if (!bytes) throw new Error('nothing has been drawn yet');
    return bytes;
  }
}

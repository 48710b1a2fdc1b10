import { saveFile } from '../../src/web/save-file';

const bytes = new Uint8Array([1, 2, 3]);
const write = () => Promise.resolve(bytes);

/** A file of the disk as a browser hands it out. */
const fileHandle = (broken?: DOMException, permission: PermissionState = 'granted') => {
  const did: string[] = [];
  const handle = {
    name: '年报.xlsx',
    requestPermission: async () => permission,
    createWritable: async () => ({
      write: async () => {
        if (broken) throw broken;
        did.push('write');
      },
      close: async () => did.push('close'),
      abort: async () => did.push('abort'),
    }),
  };
  return { handle: handle as unknown as FileSystemFileHandle, did };
};

const pickers = globalThis as {
  showSaveFilePicker?: (options: { suggestedName: string }) => Promise<unknown>;
};

afterEach(() => {
  delete pickers.showSaveFilePicker;
});

describe('saving where a page may write to files', () => {
  it('asks for a place once, and then writes to the same file', async () => {
    const { handle, did } = fileHandle();
    const asked: string[] = [];
    pickers.showSaveFilePicker = async ({ suggestedName }) => {
      asked.push(suggestedName);
      return handle;
    };
    expect(await saveFile('海滨.xlsx', undefined, write)).toEqual({ to: 'file', handle });
    expect(await saveFile('海滨.xlsx', handle, write)).toEqual({ to: 'file', handle });
    expect(asked).toEqual(['海滨.xlsx']);
    expect(did).toEqual(['write', 'close', 'write', 'close']);
  });

  it('does nothing where the clerk changes his mind', async () => {
    pickers.showSaveFilePicker = () => Promise.reject(new DOMException('', 'AbortError'));
    const written = jest.fn(write);
    expect(await saveFile('海滨.xlsx', undefined, written)).toEqual({ to: 'nowhere' });
    expect(written).not.toHaveBeenCalled();
  });

  it('asks for another place where the file may not be written to', async () => {
    const refused = fileHandle(undefined, 'denied');
    const chosen = fileHandle();
    pickers.showSaveFilePicker = async () => chosen.handle;
    expect(await saveFile('海滨.xlsx', refused.handle, write)).toEqual({ to: 'file', handle: chosen.handle });
    expect([refused.did, chosen.did]).toEqual([[], ['write', 'close']]);
  });

  it('leaves the file as it was where the disk is full', async () => {
    const full = new DOMException('', 'QuotaExceededError');
    const { handle, did } = fileHandle(full);
    await expect(saveFile('海滨.xlsx', handle, write)).rejects.toBe(full);
    expect(did).toEqual(['abort']);
  });
});

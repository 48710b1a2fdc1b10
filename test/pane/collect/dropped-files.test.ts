import { droppedFiles } from '../../../src/pane/collect/dropped-files';

const fileEntry = (name: string): object => ({
  ...{ name, isFile: true, isDirectory: false, fullPath: `/报送/${name}` },
  file: (done: (file: File) => void) => done(new File(['一'], name)),
});

/** A folder as browsers hand it out: some of its entries at a time. */
const folderEntry = (entries: readonly object[], isRefused = false): object => ({
  ...{ name: '报送', isFile: false, isDirectory: true, fullPath: '/报送' },
  createReader: () => {
    const left = [...entries];
    return {
      readEntries: (done: (some: object[]) => void, fail: () => void) =>
        isRefused ? fail() : done(left.splice(0, 1)),
    };
  },
});

const dropping = (entry: object, file: File | null = null): DataTransfer =>
  ({
    items: [{ webkitGetAsEntry: () => entry, getAsFile: () => file }],
    files: [],
  }) as unknown as DataTransfer;

it('finds what is in a dropped folder, and names one that the browser does not let be read', async () => {
  const found = await droppedFiles(dropping(folderEntry([fileEntry('甲.xlsx'), fileEntry('乙.xlsx')])));
  expect(found.map(({ path }) => path)).toEqual(['报送/甲.xlsx', '报送/乙.xlsx']);
  await expect(droppedFiles(dropping(folderEntry([], true)))).rejects.toThrow(
    '浏览器没有让读出拖来的文件夹“报送”。请点“选择文件夹”来选',
  );
});

it('takes a dropped file as it is, without asking its entry', async () => {
  const entry = { ...fileEntry('甲.xlsx'), file: (_: unknown, fail: () => void) => fail() };
  const found = await droppedFiles(dropping(entry, new File(['一'], '甲.xlsx')));
  expect(found.map(({ path }) => path)).toEqual(['甲.xlsx']);
});

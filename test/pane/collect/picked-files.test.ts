import { sourcesOf, withFiles, withoutRoot } from '../../../src/pane/collect/picked-files';

const at = (path: string, lastModified = 1) => ({
  path,
  file: new File(['x'], path.slice(path.lastIndexOf('/') + 1), { lastModified }),
});

const refused = (paths: readonly string[], list?: File) =>
  Object.fromEntries(
    sourcesOf(
      paths.map((path) => at(path)),
      list,
    ).flatMap(({ path, refused: why }) => (why ? [[path, why.says]] : [])),
  );

describe('files that were chosen', () => {
  it('are seen from the folder that was chosen, wherever that lies', () => {
    expect(withoutRoot([at('报送/甲/a.xlsx'), at('报送/b.xlsx')]).map(({ path }) => path)).toEqual([
      '甲/a.xlsx',
      'b.xlsx',
    ]);
    expect(withoutRoot([at('报送/a.xlsx'), at('b.xlsx')]).map(({ path }) => path)).toEqual([
      '报送/a.xlsx',
      'b.xlsx',
    ]);
  });

  it('take the place of those with the same path', () => {
    const files = withFiles([at('b.xlsx'), at('a.xlsx')], [at('b.xlsx', 2)]);
    expect(files.map(({ path, file }) => [path, file.lastModified])).toEqual([
      ['a.xlsx', 1],
      ['b.xlsx', 2],
    ]);
  });

  it('are left out where they are no reports, each with its reason', () => {
    const earlier = ['结果/读取记录.jsonl', '结果/汇总.xlsx', '结果/退回意见/水务局.docx'];
    const says = refused(
      ['~$a.xlsx', '__MACOSX/b.xlsx', 'c.rar', 'd.xlsx', '汇总.xlsx', '名录.xlsx', ...earlier],
      at('名录.xlsx').file,
    );
    expect(says).toEqual({
      '~$a.xlsx': '是 Office 或 WPS 打开文件时的临时文件，不是报告。',
      '__MACOSX/b.xlsx': '是系统自己的文件，不是报告。',
      'c.rar': '是压缩包。请解压后选择其中的文件。',
      '名录.xlsx': '是名录，不是报告。',
      ...Object.fromEntries(earlier.map((path) => [path, '是以前汇总的结果，不是报告。'])),
    });
  });
});

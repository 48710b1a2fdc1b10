import { strToU8, zipSync } from 'fflate';
import { openLetterhead } from '../../../src/session/report/letterhead';
import { letterhead, withParts } from '../../support/letterheads';

const notDocx = '信头文件不是 .docx 文档。请用 Word 或 WPS 打开信头文件，另存为 .docx 后再试。';
const damaged =
  '信头文件已损坏，或者解压后过大，不能使用。请用 Word 或 WPS 打开信头文件，另存为 .docx 后再试。';

/** The first bytes of an OLE2 container, as old documents and those with a password are. */
const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

describe('a letterhead', () => {
  it('is unpacked whole', async () => {
    const parts = openLetterhead(await letterhead());
    expect([...parts.keys()]).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/header1.xml']),
    );
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('海滨县水利局文件 {{正文}}')],
    ['a PDF file', strToU8('%PDF-1.7')],
    ['an old .doc or one with a password', compound],
    ['another zip', zipSync({ 'a.txt': strToU8('a') })],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })],
  ])('is not %s', (_, bytes) => {
    expect(() => openLetterhead(bytes)).toThrow(notDocx);
  });

  it('may not be cut off', async () => {
    const docx = await letterhead();
    const at = Buffer.from(docx).indexOf('word/document.xml');
    const cut = docx.subarray(0, at + 200);
    expect(() => openLetterhead(cut)).toThrow(/信头文件已损坏/u);
  });

  it('may not unpack to more than any letterhead has', async () => {
    const bomb = withParts(await letterhead(), { 'word/media/bomb.bin': '\0'.repeat(30 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100 * 1024);
    expect(() => openLetterhead(bomb)).toThrow(damaged);
  });

  it('may not have macros, whatever it is called', async () => {
    const withMacros = withParts(await letterhead(), { 'word/vbaProject.bin': 'macros' });
    expect(() => openLetterhead(withMacros)).toThrow(
      '信头文件里有宏，不能使用。请另存为不带宏的 .docx 后再试。',
    );
  });
});

import { form2021 } from '../../../src/forms/2021/index';
import { forms } from '../../../src/forms/index';
import { importFile } from '../../../src/imports/import-filing';
import { readPdf } from '../../../src/imports/sources/pdf/pdf-source';
import { withAnswers } from '../../support/filing-fixture';
import { firstObject, fonts, pdfOf, PdfPage, stream } from '../../support/pdf-writer';
import { plainHabits, reportPdf } from '../../support/report-pdf';
import { wrongFields } from '../../support/report-text';

const filing = withAnswers({ 'decisions.licences': 42, 'requests.carriedOut.person': 7 });

/** The numbers that the drawings of digits have in most fonts, which are none of characters. */
const namelessDigits = (text: string): string =>
  [...text].map((digit) => (19 + Number(digit)).toString(16).padStart(4, '0')).join('');

const refusalOf = (bytes: Uint8Array): Promise<unknown> =>
  importFile('年报.pdf', bytes, forms).then(
    () => 'read',
    (error: Error) => error.message,
  );

const linesIn = async (page: PdfPage): Promise<readonly unknown[]> =>
  (await readPdf(pdfOf([page]))).blocks.map((block) => (block.kind === 'line' ? block.text : block));

describe('a PDF in doubt', () => {
  it('gives no figure whose signs it does not name, and says where they are', async () => {
    const bytes = reportPdf(form2021, filing, {
      ...plainHabits,
      write: (page, x, y, text, size) =>
        /^\d+$/u.test(text)
          ? page.coded(x, y, namelessDigits(text), size, fonts.nameless)
          : page.text(x, y, text, size),
    });
    const { filing: read, unread } = await importFile('年报.pdf', bytes, forms);
    expect(wrongFields(form2021, read, filing)).toEqual([]);
    expect(Object.values(read.answers).filter((answer) => answer != null)).toEqual([]);
    expect(unread.map(({ where }) => where)).toContain('表三“一、本年新收”行');
  });

  const isUnreadable =
    'PDF 里的文字没有注明是哪些字，读出来是乱码。请找到 Word 或网页版；没有的，请用文字识别软件转成 Word 后再导入，并逐个核对数字。';

  it('says so where it names no sign at all', async () => {
    const page = new PdfPage().coded(72, 700, '0013001400150016', 12, fonts.nameless);
    expect(await refusalOf(pdfOf([page]))).toBe(isUnreadable);
  });

  it('does not believe that drawings have the numbers of characters where one of them cannot', async () => {
    const page = new PdfPage().coded(72, 700, '0034003200310030', 12, fonts.numbered);
    expect(await linesIn(page)).toEqual(['4210']);
    page.coded(72, 680, '0013', 12, fonts.numbered);
    expect(await refusalOf(pdfOf([page]))).toBe(isUnreadable);
  });

  const scan =
    'PDF 里没有文字，只有图片，应当是扫描件。请找到 Word、网页或文字版 PDF；都没有的，请用文字识别软件转成 Word 后再导入，并逐个核对数字。';
  const picture = stream(
    '\0'.repeat(64),
    '/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray',
  );
  const scanned = (more: string, draw = '/Picture Do'): PdfPage => {
    const page = new PdfPage().add(`q 595 0 0 842 0 0 cm ${draw} Q ${more}`);
    page.keys = `/Resources << /Font << /F1 3 0 R >> /XObject << /Picture ${firstObject} 0 R >> >>`;
    return page;
  };

  it.each(['/Picture Do', '0 g /Figure BMC /Picture Do EMC'])('says that it is a scan: %s', async (draw) => {
    expect(await refusalOf(pdfOf([scanned('', draw)], [picture]))).toBe(scan);
  });

  it('takes nothing from what a program made out in a scan', async () => {
    const made = 'BT /F1 10 Tf 3 Tr 72 700 Td <884C653F8BB853EF0020003400310020> Tj ET';
    expect(await refusalOf(pdfOf([scanned(made)], [picture]))).toBe(
      'PDF 是扫描件，其中的文字是软件识别出来的，数字可能认错。请找到 Word、网页或文字版 PDF；都没有的，请打开后全选复制，粘贴导入，并逐个核对数字。',
    );
  });

  it('says that it is locked', async () => {
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${'a1'.repeat(32)}> /U <${'b2'.repeat(32)}> /P -4 >> /ID [<00> <00>]`;
    expect(await refusalOf(pdfOf([new PdfPage().text(72, 700, '年报')], [], lock))).toBe(
      'PDF 设有打开密码。请打开后另存为不带密码的 PDF，或者复制全文后粘贴导入。',
    );
  });

  it('says that it is blank', async () => {
    expect(await refusalOf(pdfOf([new PdfPage()]))).toBe('PDF 里没有文字。请检查是不是选错了文件。');
  });
});

describe('the letters of a PDF', () => {
  it('are those that are typed, for ligatures and radicals', async () => {
    const page = new PdfPage()
      .coded(72, 700, '01', 12, fonts.ligatures)
      .coded(78, 700, '02', 12, fonts.ligatures);
    expect(await linesIn(page)).toEqual(['fi文']);
  });

  it('are those that the encoding of their font names, however few and rare they are', async () => {
    expect(await linesIn(new PdfPage().text(72, 700, '①〇'))).toEqual(['①〇']);
  });

  it('are no digits of a figure where they number a note at it', async () => {
    const page = new PdfPage()
      .text(72, 700, '42')
      .text(82, 704, '1', 6)
      .text(86, 700, '件')
      .text(72, 650, '5m')
      .text(82, 654, '2', 6);
    expect(await linesIn(page)).toEqual(['42件', '5m2']);
  });

  it('are none where an empty text is written', async () => {
    expect(await linesIn(new PdfPage().text(72, 700, '').text(72, 680, '年报'))).toEqual(['年报']);
  });

  it('are left out where they number a page, however low it is', async () => {
    const page = (text: string, number: string): PdfPage => {
      const low = new PdfPage().text(72, 300, text, 16).text(280, 79, number, 14);
      low.keys = '/MediaBox [0 0 595 500]';
      return low;
    };
    const { blocks } = await readPdf(pdfOf([page('一、公开', '— 1 —'), page('二、答复', '— 2 —')]));
    expect(blocks.map((block) => block.kind === 'line' && block.text)).toEqual(['一、公开', '二、答复']);
  });

  it('are left out where they run aslant over the page, or beside it', async () => {
    const text = '我局明确专人受理申请，建立登记、审核、答复的流程。';
    const page = new PdfPage()
      .text(72, 700, text)
      .add('BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <51855BB98D444E0A> Tj ET')
      .text(72, 900, '页外');
    expect(await linesIn(page)).toEqual([text]);
  });
});

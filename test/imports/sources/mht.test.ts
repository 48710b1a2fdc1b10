import { form2021 } from '../../../src/forms/2021/index';
import { forms } from '../../../src/forms/index';
import { importFile } from '../../../src/imports/import-filing';
import { readMht } from '../../../src/imports/sources/mht-source';
import { withAnswers } from '../../support/filing-fixture';
import { pageOf } from '../../support/report-files';
import { missingFields, wrongFields } from '../../support/report-text';
import { contentsOf } from './grid-texts';

const filing = withAnswers({ 'decisions.licences': 42, 'requests.received.person': 7 });
const page = pageOf(form2021, filing);

const quoted = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) =>
      byte < 0x7f && byte >= 0x20 && byte !== 0x3d
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('')
    .replace(/(?:=..|[^=]){72}/gu, '$&=\r\n');

/** A web archive. @param parts their heads and contents */
const mhtOf = (
  parts: readonly (readonly [head: string, content: string])[],
  head = 'From: <Saved by Blink>\r\nSubject: =?utf-8?Q?=E5=B9=B4?=\r\nMIME-Version: 1.0',
  start = '',
): Uint8Array =>
  Buffer.from(
    `${head}\r\nContent-Type: multipart/related;\r\n\ttype="text/html";${start}\r\n\tboundary="--=_Part;1"\r\n\r\n` +
      parts.map(([own, content]) => `----=_Part;1\r\n${own}\r\n\r\n${content}\r\n`).join('') +
      '----=_Part;1--\r\n',
    'latin1',
  );

const html = 'Content-Type: text/html';
const style = ['Content-Type: text/css\r\nContent-Transfer-Encoding: base64', 'YQ=='] as const;

describe('gives every figure of a report back', () => {
  const utf8 = Buffer.from(page);
  it.each([
    [
      'as Chromium saves it',
      mhtOf([[`${html}\r\nContent-Transfer-Encoding: quoted-printable`, quoted(utf8)], style]),
    ],
    [
      'in base64, under heads of another program',
      mhtOf(
        [
          style,
          [`${html};\r\n charset="utf-8"\r\nContent-Transfer-Encoding: BASE64`, utf8.toString('base64')],
        ],
        'MIME-Version: 1.0\r\nX-Document-Type: Workbook',
      ),
    ],
    ['as it is', mhtOf([[`${html}\r\nContent-Transfer-Encoding: 8bit`, utf8.toString('latin1')]], 'Date: x')],
    [
      'without parts',
      Buffer.from(
        `MIME-Version: 1.0\r\n${html}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${page}`,
      ),
    ],
    [
      'cut off at its end',
      mhtOf([[`${html}\r\nContent-Transfer-Encoding: 8bit`, utf8.toString('latin1')]]).subarray(0, -14),
    ],
  ])('%s', async (_, bytes) => {
    for (const name of ['年报.mht', '年报.doc']) {
      const read = await importFile(name, bytes, forms);
      expect(wrongFields(form2021, read.filing, filing)).toEqual([]);
      expect(missingFields(form2021, read.filing, filing)).toEqual([]);
      expect(read.filing).toMatchObject({ body: '海滨县水利局', year: 2025 });
    }
  });
});

it('reads a page in the encoding that only its head names', () => {
  // 行政 in Big5.
  const read = readMht(mhtOf([[`${html}; charset=big5`, '<p>\xa6\xe6\xac\x46</p>']]));
  expect(contentsOf(read)).toEqual(['行政']);
});

it('begins with the part that is named, and reads frames behind it, where there are any', () => {
  const parts = [
    [`${html}\r\nContent-ID: <2>`, '<table><tr><td>a<td>1</table>'],
    [`${html}\r\nContent-ID: <1>`, '<p>b</p><iframe src="cid:2"></iframe>'],
  ] as const;
  const root = '\r\n\tstart="<1>";';
  expect(contentsOf(readMht(mhtOf(parts, undefined, root)))).toEqual(['b', [['a', '1']]]);
  expect(contentsOf(readMht(mhtOf(parts)))).toEqual([[['a', '1']]]);
});

it('reads parts in parts', () => {
  const inner = Buffer.from(mhtOf([[html, '<p>a</p>']]))
    .toString('latin1')
    .replaceAll('=_Part;1', '=_Inner');
  expect(contentsOf(readMht(mhtOf([[inner.slice(inner.indexOf('Content-Type')), '']])))).toEqual(['a']);
});

it('says so where there is no page in it', () => {
  expect(() => readMht(mhtOf([style]))).toThrow(
    '网页存档里没有网页正文，无法读取。请用浏览器打开原网页，另存为 .html 后再试。',
  );
});

it.each([
  ['frames', '<iframe src="a">', ''],
  ['sheets', '<x:Name>a</x:Name><x:WorksheetSource HRef="NUMBER.htm"/>', 'Content-Location: NUMBER.htm'],
])('refuses many %s that only together are too much', (_, each, head) => {
  const numbered = (text: string, at: number): string => text.replace('NUMBER', String(at));
  const names = Array.from({ length: 50 }, (_each, at) => numbered(each, at)).join('');
  const rows = '<table><tr><td>1</table>'.repeat(2000);
  const parts = Array.from(
    { length: 50 },
    (_each, at) => [`${html}\r\n${numbered(head, at)}`, rows] as const,
  );
  expect(() => readMht(mhtOf([[html, names], ...parts]))).toThrow(
    '网页内容过多，不像年度报告，已停止读取。请只保存报告所在的网页后再试。',
  );
});

it.each([
  ['parts without end', () => mhtOf(Array.from({ length: 10_000 }, () => style))],
  [
    'parts in parts without end',
    () =>
      Buffer.from(
        `MIME-Version: 1.0\n${Array.from({ length: 50 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}.\n\n--b${at}.\n`).join('')}`,
      ),
  ],
])('refuses %s', (_, make) => {
  expect(() => readMht(make())).toThrow(
    '网页存档里的内容过多，不像年度报告，已停止读取。请用浏览器打开原网页，另存为 .html 后再试。',
  );
});

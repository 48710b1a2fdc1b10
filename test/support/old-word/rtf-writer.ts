import type { Filing } from '../../../src/model/filing';
import type { Form } from '../../../src/model/form';
import { reportParts } from './report-rows';
import type { EdgeCell } from './report-rows';

/** Text in Unicode, as LibreOffice writes it. */
export const inUnicode = (text: string): string =>
  [...text]
    .map((sign) => (sign < '\x80' ? sign.replace(/[\\{}]/gu, '\\$&') : `\\u${sign.charCodeAt(0)}?`))
    .join('');

const bits = { begins: '\\clvmgf', 'goes on': '\\clvmrg' } as const;

const rowOf = (row: readonly EdgeCell[]): string =>
  `\\trowd${row.map(({ right, down }) => `${down ? bits[down] : ''}\\clbrdrt\\brdrs\\cellx${right}`).join('')}
${row.map(({ text }) => `\\pard\\intbl {${inUnicode(text)}}\\cell`).join('\n')}\\row\n`;

/** An RTF document. @param body its paragraphs and tables */
export const rtfOf = (body: string, codePage = 1252): Uint8Array =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg${codePage}\\deff0{\\fonttbl{\\f0\\fnil\\fcharset0 Times;}{\\f1\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}{\\stylesheet{\\s0 Normal;}}{\\info{\\title x}}
${body}}`,
    'latin1',
  );

/** A whole report as RTF. */
export const rtfOfReport = (form: Form, filing: Filing): Uint8Array =>
  rtfOf(
    reportParts(form, filing)
      .map((part) =>
        typeof part === 'string' ? `\\pard ${inUnicode(part)}\\par\n` : part.map(rowOf).join(''),
      )
      .join(''),
  );

import type { Cell, CellStyle } from 'hucre';
import type { CellContent, CellDrawing, Style } from '../../model/drawing';

/** GB 2312 in OOXML: with it a system without the named font picks a Chinese face of its own. */
export const chineseCharset = 134;
const frame = { style: 'thin', color: { rgb: '808080' } } as const;

/** A style as hucre has it. */
export const styleOf = (style: Style): CellStyle => ({
  font: {
    name: style.font,
    size: style.size,
    charset: chineseCharset,
    ...(style.bold ? { bold: true } : {}),
    ...(style.colour === undefined ? {} : { color: { rgb: style.colour } }),
  },
  ...(style.fill === undefined
    ? {}
    : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: style.fill } } as const }),
  ...(style.border ? { border: { top: frame, right: frame, bottom: frame, left: frame } } : {}),
  alignment: {
    horizontal: style.horizontal,
    vertical: style.vertical,
    ...(style.indent === undefined ? {} : { indent: style.indent }),
    ...(style.wrap ? { wrapText: true } : {}),
  },
  ...(style.format === undefined ? {} : { numFmt: style.format }),
  protection: { locked: !style.unlocked },
});

/** Prevents that a text such as “_x4E00_” is read as the character 4E00: OOXML escapes the first underscore. */
export const literal = <T>(value: T): T | string =>
  typeof value === 'string' ? value.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_') : value;

/** The content of a cell as hucre writes it. */
export const contentOf = (content: CellContent): Cell =>
  'formula' in content
    ? { formula: content.formula, formulaResult: literal(content.result), type: 'formula', value: null }
    : {
        value: literal(content.value),
        type: content.value === null ? 'empty' : typeof content.value === 'number' ? 'number' : 'string',
      };

/** A cell as hucre writes it. */
export const cellOf = ({ content, style }: CellDrawing): Cell => ({
  style: styleOf(style),
  ...contentOf(content),
});

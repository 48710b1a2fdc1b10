import type { BorderStyle, CellStyle } from 'hucre';
import type { BorderLine, CellFormat } from '../model/cell-format';
import { plainFormat } from '../model/cell-format';

/** The lines around a cell, as a file has them: all four, though neighbours share them. */
export type Edges = Readonly<Record<'top' | 'bottom' | 'left' | 'right', BorderLine | null>>;

type FileLine = NonNullable<BorderStyle['top']>['style'];

/** A line in a file is one word; in Excel's API it is a style and a weight. */
const lines: readonly (readonly [FileLine, style: string, weight: string])[] = [
  ['hair', 'Continuous', 'Hairline'],
  ['thin', 'Continuous', 'Thin'],
  ['medium', 'Continuous', 'Medium'],
  ['thick', 'Continuous', 'Thick'],
  ['double', 'Double', 'Thick'],
  ['dotted', 'Dot', 'Thin'],
  ['dashed', 'Dash', 'Thin'],
  ['dashDot', 'DashDot', 'Thin'],
  ['dashDotDot', 'DashDotDot', 'Thin'],
];

const horizontals = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
} as const;

const verticals = { Top: 'top', Center: 'center', Justify: 'justify', Distributed: 'distributed' } as const;

/** GB 2312, which Excel says of fonts with Chinese names. */
const chineseCharset = 134;

const keyFor = <T extends string>(table: Readonly<Record<T, string>>, word: string): T | undefined =>
  (Object.keys(table) as T[]).find((key) => table[key] === word);

const sideFor = ({ style, weight, color }: BorderLine): NonNullable<BorderStyle['top']> => {
  const found = lines.find((line) => line[1] === style && line[2] === weight);
  if (!found) throw new Error(`no line in a file is ${style}, ${weight}`);
  return { style: found[0], color: { rgb: color.slice(1) } };
};

const lineFrom = (side: BorderStyle['top']): BorderLine | null => {
  if (!side) return null;
  const found = lines.find(([word]) => word === side.style);
  if (!found) throw new Error(`the stand-in has no line ${side.style}`);
  return { style: found[1], weight: found[2], color: colorFrom(side.color?.rgb) ?? '#000000' };
};

/** `#FFCC00` from a file's `FFFFCC00`. */
const colorFrom = (rgb: string | undefined): string | undefined => rgb && `#${rgb.slice(-6).toUpperCase()}`;

/** The style in a file of a cell that looks so. */
export const styleOf = (format: CellFormat, edges: Edges): CellStyle => ({
  font: {
    name: format.fontName,
    ...(/\p{Script=Han}/u.test(format.fontName) ? { charset: chineseCharset } : {}),
    size: format.fontSize,
    color: { rgb: format.fontColor.slice(1) },
    ...(format.bold ? { bold: true } : {}),
    ...(format.italic ? { italic: true } : {}),
    ...(format.strikethrough ? { strikethrough: true } : {}),
    ...(format.underline === 'None' ? {} : { underline: true }),
  },
  ...(format.fill === plainFormat.fill
    ? {}
    : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: format.fill.slice(1) } } as const }),
  border: Object.fromEntries(
    Object.entries(edges).flatMap(([edge, line]) => (line ? [[edge, sideFor(line)] as const] : [])),
  ),
  alignment: {
    horizontal: horizontals[format.horizontal as keyof typeof horizontals],
    ...(format.vertical === 'Bottom'
      ? {}
      : { vertical: verticals[format.vertical as keyof typeof verticals] }),
    ...(format.wrap ? { wrapText: true } : {}),
    ...(format.indent > 0 ? { indent: format.indent } : {}),
  },
  ...(format.numberFormat === plainFormat.numberFormat ? {} : { numFmt: format.numberFormat }),
  protection: { locked: format.locked },
});

/** How a cell with this style looks; what the style leaves open is as in a new workbook. */
export const formatFrom = ({ font, fill, alignment, numFmt, protection }: CellStyle): Partial<CellFormat> => {
  const fore = fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.rgb : undefined;
  return {
    fontName: font?.name ?? plainFormat.fontName,
    fontSize: font?.size ?? plainFormat.fontSize,
    fontColor: colorFrom(font?.color?.rgb) ?? plainFormat.fontColor,
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    strikethrough: font?.strikethrough ?? false,
    underline: font?.underline ? 'Single' : 'None',
    fill: colorFrom(fore) ?? plainFormat.fill,
    horizontal: keyFor(horizontals, alignment?.horizontal ?? 'general') ?? 'General',
    vertical: keyFor(verticals, alignment?.vertical ?? '') ?? 'Bottom',
    wrap: alignment?.wrapText ?? false,
    indent: alignment?.indent ?? 0,
    numberFormat: numFmt ?? plainFormat.numberFormat,
    locked: protection?.locked ?? true,
  };
};

/** The lines of a cell with this style. */
export const edgesFrom = ({ border }: CellStyle): Edges => ({
  top: lineFrom(border?.top),
  bottom: lineFrom(border?.bottom),
  left: lineFrom(border?.left),
  right: lineFrom(border?.right),
});

import { resolveThemeColor } from 'hucre/xlsx';
import type { BorderLineStyle, BorderSide, CellStyle, Color, FontStyle } from 'hucre';
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  TextDecoration,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { IBorderStyleData, IColorStyle, IStyleData, Nullable } from '@univerjs/core';

/** Pixels that a step of indent takes, at 96 to the inch. */
const indentWidth = 9;
/** Excel's own palette of numbered colours, as far as files still use it: 64 and 65 are the system's. */
const indexed = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'.split(' ');

const borders: Readonly<Record<BorderLineStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
  hair: BorderStyleTypes.HAIR,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

const horizontals = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
  centerContinuous: HorizontalAlign.CENTER,
} as const;

const verticals = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  justify: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
} as const;

/** What colours of a workbook may refer to: its palette, as RRGGBB. */
export type ThemeColours = readonly string[];

const rgbOf = ({ rgb, theme, tint, indexed: index }: Color, colours: ThemeColours): string | undefined => {
  if (rgb !== undefined) return rgb.slice(-6);
  if (theme !== undefined) return resolveThemeColor([...colours], theme, tint);
  return index === undefined ? undefined : indexed[index % 8 === index ? index : index - 8];
};

const colourOf = (colour: Color | undefined, colours: ThemeColours): IColorStyle | undefined => {
  const rgb = colour && rgbOf(colour, colours);
  return rgb === undefined ? undefined : { rgb: `#${rgb.toUpperCase()}` };
};

const sideOf = (side: BorderSide | undefined, colours: ThemeColours): IBorderStyleData | undefined =>
  side && { s: borders[side.style], cl: colourOf(side.color, colours) ?? { rgb: '#000000' } };

/** Leaves out what is not given, so that two formats that look the same are the same. */
const present = <T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

const line = (on: unknown, t?: TextDecoration) =>
  on ? { s: BooleanNumber.TRUE, ...(t === undefined ? {} : { t }) } : undefined;

const fontOf = (font: FontStyle | undefined, colours: ThemeColours): IStyleData =>
  present({
    ff: font?.name,
    fs: font?.size,
    bl: font?.bold ? BooleanNumber.TRUE : undefined,
    it: font?.italic ? BooleanNumber.TRUE : undefined,
    ul: line(
      font?.underline,
      String(font?.underline).startsWith('double') ? TextDecoration.DOUBLE : undefined,
    ),
    st: line(font?.strikethrough),
    cl: colourOf(font?.color, colours),
  });

/** The format of a cell as the grid draws it. */
export const gridStyle = (
  { font, fill, border, alignment, numFmt }: CellStyle,
  colours: ThemeColours,
): IStyleData => {
  const edges = present({
    t: sideOf(border?.top, colours),
    r: sideOf(border?.right, colours),
    b: sideOf(border?.bottom, colours),
    l: sideOf(border?.left, colours),
  });
  const solid =
    fill?.type === 'pattern' && fill.pattern !== 'none' ? (fill.fgColor ?? fill.bgColor) : undefined;
  const horizontal = alignment?.horizontal as keyof typeof horizontals | undefined;
  return present({
    ...fontOf(font, colours),
    bg: colourOf(fill?.type === 'gradient' ? fill.stops[0]?.color : solid, colours),
    bd: Object.keys(edges).length > 0 ? edges : undefined,
    ht: horizontal && horizontals[horizontal],
    vt: verticals[alignment?.vertical ?? 'bottom'],
    tb: alignment?.wrapText ? WrapStrategy.WRAP : undefined,
    pd: alignment?.indent ? { l: 2 + alignment.indent * indentWidth } : undefined,
    tr: alignment?.textRotation ? { a: -alignment.textRotation } : undefined,
    n: numFmt === undefined || numFmt === 'General' ? undefined : { pattern: numFmt },
  });
};

/** A format that somebody chose in the grid, as a file keeps it; what the grid does not know is taken from `old`. */
export const fileStyle = (style: IStyleData, old: CellStyle = {}): CellStyle => {
  const side = (data: Nullable<IBorderStyleData>): BorderSide | undefined => {
    if (!data) return undefined;
    const found = Object.entries(borders).find(([, type]) => type === data.s);
    return found && { style: found[0] as BorderLineStyle, color: { rgb: hex(data.cl.rgb) ?? '000000' } };
  };
  const named = <K extends string>(table: Readonly<Record<K, number>>, value: unknown): K | undefined =>
    (Object.keys(table) as K[]).find((key) => table[key] === value);
  const colour = hex(style.cl?.rgb);
  const fill = hex(style.bg?.rgb);
  const left = style.pd?.l ?? 0;
  return present({
    font: present({
      ...old.font,
      name: style.ff ?? undefined,
      size: style.fs,
      bold: style.bl ? true : undefined,
      italic: style.it ? true : undefined,
      underline: style.ul?.s
        ? style.ul.t === TextDecoration.DOUBLE
          ? ('double' as const)
          : true
        : undefined,
      strikethrough: style.st?.s ? true : undefined,
      color: colour === undefined ? undefined : { rgb: colour },
    }),
    fill:
      fill === undefined
        ? undefined
        : { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: fill } },
    border: present({
      top: side(style.bd?.t),
      right: side(style.bd?.r),
      bottom: side(style.bd?.b),
      left: side(style.bd?.l),
    }),
    alignment: present({
      ...old.alignment,
      horizontal: named(horizontals, style.ht),
      vertical: named(verticals, style.vt),
      wrapText: style.tb === WrapStrategy.WRAP ? true : undefined,
      indent: left > 2 ? Math.round((left - 2) / indentWidth) : undefined,
      textRotation: style.tr?.a ? -style.tr.a : undefined,
    }),
    numFmt: style.n?.pattern,
    protection: old.protection,
  });
};

const hex = (rgb: Nullable<string>): string | undefined => {
  const long = /^#([0-9a-f]{6})/iu.exec(rgb ?? '')?.[1];
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/iu.exec(rgb ?? '');
  const decimal = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/u.exec(rgb ?? '');
  if (long) return long.toUpperCase();
  if (short)
    return short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')
      .toUpperCase();
  return decimal
    ?.slice(1)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
};

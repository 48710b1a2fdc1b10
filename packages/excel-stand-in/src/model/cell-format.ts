import { readColor } from './colors';
import { ExcelError } from './excel-error';

/** One line of a border. */
export interface BorderLine {
  style: string;
  color: string;
  weight: string;
}

/**
 * How a cell looks. Of its borders a cell keeps the top and the left one only: its bottom is the top of the
 * cell below, as in Excel, where neighbours share the line between them.
 */
export interface CellFormat {
  numberFormat: string;
  fill: string;
  fontName: string;
  fontSize: number;
  fontColor: string;
  bold: boolean;
  italic: boolean;
  strikethrough: boolean;
  underline: string;
  horizontal: string;
  vertical: string;
  wrap: boolean;
  indent: number;
  shrink: boolean;
  orientation: number;
  locked: boolean;
  formulaHidden: boolean;
  top: BorderLine | null;
  left: BorderLine | null;
  /** The style by which the cell got its format; it may have been changed since. */
  style: string;
  hyperlink: Hyperlink | null;
}

/** Where a cell leads. */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export const plainFormat: Readonly<CellFormat> = {
  numberFormat: 'General',
  fill: '#FFFFFF',
  fontName: '等线',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  strikethrough: false,
  underline: 'None',
  horizontal: 'General',
  vertical: 'Center',
  wrap: false,
  indent: 0,
  shrink: false,
  orientation: 0,
  locked: true,
  formulaHidden: false,
  top: null,
  left: null,
  style: 'Normal',
  hyperlink: null,
};

const choices: Partial<Record<keyof CellFormat, readonly string[]>> = {
  underline: ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'],
  horizontal: [
    'General',
    'Left',
    'Center',
    'Right',
    'Fill',
    'Justify',
    'CenterAcrossSelection',
    'Distributed',
  ],
  vertical: ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'],
};

/** Checks a value for one property of a format, as Excel does when an add-in sets it. */
export function readFormatValue<K extends keyof CellFormat>(key: K, value: unknown): CellFormat[K] {
  const plain = plainFormat[key];
  let checked: unknown = value;
  if (key === 'fill' || key === 'fontColor') checked = readColor(value);
  else if (typeof value !== typeof plain) throw new ExcelError('InvalidArgument');
  const allowed = choices[key];
  if (allowed && !allowed.includes(checked as string)) throw new ExcelError('InvalidArgument');
  if (key === 'fontSize' && !((checked as number) >= 1 && (checked as number) <= 409))
    throw new ExcelError('InvalidArgument');
  return checked as CellFormat[K];
}

const borderStyles = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];
const borderWeights = ['Hairline', 'Thin', 'Medium', 'Thick'];

/** A border line after one of its properties was set; null once its style is None. */
export function changeLine(
  line: BorderLine | null,
  key: keyof BorderLine,
  value: unknown,
): BorderLine | null {
  const next = { ...(line ?? { style: 'Continuous', color: '#000000', weight: 'Thin' }) };
  if (key === 'color') next.color = readColor(value);
  else {
    if (!(key === 'style' ? borderStyles : borderWeights).includes(String(value)))
      throw new ExcelError('InvalidArgument');
    next[key] = String(value);
  }
  return next.style === 'None' ? null : next;
}

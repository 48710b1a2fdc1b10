import type { Style } from '../model/drawing';

/**
 * 宋体 and 仿宋 come with Chinese Windows and with WPS; the hosts add the Chinese character set, by which
 * systems without these fonts (Mac, Linux) pick their own Chinese serif face.
 */
const song = '宋体';
const fangsong = '仿宋';

const base = { font: song, size: 10.5, horizontal: 'center', vertical: 'center', wrap: true } as const;
const box = { ...base, border: true } as const;
/** Text that begins at the left does not touch the frame. */
const left = { horizontal: 'left', indent: 1 } as const;
const input = { ...box, unlocked: true, fill: 'FFF8E1' } as const;

/** Every format of the workbook, by what it is for. */
export const styles = {
  title: { ...base, size: 16, bold: true },
  hint: { ...base, size: 9, colour: '595959', ...left },
  head: { ...box, bold: true, fill: 'EAF1F8' },
  groupHead: { ...box, bold: true, fill: 'EAF1F8', ...left },
  label: { ...box, fill: 'F5F7FA' },
  leftLabel: { ...box, fill: 'F5F7FA', ...left },
  count: { ...input, format: 'General' },
  amount: { ...input, format: 'General' },
  change: { ...input, format: '@' },
  total: { ...input, fill: 'E8F3EC', bold: true, format: 'General' },
  /** Chosen from a list, or a few words between figures. */
  choice: { ...input, format: '@' },
  ownLabel: { ...input, ...left, format: '@' },
  entry: { ...input, ...left, format: '@' },
  year: { ...input, ...left, format: 'General' },
  text: { ...input, font: fangsong, size: 12, ...left, vertical: 'top', format: '@' },
  slotHead: { ...base, size: 12, bold: true, ...left },
  figure: { ...box, format: 'General' },
  /** A figure that is the sum of others. */
  sum: { ...box, fill: 'E8F3EC', bold: true, format: 'General' },
  /** What has to be looked at. */
  alert: { ...box, fill: 'FFC7CE', colour: '9C0006', format: 'General' },
  /** A figure that nobody knows. */
  unknown: { ...box, fill: 'FCE4D6', format: 'General' },
  percent: { ...box, format: '0.0%' },
  status: { ...box, ...left, bold: true },
  verdict: { ...box, bold: true },
  source: { ...box, ...left, size: 9 },
  leftCell: { ...box, ...left },
  cell: box,
  warning: { ...base, bold: true, colour: '9C0006', ...left },
  sentence: { ...base, ...left },
  paragraph: { ...base, font: fangsong, size: 12, ...left, vertical: 'top' },
} as const satisfies Readonly<Record<string, Style>>;

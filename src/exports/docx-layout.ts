import type { IFontAttributesProperties } from 'docx';
import type { Table } from '../model/table';

/**
 * The layout of official documents, GB/T 9704-2012: A4, margins as in 5.2.1, 22 lines of 28 characters as in 5.2.3,
 * fonts and sizes as in 5.2.2, 7.3 and 7.5. Lengths are in twips (1/20 point), sizes of type in half points.
 */

export const twipsIn = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** 96 pixels go to an inch. */
export const twipsInPixel = 15;

export const page = { width: twipsIn(210), height: twipsIn(297) } as const;
export const margin = {
  top: twipsIn(37),
  right: twipsIn(26),
  bottom: twipsIn(35),
  left: twipsIn(28),
} as const;

/** Sizes of type by their Chinese names. */
export const size = { title: 44, text: 32, pageNumber: 28 } as const;

/** Width of the text, and what each of its 28 characters takes of it. */
export const textWidth = page.width - margin.left - margin.right;
export const characterPitch = textWidth / 28;

/**
 * Each of the 22 lines, as a grid; and by how much characters are closer than is natural, as a property of their
 * styles. A grid of characters would do the same in Word, but where its places are narrower than the characters,
 * LibreOffice gives each of them two.
 */
export const linePitch = Math.floor((page.height - margin.top - margin.bottom) / 22);
export const characterSpacing = Math.floor(characterPitch - size.text * 10);

/** The dash of the page number is 7 mm below the text, and the number is 16 points high. */
export const footerFromEdge = margin.bottom - twipsIn(7) - 160;
export const pageNumberLine = 320;

/**
 * Fonts by what they are for, each with the names under which a machine may have it or one like it. The first is what
 * the standard asks for; Word and WPS take the next where it is missing. None is embedded.
 */
export const fontNames = {
  title: ['方正小标宋简体', '方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体', 'SimSun'],
  text: ['仿宋_GB2312', '仿宋', 'FangSong', '华文仿宋', 'STFangsong'],
  heading1: ['黑体', 'SimHei', '华文黑体', 'STHeiti'],
  heading2: ['楷体_GB2312', '楷体', 'KaiTi', '华文楷体', 'STKaiti'],
  table: ['宋体', 'SimSun', '华文宋体', 'STSong'],
} as const;

/** One font for all scripts: quotes and dashes between Chinese characters are drawn as wide as these. */
export const fontOf = (purpose: keyof typeof fontNames): IFontAttributesProperties => {
  const [name] = fontNames[purpose];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
};

/**
 * The least height of a row in twips, by how long its table is: a long one fills a page and has to fit on it, one of
 * medium length shall fit under some text, so that it needs no page of its own.
 */
export const rowHeights = { long: 360, medium: 340, short: 454 } as const;

export const lengthOf = ({ height }: Table): keyof typeof rowHeights =>
  height > 20 ? 'long' : height > 8 ? 'medium' : 'short';

import {
  characterSpacing,
  fontNames,
  linePitch,
  margin,
  pageNumberLine,
  rowHeights,
  size,
  twipsIn,
} from './docx-layout';

/** Lengths of the Word document, which are in twips, and sizes of its type, which are in half points. */
const points = (twips: number): string => `${twips / 20}pt`;
const type = (halfPoints: number): string => `${halfPoints / 2}pt`;
const { top, right, bottom, left } = margin;

/** What a machine without any of them has. */
const general = { serif: "'Noto Serif CJK SC', serif", sans: "'Noto Sans CJK SC', sans-serif" };
export const fontList = (purpose: keyof typeof fontNames, family: keyof typeof general = 'serif'): string =>
  `${fontNames[purpose].join(', ')}, ${general[family]}`;

/** “— 1 —” in a margin of the page, its dash 7 mm below the text, one character in from the outer edge. */
const pageNumber = (side: 'left' | 'right'): string =>
  `@page :${side} { @bottom-${side} { content: '— ' counter(page) ' —'; vertical-align: top; padding: ${points(twipsIn(7) - pageNumberLine / 2)} ${type(size.pageNumber)} 0; font: ${type(size.pageNumber)}/${points(pageNumberLine)} ${fontList('table')}; } }`;

/** What holds on the screen and on paper. */
const everywhere = `
.official p { white-space: pre-wrap; overflow-wrap: anywhere; }
.official .scroll { position: relative; }
.official .chart { position: relative; max-width: 28em; margin: 1em auto; }
.official .chart-bar { color: #0f703b; }
.official caption, .official .unseen { position: absolute; top: 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .official .chart-bar { color: CanvasText; } }
`;

/**
 * How a page with a report is printed: as the Word document is, in the layout of official documents, GB/T 9704-2012.
 * Browsers before Chromium 131 print no page numbers. What is important here stands against styles of the cells
 * themselves, which other programs need.
 */
export const paperStyle = `${everywhere}
@page { size: A4; margin: ${points(top)} ${points(right)} ${points(bottom)} ${points(left)}; }
${pageNumber('right')}
${pageNumber('left')}
@media print {
.official { max-width: none; margin: 0; padding: 0; font: ${type(size.text)}/${points(linePitch)} ${fontList('text')}; color: #000; line-break: strict; orphans: 2; widows: 2; -webkit-print-color-adjust: exact; text-autospace: normal; }
.official h1, .official h2, .official h3, .official p { margin: 0; font-size: ${type(size.text)}; line-height: ${points(linePitch)}; letter-spacing: ${points(characterSpacing)}; }
.official h1, .official h2, .official h3 { break-after: avoid; break-inside: avoid; font-weight: normal; text-indent: 2em; }
.official h1 { margin-bottom: ${points(linePitch)}; font-size: ${type(size.title)}; font-family: ${fontList('title')}; letter-spacing: 0; text-indent: 0; }
.official h2 { font-family: ${fontList('heading1', 'sans')}; }
.official h3 { font-family: ${fontList('heading2')}; }
.official p { text-align: justify; }
.official .scroll { overflow: visible; break-inside: avoid; }
.official table { font-family: ${fontList('table')}; line-height: 1.3; }
.official thead { display: table-header-group; }
.official tr, .official figure { break-inside: avoid; }
.official td, .official th { padding: 0 ${points(40)} !important; }
${Object.entries(rowHeights)
  .map(([length, twips]) => `.official .${length} tr { height: ${points(twips)}; }`)
  .join('\n')}
.official th { font-weight: normal !important; }
.official .long td, .official .long th { font-size: 9pt !important; }
.official .long th[scope=row], .official .long thead tr:first-child th:first-child { text-align: left !important; }
.official .signature { break-before: avoid; break-inside: avoid; text-align: right; text-indent: 0; }
.official :not(.signature) + .signature { margin-top: ${points(linePitch)}; }
.official .annex { break-before: page; }
.official .chart { max-width: 20em; margin: 0 auto ${points(linePitch / 2)}; }
.official figcaption { font-size: 12pt; line-height: 1.5; text-align: center; }
}
`;

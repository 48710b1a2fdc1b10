import { AlignmentType, HeadingLevel, LineRuleType } from 'docx';
import type { IStylesOptions } from 'docx';
import { chartsStyle } from '../model/chart';
import { characterSpacing, fontOf, linePitch, pageNumberLine, size } from './docx-layout';

/** Styles by the names under which Word and WPS know them. */
export const styleIds = { text: 'BodyText', footer: 'Footer', charts: chartsStyle } as const;

/** What Word calls the style of the heading over charts. */
export const chartsStyleName = '图解标题';

/** The styles of headings by their levels in the report. */
export const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

/** Two characters. */
const indented = { firstLineChars: 200, firstLine: size.text * 20 } as const;
const plain = { bold: false, italics: false, color: '000000' } as const;

const heading = (purpose: 'heading1' | 'heading2', level: number) => ({
  basedOn: 'Normal',
  next: styleIds.text,
  run: { ...plain, font: fontOf(purpose), size: size.text, characterSpacing },
  paragraph: {
    indent: indented,
    spacing: { before: 0, after: 0 },
    keepNext: true,
    keepLines: true,
    outlineLevel: level,
  },
});

/** The styles of an official document: GB/T 9704-2012, 5.2.2 and 7.3. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: fontOf('text'), size: size.text, language: { value: 'zh-CN', eastAsia: 'zh-CN' } },
    },
    title: {
      basedOn: 'Normal',
      next: styleIds.text,
      run: { ...plain, font: fontOf('title'), size: size.title },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: linePitch },
        keepNext: true,
        keepLines: true,
      },
    },
    heading1: heading('heading1', 0),
    heading2: heading('heading2', 1),
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true, run: { font: fontOf('text'), size: size.text } },
    {
      id: styleIds.text,
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      // LibreOffice breaks a number over two lines where its language is Chinese, and none where it is English.
      run: { characterSpacing, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { alignment: AlignmentType.BOTH, indent: indented },
    },
    // The heading of an annex: no chapter of the report.
    { ...heading('heading1', 0), id: styleIds.charts, name: chartsStyleName },
    {
      id: styleIds.footer,
      name: 'footer',
      basedOn: 'Normal',
      run: { font: fontOf('table'), size: size.pageNumber, snapToGrid: false },
      paragraph: { spacing: { line: pageNumberLine, lineRule: LineRuleType.EXACT } },
    },
  ],
};

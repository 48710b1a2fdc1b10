import { Paragraph } from 'docx';
import type { IContext, IXmlableObject } from 'docx';

type Xml = Record<string, unknown>;

const partsOf = (xml: Xml | undefined, name: string): Xml[] => (xml?.[name] ?? []) as Xml[];

/**
 * A paragraph whose lines are off the grid of the page, so that a table may have closer lines than the text. The
 * library has no option for it, so the property is put where ISO/IEC 29500-1, 17.3.1.26 wants it: before the spacing,
 * which such a paragraph must have.
 */
export class OffGridParagraph extends Paragraph {
  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    const properties = partsOf(
      partsOf(xml, 'w:p').find((part) => 'w:pPr' in part),
      'w:pPr',
    );
    const spacing = properties.findIndex((part) => 'w:spacing' in part);
    properties.splice(spacing, 0, { 'w:snapToGrid': { _attr: { 'w:val': 0 } } });
    return xml;
  }
}

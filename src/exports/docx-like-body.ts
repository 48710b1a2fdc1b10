import { FileChild, ImportedXmlComponent } from 'docx';
import type { IContext, IXmlableObject } from 'docx';
import type { Run } from '../model/report';
import type { BodyPlace } from './docx-places';
import { escaped } from '../model/markup';

/** What the schema wants after a highlight. */
const afterHighlight =
  /<w:(?:u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath)[ />]|<\/w:rPr>/u;

const highlighted = (runProperties: string): string =>
  runProperties
    .replace(/<w:highlight [^<>]*\/>/u, '')
    .replace(afterHighlight, (next) => `<w:highlight w:val="yellow"/>${next}`);

/** Line ends and tabs are elements of their own. */
const marks: Readonly<Record<string, string>> = { '\t': '<w:tab/>' };
const contentOf = (text: string): string =>
  text
    .split(/(\t|\r\n?|\n)/u)
    .map((part, index) =>
      index % 2 === 1 ? (marks[part] ?? '<w:br/>') : `<w:t xml:space="preserve">${escaped(part)}</w:t>`,
    )
    .join('');

/** A paragraph that looks like the one in whose place it is; what is still to be written is marked in yellow. */
export class LikeBody extends FileChild {
  private readonly xml: string;

  constructor({ properties, runProperties }: BodyPlace, runs: readonly Run[]) {
    super('w:p');
    const written = runs.map(
      ({ text, pending }) =>
        `<w:r>${pending ? highlighted(runProperties) : runProperties}${contentOf(text)}</w:r>`,
    );
    this.xml = `<w:p>${properties}${written.join('')}</w:p>`;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return ImportedXmlComponent.fromXmlString(this.xml).prepForXml(context);
  }
}

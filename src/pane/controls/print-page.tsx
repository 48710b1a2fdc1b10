import { render } from 'preact';
import type { PrintView } from '../../session/report/print-view';
import type { Printed } from '../state/desk';
import { HtmlPart } from './html-part';

/** In milliseconds: some browsers begin a moment after they were asked. */
const patience = 500;
const place = 'printed-alone';

/** Nothing else of the page is on paper, and nothing of this is on the screen. */
const alone = `
@media screen { .${place} { display: none; } }
@media print { html, body { height: auto; overflow: visible; } body > :not(.${place}) { display: none !important; } }
`;

/** A style sheet that a page with a strict policy lets in. */
const sheetOf = (style: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
};

/**
 * Opens the browser's window for printing with nothing but that on the page; a file that is saved there gets the title
 * for its name. A frame may not be allowed to open that window, and is told nothing: what tells is that the browser
 * says when it begins.
 */
export const printPage = async ({ title, part, style }: PrintView): Promise<Printed> => {
  const view = document.defaultView!;
  const paper = document.createElement('div');
  paper.className = place;
  render(<HtmlPart part={part} />, paper);
  const before = { title: document.title, sheets: document.adoptedStyleSheets };
  document.body.append(paper);
  document.title = title;
  document.adoptedStyleSheets = [...before.sheets, sheetOf(style + alone)];
  const putBack = (): void => {
    paper.remove();
    document.title = before.title;
    document.adoptedStyleSheets = before.sheets;
  };
  const begun = new Promise<boolean>((resolve) => {
    view.addEventListener('beforeprint', () => resolve(true), { once: true });
    setTimeout(() => resolve(false), patience);
  });
  view.addEventListener('afterprint', putBack, { once: true });
  view.print();
  if (await begun) return 'CSSMarginRule' in view ? 'numbered' : 'without-numbers';
  view.removeEventListener('afterprint', putBack);
  putBack();
  return 'not';
};

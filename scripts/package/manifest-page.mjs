import path from 'node:path';
import { parse, serialize } from 'parse5';
import { attributeOf, elementsIn, insertText } from '../html-tree.mjs';
import { root } from '../ensure.mjs';
import { fillMarks } from '../fill-marks.js';
import { declarePolicy, inlineElements } from '../inline-page.mjs';
import { projectText } from './read-files.mjs';

const folder = 'packaging';

/** The page that writes the manifest for the address where the add-in stands: one file, which needs no server. */
export const manifestPage = () => {
  const page = parse(fillMarks(projectText(`${folder}/manifest-page.html`)));
  const elements = [...elementsIn(page)];
  inlineElements(path.join(root, folder), elements);
  insertText(
    elements.find((each) => attributeOf(each, 'id') === 'manifest'),
    projectText('manifest.xml'),
  );
  declarePolicy([...elementsIn(page)]);
  return serialize(page);
};

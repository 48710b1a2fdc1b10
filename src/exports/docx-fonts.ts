import { fontNames } from './docx-layout';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The fonts of the document and what may take their place, as Word lists them: ISO/IEC 29500-1, 17.8.3.1. */
export const fontTable = (): { readonly path: string; readonly data: string } => ({
  path: 'word/fontTable.xml',
  data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="${namespace}">${Object.values(fontNames)
    .map(
      ([name, ...others]) =>
        `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join('')}</w:fonts>`,
});

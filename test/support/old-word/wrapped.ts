import { strToU8, unzipSync } from 'fflate';

/** A web archive, as a browser saves a page. */
export const mhtOfPage = (html: string): Uint8Array =>
  strToU8(
    `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x"\r\n\r\n----x\r\n` +
      'Content-Type: text/html\r\nContent-ID: <1@mhtml.blink>\r\nContent-Transfer-Encoding: base64\r\n\r\n' +
      `${Buffer.from(html).toString('base64').replace(/.{76}/gu, '$&\r\n')}\r\n----x--\r\n`,
  );

/** The XML of the text in a .docx. */
export const documentIn = (docx: Uint8Array): string =>
  Buffer.from(unzipSync(docx)['word/document.xml']!)
    .toString()
    .replace(/<\?xml[^>]*>/u, '');

/** A Word document in one file of XML: that of its text as one of several parts. */
export const flatWord = (document: string, otherParts = ''): Uint8Array =>
  strToU8(`<?xml version="1.0" standalone="yes"?>\n<?mso-application progid="Word.Document"?>
<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${otherParts}
<pkg:part pkg:name="/word/document.xml"><pkg:xmlData>${document}</pkg:xmlData></pkg:part></pkg:package>`);

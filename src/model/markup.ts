const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser takes a bare one for a line feed.
  '\r': '&#13;',
};

/** A text as it is written in HTML and SVG, between tags and in attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"\r]/gu, (sign) => escapes[sign]!);

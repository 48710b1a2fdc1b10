import { fontList } from './paper-style';

/** How a page with a report looks on the screen. */
export const screenStyle = `
:root { color-scheme: light; }
body { margin: 0; color: #000; background: #fff; }
@media screen {
.official { max-width: 52em; margin: 2em auto; padding: 0 1em; line-height: 1.8; font-family: ${fontList('text')}; }
.official h1 { line-height: 1.4; font-family: ${fontList('title')}; }
.official h2, .official figcaption { font-family: ${fontList('heading1', 'sans')}; font-weight: normal; }
.official h3 { font-family: ${fontList('heading2')}; font-weight: normal; font-size: 1.1em; }
.official table { line-height: 1.3; }
.official .scroll { overflow-x: auto; }
}
`;

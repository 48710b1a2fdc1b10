/**
 * The tables that are needed of a file whose fonts name an encoding and not the characters themselves: those of China, and
 * the few of Taiwan and Japan that are met in Chinese files.
 * @param filename with its ending. @throws where it is another one
 */
export const readCmap = async (filename: string): Promise<Uint8Array> => {
  const name = filename.replace(/\.bcmap$/u, '');
  const { default: packed } = (await import(
    /* webpackChunkName: "cmaps" */
    /* webpackInclude: /(?:Adobe-(?:GB1|CNS1|Japan1)-UCS2|[\\/]GB[^\\/]+|Uni(?:GB|CNS|JIS)-(?:UCS2|UTF16)-[^\\/]+|(?:B5pc|ETen-B5)-.)\.bcmap$/ */
    `pdfjs-dist/cmaps/${name}.bcmap`
  )) as { readonly default: string };
  return Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
};

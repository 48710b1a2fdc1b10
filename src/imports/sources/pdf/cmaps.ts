/**
 * A table that is needed of a file whose fonts name an encoding and not the characters themselves. There are those of
 * China, and the few of Taiwan and Japan that are met in Chinese files.
 * @param filename with its ending. @throws where it is another one
 */
export const readCmap = async (filename: string): Promise<Uint8Array> => {
  const { tables } = await import(/* webpackChunkName: "cmaps" */ './encodings.cmaps');
  const packed = tables[filename.replace(/\.bcmap$/u, '')];
  if (packed === undefined) throw new Error(`${filename} is not here`);
  return Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
};

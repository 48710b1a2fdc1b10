/** Offers content to the clerk as a file to be saved. */
export const saveAs = (fileName: string, content: string | Uint8Array): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content as BlobPart]));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
};

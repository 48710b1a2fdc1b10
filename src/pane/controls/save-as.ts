/** In milliseconds: long enough for whoever is asked first where the file is to go. */
const offered = 60_000;

/** Offers content to the clerk as a file to be saved. */
export const saveAs = (fileName: string, content: string | Uint8Array | Blob): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content as BlobPart]));
  link.download = fileName;
  link.click();
  // Some browsers read it only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), offered);
};

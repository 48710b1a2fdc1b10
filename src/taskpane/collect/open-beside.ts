/// <reference types="office-js" />
import type { Drawing } from '../../model/drawing';
import { Fault } from '../../model/fault';

/** In milliseconds. */
const longestWriting = 60_000;

/** So many bytes become letters at one go: all at once are more than a function takes. */
const atOnce = 0x8000;

const asBase64 = (bytes: Uint8Array): string => {
  let letters = '';
  for (let at = 0; at < bytes.length; at += atOnce)
    letters += String.fromCharCode(...bytes.subarray(at, at + atOnce));
  return btoa(letters);
};

/** Opens a workbook in a window of its own. @returns where it is @throws Fault where Excel opens none */
export const openBeside = async (drawing: Drawing): Promise<string> => {
  const { runAside } = await import('../run-aside');
  const bytes = await runAside('write-drawing', drawing, longestWriting);
  try {
    await Excel.createWorkbook(asBase64(bytes));
  } catch (error) {
    throw new Fault('Excel 没有打开新的工作簿。请允许它弹出窗口，再试一次；或者保存全部结果，从里面打开。', {
      cause: error,
    });
  }
  return '已在新的 Excel 窗口中打开。没有看到的，请在别的窗口后面找，或者允许浏览器弹出窗口。';
};

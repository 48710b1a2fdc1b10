import type { Form } from '../../model/form';
import type { Imported } from '../../session/import/import-report';
import {
  importAnswers,
  importCells,
  importFile,
  ImportFault,
  largestReport,
} from '../../session/import/import-report';

/** A file as the browser hands it over. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

const megabyte = 1024 * 1024;

const bytesOf = async (file: ChosenFile): Promise<Uint8Array> => {
  if (file.size > largestReport)
    throw new ImportFault(
      `文件超过 ${largestReport / megabyte} MB，不像年度报告，没有读取。请检查是不是选错了文件；网页里图片太多的，请复制报告全文后粘贴。`,
    );
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new ImportFault('文件打不开：可能已被移动或删除，也可能是文件夹。请重新选择。');
  }
};

/** A workbook of ours, whatever was done to it since; nothing for all other files. */
const readOurs = async (bytes: Uint8Array, forms: readonly Form[]): Promise<Imported | undefined> => {
  const { readNamedCells, UnreadableWorkbook } = await import('../../hosts/xlsx/read');
  try {
    return importCells(await readNamedCells(bytes), forms);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return undefined;
    throw error;
  }
};

/** In milliseconds: time for the pane to show that it is at work. */
const moment = 30;

/**
 * Reads a report from a file of any kind: another workbook of ours or an answers file as they are, all others by their
 * tables.
 * @param pick which report to take where the file has several, counted from 1.
 * @throws ImportFault
 */
export const readReport = async (
  file: ChosenFile,
  forms: readonly Form[],
  pick?: number,
): Promise<Imported> => {
  const bytes = await bytesOf(file);
  if (bytes.length === 0) throw new ImportFault('文件是空的。请检查文件是否完整。');
  await new Promise((resolve) => setTimeout(resolve, moment));
  if (/\.json$/iu.test(file.name)) return importAnswers(new TextDecoder().decode(bytes), forms);
  const ours = await readOurs(bytes, forms);
  return ours ?? importFile(file.name, bytes, forms, pick === undefined ? {} : { pick });
};

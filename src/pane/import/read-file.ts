import type { Form } from '../../model/form';
import type { Action } from '../state/action';
import { readReport } from './read-report';
import type { ChosenFile } from './read-report';
import { readSource } from './read-source';

/** 选择文件, or a file that is dropped or pasted: reads it. */
export const readFile = (file: ChosenFile, forms: readonly Form[]): Action =>
  readSource({ name: file.name, read: (pick) => readReport(file, forms, pick) });

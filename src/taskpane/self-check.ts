/// <reference types="office-js" />
import { blankFiling } from '../filing/blank-filing';
import { defaultYear } from '../filing/default-year';
import { formInForce } from '../filing/known-forms';
import { forms } from '../forms/index';
import { ExcelSelfCheck } from '../hosts/excel/self-check/excel-self-check';
import type { Drawing } from '../model/drawing';
import type { SelfCheck } from '../model/self-check';
import type { Desk } from '../pane/state/desk';
import { Session } from '../session/session';

/** The tables that a new filing has, with nothing filled in. */
export const blankDrawing = (today: Date): Drawing => {
  const year = defaultYear(today);
  const filing = blankFiling(formInForce(forms, year).id, { year });
  return new Session(filing, forms, today.getFullYear()).draw();
};

/** 自检 of the Excel that the pane stands in. */
export const openSelfCheck = ({ now, copy, save }: Pick<Desk, 'now' | 'copy' | 'save'>): SelfCheck =>
  new ExcelSelfCheck({
    ...{ Excel, Office, now, copy, save },
    userAgent: navigator.userAgent,
    drawing: () => blankDrawing(now()),
  });

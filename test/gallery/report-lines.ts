import { forms } from '../../src/forms/index';
import type { Filing } from '../../src/model/filing';
import { exportText } from '../../src/exports/text';
import { Session } from '../../src/session/session';
import { thisYear } from '../support/filing-fixture';

/** A report as plain text, as it may be copied from a published page. */
export const linesOf = (filing: Filing): string => exportText(new Session(filing, forms, thisYear).report());

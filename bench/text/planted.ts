import type { Finding } from '../../src/model/finding';
import type { CheckedReport } from './check-report';
import { quoteOf } from './verdicts';

/** A fault that was put into a report on purpose. */
export interface PlantedFault {
  readonly file: string;
  readonly kind: string;
  /** Words of the report at the fault. */
  readonly quote: string;
  readonly why: string;
}

/** Kinds of fault that are no words of a text, by the rules that name them. */
const placeless: Readonly<Record<string, readonly string[]>> = {
  table: ['equations-hold', 'cells-are-numbers', 'counts-are-whole', 'no-negative-numbers'],
  blank: ['no-blank-cells', 'cells-are-numbers'],
  regulations: ['regulations-by-lawmakers'],
  duties: ['duties-are-reported'],
  topic: ['topics-are-covered'],
};

/** Kinds of fault in a text, by the rules that name them; another finding beside a fault is no find. */
const inTexts: Readonly<Record<string, readonly string[]>> = {
  list: ['list-adds-up', 'text-flow-balances', 'text-agrees-with-tables'],
  figure: ['text-agrees-with-tables', 'same-figure-twice', 'text-flow-balances', 'list-adds-up'],
  share: ['percentage-agrees'],
  growth: ['growth-agrees'],
  year: ['wrong-year'],
  gap: ['number-is-missing', 'no-template-hints'],
  date: ['dates-are-possible', 'dates-are-whole', 'wrong-year'],
  basis: ['bases-are-current'],
  note: ['no-template-hints'],
  numbering: ['numbering-runs-on'],
  parts: ['parts-as-listed'],
  name: ['wrong-name', 'self-name-is-one', 'names-are-current'],
  level: ['wrong-level'],
  character: ['no-misprints', 'no-doubled-words', 'no-doubled-marks', 'names-are-current', 'rows-as-in-form'],
};

const bare = (text: string): string => text.replace(/\s+/gu, '');

/** How far the words that a finding points at may be from the fault, in characters: a total and its parts are apart. */
const reach = 60;

/** Whether a finding names a planted fault: it is of a rule for its kind and, in a text, points at its words or near them. */
export const names = (finding: Finding, fault: PlantedFault, report: CheckedReport): boolean => {
  const { kind } = fault;
  const rules = placeless[kind] ?? inTexts[kind];
  if (!rules) throw new Error(`no rule is known to name a planted fault of the kind ${kind}`);
  if (!rules.includes(finding.rule)) return false;
  if (placeless[kind]) return true;
  const { place } = finding;
  const quote = bare(fault.quote);
  if (!place) return bare(finding.message).includes(quote);
  const text = report.texts[place.slot] ?? '';
  const around = bare(text.slice(Math.max(0, place.from - reach), place.to + reach));
  const words = bare(quoteOf(finding, report));
  return around.includes(quote) || (words.length > 1 && quote.includes(words));
};

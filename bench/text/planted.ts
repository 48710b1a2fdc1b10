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
const rulesOfKind: Readonly<Record<string, readonly string[]>> = {
  table: ['equations-hold', 'cells-are-numbers', 'counts-are-whole', 'no-negative-numbers'],
  blank: ['no-blank-cells', 'cells-are-numbers'],
  regulations: ['regulations-by-lawmakers'],
  duties: ['duties-are-reported'],
  topic: ['topics-are-covered'],
};

const bare = (text: string): string => text.replace(/\s+/gu, '');

/** How far the words that a finding points at may be from the fault, in characters: a total and its parts are apart. */
const reach = 60;

/** Whether a finding names a planted fault: it points at its words or near them, or is of the rule for its kind. */
export const names = (finding: Finding, fault: PlantedFault, report: CheckedReport): boolean => {
  const byKind = rulesOfKind[fault.kind];
  if (byKind) return byKind.includes(finding.rule);
  const { place } = finding;
  const quote = bare(fault.quote);
  if (!place) return bare(finding.message).includes(quote);
  const text = report.texts[place.slot] ?? '';
  const around = bare(text.slice(Math.max(0, place.from - reach), place.to + reach));
  const words = bare(quoteOf(finding, report));
  return around.includes(quote) || (words.length > 1 && quote.includes(words));
};

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import type { Finding } from '../../src/model/finding';
import { checkReport } from './check-report';
import { names } from './planted';
import type { PlantedFault } from './planted';
import { keyOf, quoteOf } from './verdicts';
import type { JudgedFinding, Verdict } from './verdicts';

/** A finding on one of the reports, and what a reader thought of it; empty where nobody has judged it. */
export interface MeasuredFinding extends JudgedFinding {
  readonly finding: Finding;
}

/** What a folder of reports and verdicts comes to. */
export interface Precision {
  readonly reports: number;
  readonly findings: readonly MeasuredFinding[];
  readonly named: readonly PlantedFault[];
  readonly missed: readonly PlantedFault[];
  /** Files that could not be read, and why. */
  readonly unreadable: readonly string[];
}

/** Rules that depend on today's year judge as in this one. */
const thisYear = 2026;

/** A list of the folder; empty where there is none. */
export const listIn = <T>(folder: string, name: string): readonly T[] => {
  const file = path.join(folder, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly T[]) : [];
};

/** Checks each report of a folder and looks up `verdicts.json` and `planted.json` for what is found. */
export const measurePrecision = async (folder: string): Promise<Precision> => {
  const verdictOf = new Map<string, Verdict | ''>(
    listIn<JudgedFinding>(folder, 'verdicts.json').map((each) => [keyOf(each), each.verdict]),
  );
  const planted = listIn<PlantedFault>(folder, 'planted.json');
  const findings: MeasuredFinding[] = [];
  const [named, missed]: PlantedFault[][] = [[], []];
  const unreadable: string[] = [];
  let reports = 0;
  for (const file of readdirSync(folder).sort()) {
    if (!/\.(?:html?|txt|docx|xlsx?|xlsb|ods|csv)$/u.test(file)) continue;
    try {
      const report = await checkReport(folder, file, thisYear);
      reports++;
      for (const finding of report.findings) {
        const key = { file, rule: finding.rule, at: finding.at, quote: quoteOf(finding, report) };
        findings.push({ ...key, verdict: verdictOf.get(keyOf(key)) ?? '', finding });
      }
      for (const fault of planted.filter((each) => each.file === file))
        (report.findings.some((finding) => names(finding, fault, report)) ? named : missed)!.push(fault);
    } catch (error) {
      unreadable.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { reports, findings, named: named!, missed: missed!, unreadable };
};

/** How many findings were judged, and which part of those was right; 1 where there were none. */
export const shareRight = (findings: readonly MeasuredFinding[]): { judged: number; right: number } => {
  const judged = findings.filter(({ verdict }) => verdict !== '');
  const right = judged.filter(({ verdict }) => verdict === 'right');
  return { judged: judged.length, right: judged.length === 0 ? 1 : right.length / judged.length };
};

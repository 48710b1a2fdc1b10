import { totalsOf } from '../../src/filing/totals';
import { form } from '../repair/likely-filing';
import type { MustSay, PlantedFault } from './case';
import type { Collected } from './collected';
import { fine, wrong } from './plant';
import { truthFields } from './truth';
import type { Truth } from './truth';

type Row = readonly string[];

/** What was said of one fault that was planted. */
export interface Compared {
  readonly fault: PlantedFault;
  /** What should have been said and was not; empty where the fault was named. */
  readonly lacks: readonly string[];
  /** Whether what was filled in and what would be right were both named, where the fault is one of a figure. */
  readonly isPinned?: boolean;
}

/** What collect found, held against what was planted. */
export interface Comparison {
  readonly compared: readonly Compared[];
  /** Files that were taken for another body's. */
  readonly wronglyMatched: readonly {
    readonly file: string;
    readonly takenFor: string;
    readonly is: string;
  }[];
  /** Honest bodies of which an error is said, or whose report is not taken. */
  readonly invented: readonly { readonly body: string; readonly says: string }[];
  /** Honest bodies that are asked to explain something. */
  readonly questioned: readonly string[];
  /** Sums that are not those of the reports that were taken. */
  readonly wrongSums: readonly { readonly field: string; readonly said: number; readonly is: number }[];
}

const ledgerSheet = '文件台账';
/** What is said of several bodies, or of the list. */
const acrossSheet = '共性问题';
/** Each body's figures of last year beside those of this year. */
const yearsSheet = { name: '同比与结转', without: '没有上年数据' };
const notCounted = '不计入';
const corrected = '已改';
const used = '采用';

const hasOneOf = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.includes(word));

/** What is there to be looked up, by name and by path. */
class Found {
  private readonly states: ReadonlyMap<string, string>;
  private readonly findings = new Map<string, Row[]>();
  private readonly corrected = new Set<string>();
  private readonly outcomes = new Map<string, Row>();
  private readonly counts: ReadonlyMap<string, boolean>;

  constructor(
    truth: Truth,
    private readonly collected: Collected,
  ) {
    this.states = new Map(collected.json.bodies.map(({ name, state }) => [name, state]));
    this.counts = new Map(truth.bodies.map(({ name, counts }) => [name, counts]));
    for (const row of collected.findings) {
      const body = row.find((cell) => this.states.has(cell));
      if (body === undefined) continue;
      if (row.includes(corrected)) this.corrected.add(body);
      else this.findings.set(body, [...(this.findings.get(body) ?? []), row]);
    }
    for (const row of collected.sheets[ledgerSheet] ?? [])
      for (const cell of row) if (cell !== '' && !this.outcomes.has(cell)) this.outcomes.set(cell, row);
  }

  stateOf(body: string): string {
    return this.states.get(body) ?? '';
  }

  isIn(body: string, states: readonly string[]): boolean {
    const state = this.stateOf(body);
    // What is not counted has no other state; what becomes of its file is in the ledger.
    if (state === notCounted && this.counts.get(body) === false) return true;
    return states.some((each) => state.startsWith(each));
  }

  findingsOf(body: string): readonly Row[] {
    return this.findings.get(body) ?? [];
  }

  isPartlyCorrected(body: string): boolean {
    return this.corrected.has(body);
  }

  /** Its findings, and what is said of it and others. */
  saidOf(body: string): readonly Row[] {
    const across = this.collected.sheets[acrossSheet] ?? [];
    return [...this.findingsOf(body), ...across.filter((row) => row.join('\n').includes(body))];
  }

  /** What became of a file, or of the folder that was passed over with it. */
  outcomeOf(file: string): Row {
    const found = this.outcomes.get(file);
    if (found || !file.includes('/')) return found ?? [];
    return this.outcomeOf(file.slice(0, file.lastIndexOf('/')));
  }

  /** The rows of a sheet that name all of these, in words. */
  rowsWith(sheet: string, names: readonly string[]): readonly string[] {
    return (this.collected.sheets[sheet] ?? []).flatMap((row) => {
      const words = row.join('\n');
      return names.every((name) => words.includes(name)) ? [words] : [];
    });
  }

  hasLastYear(body: string): boolean {
    return this.rowsWith(yearsSheet.name, [body]).some((words) => !words.includes(yearsSheet.without));
  }
}

/** A figure in a .csv that programs are not to take for a formula has a mark before it. */
const bare = (cell: string): string => cell.replace(/^'/u, '');

const fitting = (rows: readonly Row[], groups: readonly (readonly string[])[]): readonly Row[] =>
  rows.filter((row) => {
    const words = row.join('\n');
    return groups.every((group) => hasOneOf(words, group));
  });

const lacksIn = (found: Found, bodies: readonly string[], must: MustSay): readonly string[] => {
  const [body = ''] = bodies;
  const lacks: string[] = [];
  if (must.states && !found.isIn(body, must.states))
    lacks.push(`状态是“${found.stateOf(body)}”，应为${must.states.join('或')}`);
  if (must.finding && fitting(found.saidOf(body), must.finding).length === 0)
    lacks.push(`没有一条同时写到${must.finding.map((group) => group.join('/')).join('、')}`);
  for (const [file, outcomes] of Object.entries(must.outcomes ?? {}))
    if (!found.outcomeOf(file).some((cell) => outcomes.includes(cell)))
      lacks.push(`${file} 的结果不是${outcomes.join('或')}`);
  if (must.sheet !== undefined && found.rowsWith(must.sheet, bodies).length === 0)
    lacks.push(`“${must.sheet}”没有一行写到全部${bodies.length}个机关`);
  if (must.isPartlyCorrected && !found.isPartlyCorrected(body)) lacks.push('没有一处写着已改');
  if (must.hasLastYear && !found.hasLastYear(body)) lacks.push('没有与上年的数字比较');
  return lacks;
};

const compareOne = (found: Found, fault: PlantedFault): Compared => {
  const { bodies, must } = fault;
  const rows = fitting(found.saidOf(bodies[0] ?? ''), must.finding ?? []);
  return {
    fault,
    lacks: lacksIn(found, bodies, must),
    ...(must.sides
      ? { isPinned: rows.some((row) => must.sides!.every((side) => row.map(bare).includes(String(side)))) }
      : {}),
  };
};

const totals = new Set(totalsOf(form).keys());

/** The sums that are not those of the files that were taken, among bodies that are counted. */
const wrongSumsIn = (
  truth: Truth,
  files: Truth['files'],
  { json, sheets }: Collected,
): Comparison['wrongSums'] => {
  const counting = new Set(truth.bodies.filter(({ counts }) => counts).map(({ name }) => name));
  const isSummed = new Set(
    json.bodies
      .filter(({ name, state }) => counting.has(name) && hasOneOf(state, [...fine, ...wrong]))
      .map(({ name }) => name),
  );
  // Signs that nobody sees are left out of the sheet: then the body tells which file it is.
  const onlyFile = new Map(
    json.bodies.flatMap(({ name, files: [file, ...more] }) =>
      file !== undefined && more.length === 0 ? [[name, file] as const] : [],
    ),
  );
  const sums = truthFields.map(() => 0);
  for (const row of sheets[ledgerSheet] ?? []) {
    const file =
      row.find((cell) => cell in files) ??
      row.flatMap((cell) => onlyFile.get(cell) ?? []).find((each) => each in files);
    if (file === undefined || !row.includes(used) || !isSummed.has(files[file]!.body ?? '')) continue;
    files[file]!.figures?.forEach((figure, at) => (sums[at]! += figure ?? 0));
  }
  // Totals are the sums of their parts, whatever bodies wrote there.
  return truthFields.flatMap((field, at) => {
    const said = json.totals[field] ?? 0;
    return totals.has(field) || Math.abs(said - sums[at]!) < 1e-6 ? [] : [{ field, said, is: sums[at]! }];
  });
};

/** The faults that are there in a round; what was corrected has to be fine then. */
const faultsOf = ({ planted, second }: Truth, round: 'first' | 'second'): readonly PlantedFault[] =>
  round === 'first'
    ? planted
    : [
        ...planted.map((fault) => {
          if (fault.second === 'corrected') return { ...fault, files: [], must: { states: fine } };
          return fault.later ? { ...fault, must: fault.later } : fault;
        }),
        ...second.newlyMade,
      ];

/**
 * Holds what collect found against what was planted.
 * @param round which of the folders was collected
 */
export const comparePlanted = (
  truth: Truth,
  collected: Collected,
  round: 'first' | 'second' = 'first',
): Comparison => {
  const found = new Found(truth, collected);
  const files = round === 'first' ? truth.files : truth.second.files;
  const faults = faultsOf(truth, round);
  const touched = new Set(faults.flatMap(({ bodies }) => bodies));
  const honest = collected.json.bodies.filter(({ name }) => !touched.has(name));
  return {
    compared: faults.map((fault) => compareOne(found, fault)),
    wronglyMatched: collected.json.bodies.flatMap(({ name, files: taken }) =>
      taken.flatMap((file) => {
        const owner = files[file];
        return owner && owner.body !== name ? [{ file, takenFor: name, is: owner.body ?? '名录外' }] : [];
      }),
    ),
    invented: honest.flatMap(({ name, state, summary }) => {
      if (summary.error === 0 && found.isIn(name, fine)) return [];
      const first = found.findingsOf(name)[0]?.join(' ') ?? '';
      return [{ body: name, says: `${state} ${first}`.trim() }];
    }),
    questioned: honest.flatMap(({ name, state }) => (state === '需说明' ? [name] : [])),
    wrongSums: wrongSumsIn(truth, files, collected),
  };
};

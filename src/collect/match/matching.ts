import { asQuoted } from '../../model/nest-quotes';
import { shortened } from '../../model/quotation';
import type { FileOutcomeKind } from '../collection';
import type { Identity } from '../hand-in';
import type { ListedBody } from '../listed-body';
import type { Answered } from './answered';
import { chooseVersion, differencesOf, versionsOf } from './choose-version';
import type { Version } from './choose-version';
import type { MatchedHandIn, MatchOptions } from './matched';
import type { Attribution } from './whose';

/** A hand-in and whose it is. */
export interface Sorted {
  readonly identity: Identity;
  readonly verdict: Attribution;
}

const quoted = (file: string): string => `“${asQuoted(shortened(file))}”`;

/** A hand-in as it is named to people. */
export const nameOf = ({ file, pick }: Identity): string =>
  pick === undefined ? quoted(file) : `${quoted(file)}第 ${pick} 份`;

const joined = (...sentences: readonly string[]): string => sentences.filter((each) => each !== '').join('');

/** Hand-ins, sorted by whose they are; one object a run. */
export class Matching {
  readonly done = new Map<Identity, MatchedHandIn>();

  constructor(
    private readonly options: MatchOptions,
    private readonly answered: Answered,
  ) {}

  finish(
    identity: Identity,
    outcome: FileOutcomeKind,
    body = '',
    says = '',
    candidates: readonly string[] = [],
  ): void {
    this.done.set(identity, { identity, outcome, body, says, candidates });
  }

  /** Hand-ins that are of another year, or that nobody wants, are done with; the others are left. */
  private readonly isLeft = ({ identity, verdict }: Sorted): boolean => {
    const body = verdict.kind === 'body' ? verdict.body.name : '';
    const action = this.answered.actionOn(identity);
    const isKnown = verdict.kind === 'body' || verdict.kind === 'area';
    if (action === 'leave') {
      this.finish(identity, isKnown ? 'replaced' : 'ignored', body, '对应关系中写了不采用。');
      return false;
    }
    const { year } = identity;
    if (year === null || year === this.options.year || verdict.kind === 'notListed') return true;
    if (action === 'use' && isKnown) return true;
    const candidates = verdict.kind === 'unconfirmed' ? verdict.candidates.map(({ name }) => name) : [];
    this.finish(
      identity,
      'otherYear',
      body,
      `这是 ${year} 年的报告，不是 ${this.options.year} 年的。`,
      candidates,
    );
    return false;
  };

  left(sorted: readonly Sorted[]): readonly Sorted[] {
    return sorted.filter(this.isLeft);
  }

  private yearWords({ year }: Identity): string {
    if (year === null) return `报告里没有写年份，按 ${this.options.year} 年的处理。`;
    return year === this.options.year ? '' : `报告写的是 ${year} 年，按对应关系采用。`;
  }

  /** Settles which of the hand-ins of one body, or of the area, counts. */
  choose(sorted: readonly Sorted[], body: ListedBody | undefined): Identity | undefined {
    const { forms = [] } = this.options;
    const blanks = body?.blanks ?? 'error';
    const saysOf = new Map(sorted.map(({ identity, verdict }) => [identity, verdict.says]));
    const versions = versionsOf([...saysOf.keys()], blanks, forms);
    const isChosen = (each: Identity): boolean => this.answered.actionOn(each) === 'use';
    const { used: version, others } = chooseVersion(versions, isChosen);
    const name = body?.name ?? '';
    if (!version) {
      this.contradict(versions, name, blanks);
      return undefined;
    }
    const used = version.find(isChosen) ?? version[0];
    const says = (each: Identity): string => joined(saysOf.get(each) ?? '', this.yearWords(each));
    this.finish(used, body ? 'used' : 'areaReport', name, says(used));
    for (const each of version)
      if (each !== used) this.finish(each, 'same', name, joined(says(each), `数字与${nameOf(used)}相同。`));
    const why = isChosen(used) ? '对应关系中选了' : '后来的一份是';
    for (const each of others.flat())
      this.finish(
        each,
        'replaced',
        name,
        joined(says(each), `${why}${nameOf(used)}，${differencesOf(each, used, blanks, forms)}。`),
      );
    return used;
  }

  private contradict(versions: readonly Version[], name: string, blanks: ListedBody['blanks']): void {
    for (const version of versions)
      for (const each of version) {
        const [other] = versions.find((one) => one !== version)!;
        const differs = differencesOf(each, other, blanks, this.options.forms ?? []);
        const says = `与${nameOf(other)}同是${name === '' ? '本级' : name}的报告，看不出哪一份在后，${differs}。请在对应关系的“处理”列选定一份。`;
        this.finish(each, 'unconfirmed', name, says, name === '' ? [] : [name]);
      }
  }
}

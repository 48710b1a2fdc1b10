import { asQuoted } from '../../model/nest-quotes';
import { shortened } from '../../model/quotation';
import type { ListFault } from '../listed-body';
import { notInList } from './choices';
import type { Choice } from './choices';
import { evenName } from './even-name';
import type { NameIndex } from './name-index';
import type { Attribution } from './whose';

interface Place {
  readonly file: string;
  readonly pick?: number;
}

interface Answer {
  readonly action: Choice['action'];
  readonly verdict?: Attribution;
}

/** What a person answered, which counts more than all else. */
export class Answered {
  private readonly answers = new Map<string, Answer>();
  private readonly found: ListFault[] = [];

  constructor(choices: readonly Choice[], names: NameIndex) {
    for (const choice of choices) {
      const verdict = choice.body === '' ? undefined : this.verdictOf(choice, names);
      if (choice.body !== '' && !verdict) continue;
      this.answers.set(keyOf(choice), { action: choice.action, ...(verdict ? { verdict } : {}) });
    }
  }

  /** Names that the list does not have, or has several times. */
  get faults(): readonly ListFault[] {
    return this.found;
  }

  private verdictOf({ row, body }: Choice, names: NameIndex): Attribution | undefined {
    if (evenName(body) === notInList) return { kind: 'notListed', says: '对应关系中写了名录外。' };
    const whose = names.find(body);
    if (whose.kind === 'sure') return { kind: 'body', body: whose.body, says: '' };
    if (whose.kind === 'area') return { kind: 'area', says: '' };
    const which =
      whose.kind === 'several' ? '在名录中可以指几个机关，请写全称' : '不在名录中，请写名录里的名称';
    this.found.push({ row, says: `“${asQuoted(shortened(body))}”${which}；这一行没有采用。` });
    return undefined;
  }

  /** Whose a person says that it is; nothing where she does not say. */
  verdictOn(place: Place): Attribution | undefined {
    return this.on(place)?.verdict;
  }

  actionOn(place: Place): Choice['action'] {
    return this.on(place)?.action ?? '';
  }

  /** An answer for a whole file holds for each report in it that has none of its own. */
  private on(place: Place): Answer | undefined {
    return this.answers.get(keyOf(place)) ?? this.answers.get(keyOf({ file: place.file }));
  }
}

const keyOf = ({ file, pick }: Place): string => `${file}\n${pick ?? ''}`;

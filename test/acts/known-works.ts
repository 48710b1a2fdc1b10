import { differences } from './cell-states';

/** What must be there of each work: all its states since it was last said to be saved, that one first. */
export class KnownWorks {
  private readonly works = new Map<string, readonly string[]>();
  /** What went on as copies: these have what the works themselves may lack. */
  private readonly copied = new Set<string>();

  has(id: string): boolean {
    return this.works.has(id);
  }

  /** As it was when it was looked last. */
  last(id: string): string | undefined {
    return this.statesOf(id).at(-1);
  }

  /** It is like this now. */
  note(id: string, state: string, isSaved: boolean): void {
    if (isSaved) this.left(id, state);
    else if (this.last(id) !== state) this.works.set(id, [...this.statesOf(id), state]);
  }

  /** A page goes on with what it has found; what an earlier one had not been said to save may be lost still. */
  goOn(id: string, state: string): void {
    this.works.set(id, [...this.statesOf(id), state]);
  }

  /** What goes on as a copy has all that there was, and may be like this by now. */
  copy(id: string, to: string, state = this.last(id)!): void {
    this.works.set(to, [...this.statesOf(id), state]);
    this.copied.add(id);
  }

  /** All of it was stored, or what was not is in a file. */
  left(id: string, state = this.last(id)!): void {
    this.works.set(id, [state]);
    this.copied.delete(id);
  }

  /** @param isCertain it must be as it was last. @returns what is wrong with what was found of it */
  faultIn(id: string, found: string, isCertain: boolean): string | undefined {
    const states = this.statesOf(id);
    if ((isCertain && !this.copied.has(id) ? states.slice(-1) : states).includes(found)) return undefined;
    const at = states.indexOf(found);
    return at < 0
      ? `a state that never was: ${differences(states.at(-1) ?? '[]', found)}`
      : `state ${at} of ${states.length}`;
  }

  private statesOf(id: string): readonly string[] {
    return this.works.get(id) ?? [];
  }
}

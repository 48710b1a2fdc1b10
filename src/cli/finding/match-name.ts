/** Whether one character fits; nothing stands for any number of any characters. */
type Step = ((character: string) => boolean) | undefined;

const isBetween = (character: string, from: string, to: string): boolean => {
  const code = character.codePointAt(0)!;
  return code >= from.codePointAt(0)! && code <= to.codePointAt(0)!;
};

interface ReadClass {
  readonly step: Step;
  /** Where what stands behind its bracket begins. */
  readonly next: number;
}

/** The characters between brackets; nothing where no bracket closes them. A first “]” is one of them. */
const readClass = (signs: readonly string[], at: number): ReadClass | undefined => {
  const isNot = signs[at + 1] === '!' || signs[at + 1] === '^';
  const first = at + (isNot ? 2 : 1);
  const end = signs.indexOf(']', first + 1);
  if (end < 0) return undefined;
  const ranges: [from: string, to: string][] = [];
  for (let from = first; from < end;) {
    const isRange = signs[from + 1] === '-' && from + 2 < end;
    ranges.push([signs[from]!, signs[isRange ? from + 2 : from]!]);
    from += isRange ? 3 : 1;
  }
  return {
    step: (character) => ranges.some(([from, to]) => isBetween(character, from, to)) !== isNot,
    next: end + 1,
  };
};

const stepsOf = (signs: readonly string[]): readonly Step[] => {
  const steps: Step[] = [];
  for (let at = 0; at < signs.length;) {
    const sign = signs[at]!;
    const found = sign === '[' ? readClass(signs, at) : undefined;
    if (found) steps.push(found.step);
    else if (sign === '*') steps.push(undefined);
    else if (sign === '?') steps.push(() => true);
    else steps.push((character) => character === sign);
    at = found ? found.next : at + 1;
  }
  return steps;
};

/** Goes back to the last * alone, so that no pattern takes longer than its length times that of the name. */
const fits = (steps: readonly Step[], name: readonly string[]): boolean => {
  let [step, at] = [0, 0];
  let last: { step: number; at: number } | undefined;
  while (at < name.length) {
    const test = steps[step];
    if (test?.(name[at]!)) {
      step += 1;
      at += 1;
    } else if (step < steps.length && !test) {
      last = { step, at };
      step += 1;
    } else if (last) {
      last.at += 1;
      ({ at, step } = { at: last.at, step: last.step + 1 });
    } else return false;
  }
  return steps.slice(step).every((each) => !each);
};

/** Characters as they are compared: what looks the same is the same, however it is composed. */
const signsOf = (text: string, ignoresCase: boolean): readonly string[] => {
  const composed = text.normalize('NFC');
  return [...(ignoresCase ? composed.toLowerCase() : composed)];
};

/**
 * Makes a test for names out of a pattern as command lines know them: * for anything, ? for one character, [0-9], [!a].
 * Names that begin with a dot are hidden, and only a pattern that begins with one finds them.
 */
export const nameMatcher = (pattern: string, ignoresCase: boolean): ((name: string) => boolean) => {
  const steps = stepsOf(signsOf(pattern, ignoresCase));
  return (name) =>
    name.startsWith('.') === pattern.startsWith('.') && fits(steps, signsOf(name, ignoresCase));
};

import { Drop } from 'liquidjs';

/** A number in a sentence that knows its fields. Templates compare it as a number and print it as one. */
export class Figure extends Drop {
  constructor(
    readonly fields: readonly string[],
    readonly value: number | null,
    /** How it is printed, where that is not the number as it is: a rate, a difference without its sign. */
    readonly text = String(value),
  ) {
    super();
  }

  override valueOf(): number | null {
    return this.value;
  }
}

/** An entry of a list that sentences name one after another, e.g. 自然人 3 件. */
export interface Entry {
  /** Null while the clerk has not named it; shows as still to be written. */
  readonly label: string | null;
  readonly figure: Figure;
  /** Its classifier, where the list is not all in one. */
  readonly unit?: string;
  /** Something that was done and is not counted: its label says all. */
  readonly isBare?: true;
}

/** Rates of a few say nothing. */
const smallestBase = 10;
/** In %, halves away from zero; whole numbers are divided once, so that 201 of 400 is 50.25 and no less. */
const toTenths = (part: number, whole: number): number =>
  (Math.sign(part) * Math.round(Math.abs(part * 1000) / whole)) / 10;

/** Growth since last year in %; not known where last year's figure is small, or where it rounds to nothing. */
export const growthOf = (now: Figure, before: Figure | undefined): Figure => {
  const isKnown = now.value !== null && before?.value != null && before.value >= smallestBase;
  const rate = isKnown ? toTenths(now.value - before.value, before.value) : 0;
  return new Figure(now.fields, rate === 0 ? null : rate, `${Math.abs(rate).toFixed(1)}%`);
};

/** The difference from last year. */
export const changeOf = (now: Figure, before: Figure | undefined): Figure => {
  const change = now.value === null || before?.value == null ? null : now.value - before.value;
  return new Figure(now.fields, change, String(Math.abs(change ?? 0)));
};

/** What share of a total a figure is, in %. */
export const shareOf = (part: Figure, total: Figure): Figure => {
  const share = part.value === null || !total.value ? null : toTenths(part.value, total.value);
  const isTrace = share === 0 && part.value !== 0;
  const isNearlyAll = share === 100 && part.value !== total.value;
  const text = isTrace ? '不足0.1%' : isNearlyAll ? '超过99.9%' : `${share?.toFixed(1)}%`;
  return new Figure([...part.fields, ...total.fields], share, text);
};

/** A figure that is not exact, as it is said: 180000 is 18万余, 5500 is 5500余. */
export const roughly = ({ fields, value }: Figure): Figure => {
  const isRound = value !== null && value >= 10_000 && value % 1000 === 0;
  return new Figure(fields, value, isRound ? `${value / 10_000}万余` : `${value}余`);
};

/** Two figures added up; not known where one of them is not. */
export const together = (one: Figure, other: Figure): Figure =>
  new Figure(
    [...one.fields, ...other.fields],
    one.value === null || other.value === null ? null : one.value + other.value,
  );

/** What the figures of a list add up to; not known where one of them is not. */
export const totalOf = (entries: readonly Entry[]): Figure =>
  entries.map(({ figure }) => figure).reduce(together, new Figure([], 0));

/** Whether parts come to their whole; what is not known yet may still make them do so. */
export const comesTo = (entries: readonly Entry[], whole: Figure): boolean => {
  const values = [whole, ...entries.map(({ figure }) => figure)].map(({ value }) => value);
  if (values.includes(null)) return true;
  const sum = entries.reduce((all, { figure }) => all + figure.value!, 0);
  return Math.abs(sum - whole.value!) < 1e-6;
};

/** Puts a value at a dotted path: `requests.received.total` is read so in a template. */
export const putAt = (scope: Record<string, unknown>, path: string, value: unknown): void => {
  let inner = scope;
  let from = 0;
  for (let dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', from)) {
    inner = (inner[path.slice(from, dot)] ??= {}) as Record<string, unknown>;
    from = dot + 1;
  }
  inner[path.slice(from)] = value;
};

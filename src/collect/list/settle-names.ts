import { asQuoted } from '../../model/nest-quotes';
import { shortened } from '../../model/quotation';
import type { ListedBody, ListFault } from '../listed-body';
import { areaOfList, localName, localWord } from '../match/area';
import { placedName } from '../match/placed-name';

/** Bodies whose names lead to one of them each, and what was left out for that. */
export interface SettledNames {
  readonly bodies: readonly ListedBody[];
  readonly faults: readonly ListFault[];
}

const quoted = (words: string): string => `“${asQuoted(shortened(words))}”`;

type ByName = ReadonlyMap<string, ListedBody>;
/** What is the same for one body however its name is written. */
type KeyOf = (name: string) => string;

/** The first body with each name; those that come again are left out. */
const withoutDoubles = (bodies: readonly ListedBody[], keyOf: KeyOf, faults: ListFault[]): ByName => {
  const found = new Map<string, ListedBody>();
  for (const body of bodies) {
    const key = keyOf(body.name);
    const earlier = found.get(key);
    if (earlier)
      faults.push({
        row: body.row,
        says: `${quoted(body.name)}与第 ${earlier.row} 行重复，只采用第 ${earlier.row} 行。`,
      });
    else found.set(key, body);
  }
  return found;
};

/** Leaves out aliases that are another body's name, or its alias as well: nobody knows whose they are. */
const withOwnAliases = (named: ByName, keyOf: KeyOf, faults: ListFault[]): readonly ListedBody[] => {
  const owners = new Map<string, Set<ListedBody>>();
  for (const body of named.values())
    for (const alias of body.aliases) {
      const key = keyOf(alias);
      owners.set(key, (owners.get(key) ?? new Set()).add(body));
    }
  return [...named.values()].map((body) => {
    const aliases = body.aliases.filter((alias) => {
      const key = keyOf(alias);
      const owner = named.get(key);
      if (owner === body) return false;
      const other = owner ?? [...owners.get(key)!].find((each) => each !== body);
      if (!other) return true;
      const what = owner ? '机关名称' : '别名';
      faults.push({ row: body.row, says: `别名${quoted(alias)}也是第 ${other.row} 行的${what}，没有采用。` });
      return false;
    });
    return { ...body, aliases };
  });
};

/** Puts each superior as its row has it, and takes away those that are in no row. */
const withSuperiors = (
  bodies: readonly ListedBody[],
  keyOf: KeyOf,
  faults: ListFault[],
): readonly ListedBody[] => {
  const byName = new Map<string, ListedBody>();
  for (const body of bodies) for (const name of [...body.aliases, body.name]) byName.set(keyOf(name), body);
  return bodies.map((body) => {
    if (body.superior === '') return body;
    const superior = byName.get(keyOf(body.superior));
    if (superior === body) faults.push({ row: body.row, says: '“上级”写的是它自己，按没有填处理。' });
    else if (superior) return { ...body, superior: superior.name };
    else
      faults.push({
        row: body.row,
        says: `“上级”写的是${quoted(body.superior)}，名录里没有这个机关；按没有填处理。`,
      });
    return { ...body, superior: '' };
  });
};

/** Takes away all superiors that lead in a circle. */
const withoutCircles = (bodies: readonly ListedBody[], faults: ListFault[]): readonly ListedBody[] => {
  const byName = new Map(bodies.map((body) => [body.name, body]));
  const done = new Set<ListedBody>();
  const inCircle = new Set<ListedBody>();
  for (const start of bodies) {
    const way = new Set<ListedBody>();
    let at: ListedBody | undefined = start;
    while (at && !done.has(at) && !way.has(at)) {
      way.add(at);
      at = byName.get(at.superior);
    }
    if (at && way.has(at)) {
      const all = [...way];
      const circle = all.slice(all.indexOf(at));
      for (const body of circle) inCircle.add(body);
      const names = circle.slice(0, 5).map(({ name }) => quoted(name));
      faults.push({
        row: at.row,
        says: `“上级”绕成了一圈：${names.join('、')}${circle.length > 5 ? ' 等' : ''}；这几行的上级都按没有填处理。`,
      });
    }
    for (const body of way) done.add(body);
  }
  return bodies.map((body) => (inCircle.has(body) ? { ...body, superior: '' } : body));
};

/** Takes away codes that stand in several rows: nobody knows whose they are. */
const withOwnCodes = (bodies: readonly ListedBody[], faults: ListFault[]): readonly ListedBody[] => {
  const rows = new Map<string, number[]>();
  for (const { code, row } of bodies) rows.set(code, [...(rows.get(code) ?? []).slice(0, 1), row]);
  return bodies.map((body) => {
    const [first, second] = rows.get(body.code)!;
    if (body.code === '' || second === undefined) return body;
    const other = body.row === first ? second : first!;
    faults.push({ row: body.row, says: `信用代码与第 ${other} 行相同，两行的都没有采用。` });
    return { ...body, code: '' };
  });
};

/** Settles which body each name, alias, code and superior of a list means. */
export const settleNames = (bodies: readonly ListedBody[]): SettledNames => {
  const faults: ListFault[] = [];
  const area = areaOfList({ bodies }, '');
  const keyOf: KeyOf = (name) => localWord(localName(placedName(name), area));
  const named = withOwnAliases(withoutDoubles(bodies, keyOf, faults), keyOf, faults);
  const settled = withOwnCodes(withoutCircles(withSuperiors(named, keyOf, faults), faults), faults);
  return { bodies: settled, faults };
};

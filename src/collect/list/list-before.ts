import type { BodyList, ListedBody } from '../listed-body';

/** The names that a body had last year: those of the bodies that it was made of, or its own. */
export const namesBefore = ({ name, formerly }: Pick<ListedBody, 'name' | 'formerly'>): readonly string[] =>
  formerly.length > 0 ? formerly : [name];

/**
 * The list as it was last year: bodies that were merged since stand there as those that they were. One that was only
 * renamed may have handed in under either name.
 */
export const listBefore = (list: BodyList): BodyList => {
  const names = new Set<string>();
  const bodies = list.bodies.flatMap((body) => {
    const before = namesBefore(body);
    const others = before.length === 1 ? [body.name, ...body.aliases] : [];
    return before.flatMap((name): readonly ListedBody[] => {
      // What was divided since handed in once.
      if (names.has(name)) return [];
      names.add(name);
      return [{ ...body, name, aliases: others.filter((each) => each !== name), formerly: [] }];
    });
  });
  return { ...list, bodies };
};

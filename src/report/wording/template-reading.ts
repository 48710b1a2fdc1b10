import { Output, TokenKind, Value, analyzeSync } from 'liquidjs';
import type { Arguments, Template } from 'liquidjs';

type Argument = Arguments extends Iterable<infer One> ? One : never;

/** A way into what sentences may quote: `facts`, `platform`, `visits`. */
export type Path = readonly (string | number)[];

/** Something that a template names, and in which line. */
export interface Named {
  readonly path: Path;
  readonly line: number;
}

/** What stands in a template, without its being filled in. */
export interface TemplateReading {
  /** All that it names and has not made itself. */
  readonly names: readonly Named[];
  /** What it prints. */
  readonly prints: readonly Path[];
  /** What filters are put on, each with its name. */
  readonly filtered: readonly (Named & { readonly filter: string })[];
  /** Words between tags in which braces were left over. */
  readonly braces: readonly { readonly text: string; readonly line: number }[];
}

/** What names of a template's own stand for: what they were made of, if anything. */
type Own = ReadonlyMap<string, readonly Path[]>;

const braces = /[{}｛｝]/u;

/** No type guard, which would take from templates what only tags have. */
const isOutput = (template: Template): boolean => template instanceof Output;

const lineOf = ({ token }: Template): number => token.getPosition()[0]!;

/** Reads templates from the first tag to the last; a name of its own may stand for several things, one after another. */
class Reader {
  readonly names: Named[] = [];
  readonly prints: Path[] = [];
  readonly filtered: (Named & { filter: string })[] = [];
  readonly braces: { text: string; line: number }[] = [];

  read(templates: readonly Template[], outer: Own): void {
    const own = new Map(outer);
    for (const template of templates) {
      this.readWords(template);
      const args = [...(template.arguments?.() ?? [])];
      const named = args.flatMap((argument) => this.namedIn(template, argument, own));
      const made = named.map(({ path }) => path);
      this.names.push(...named);
      if (isOutput(template)) this.prints.push(...made);
      for (const name of template.localScope?.() ?? [])
        own.set(name.content, [...(own.get(name.content) ?? []), ...made]);
      const inner = new Map(own);
      const [variable, ...others] = template.blockScope?.() ?? [];
      if (variable !== undefined) inner.set(variable, made);
      for (const name of others) inner.set(name, []);
      const children = template.children?.(false, true).next().value as Template[] | undefined;
      this.read(children ?? [], inner);
    }
  }

  private readWords(template: Template): void {
    if (template.token.kind !== TokenKind.HTML) return;
    const text = template.token.getText();
    if (braces.test(text)) this.braces.push({ text, line: lineOf(template) });
  }

  /** What an argument of a tag names, by what the template's own names stand for. */
  private namedIn(template: Template, argument: Argument, own: Own): readonly Named[] {
    const { token } = template;
    const alone: Template = { token, render: () => undefined, arguments: () => [argument] };
    const found = Object.values(analyzeSync([alone], { partials: false }).globals).flat();
    const named = found.flatMap((variable): readonly Named[] => {
      const path = variable.toArray().map((part) => (Array.isArray(part) ? '[…]' : part));
      const [root, ...rest] = path;
      const line = variable.location.row;
      const meant = own.get(String(root)) ?? [[root!]];
      return meant.map((before) => ({ path: [...before, ...rest], line }));
    });
    if (argument instanceof Value)
      for (const { name } of argument.filters)
        this.filtered.push(...named.map((each) => ({ ...each, filter: name })));
    return named;
  }
}

export const readTemplate = (templates: readonly Template[]): TemplateReading => {
  const reader = new Reader();
  reader.read(templates, new Map());
  return reader;
};

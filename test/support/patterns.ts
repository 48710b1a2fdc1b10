import * as path from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './source-tree';

/** A regular expression of src/, and where it is written. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** As an editor finds it: `prose/numbers.ts:34`. */
  readonly place: string;
}

const src = path.resolve(__dirname, '../../src');

const placeOf = (file: SourceFile, node: ts.Node): string =>
  `${file.path}:${file.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;

/** The values of two strings that are handed to the constructor as they are. */
const givenAsStrings = (node: ts.Node): readonly string[] | undefined => {
  const values = ts.isNewExpression(node) || ts.isCallExpression(node) ? (node.arguments ?? []) : [];
  const texts = values.flatMap((value) => (ts.isStringLiteralLike(value) ? [value.text] : []));
  return isBuilder(node) && texts.length === values.length ? texts : undefined;
};

const isBuilder = (node: ts.Node): boolean =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp';

/** Those that are written out. */
export const writtenPatterns = (files: readonly SourceFile[]): Pattern[] =>
  files.flatMap((file) =>
    file.nodes.flatMap((node) => {
      const place = placeOf(file, node);
      const [source, flags = ''] = givenAsStrings(node) ?? [];
      if (source !== undefined) return [{ source, flags, place }];
      if (!ts.isRegularExpressionLiteral(node)) return [];
      const end = node.text.lastIndexOf('/');
      return [{ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place }];
    }),
  );

/** Every mention of the constructor, but for a test by `instanceof`: a type is no identifier of an expression. */
const mentionsOf = (file: SourceFile): readonly ts.Node[] =>
  file.nodes.filter(
    (node) =>
      ts.isIdentifier(node) &&
      node.text === 'RegExp' &&
      !ts.isTypeReferenceNode(node.parent) &&
      !(
        ts.isBinaryExpression(node.parent) &&
        node.parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword
      ),
  );

/** Where patterns are built of pieces; `hidden` are other uses of the constructor, of which nobody could say what they build. */
export const buildersIn = (
  files: readonly SourceFile[],
): { readonly builders: readonly string[]; readonly hidden: readonly string[] } => {
  const found = files.flatMap((file) => mentionsOf(file).map((node) => ({ file, node })));
  const places = (nodes: typeof found): string[] => nodes.map(({ file, node }) => placeOf(file, node.parent));
  return {
    builders: places(
      found.filter(({ node: { parent } }) => isBuilder(parent) && givenAsStrings(parent) === undefined),
    ),
    hidden: places(found.filter(({ node }) => !isBuilder(node.parent))),
  };
};

/** Where the innermost call from src/ stands that leads to a place of the program; none where a package made it. */
const callerIn = (stack: string): string | undefined => {
  const [, , , frame = ''] = stack.split('\n');
  const [, file, line] = /\(?(\/[^():]+|[A-Z]:[^():]+):(\d+):\d+\)?$/u.exec(frame) ?? [];
  const found = file === undefined ? '..' : path.relative(src, file);
  return found.startsWith('..') ? undefined : `${found.split(path.sep).join('/')}:${line}`;
};

/**
 * Writes down what src/ builds from now on. Modules that were loaded before are not heard, so that this comes before the
 * first import of them.
 */
export const listenToBuilders = (): readonly Pattern[] => {
  const heard: Pattern[] = [];
  const hear = (built: RegExp): RegExp => {
    const place = callerIn(new Error().stack ?? '');
    if (place !== undefined) heard.push({ source: built.source, flags: built.flags, place });
    return built;
  };
  globalThis.RegExp = new Proxy(RegExp, {
    construct: (target, values: ConstructorParameters<RegExpConstructor>) => hear(new target(...values)),
    apply: (target, _, values: Parameters<RegExpConstructor>) => hear(target(...values)),
  });
  return heard;
};

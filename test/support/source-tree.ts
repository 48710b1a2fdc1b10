import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';

/** A file of src/, as TypeScript's own parser reads it. */
export interface SourceFile {
  /** Below src/, with forward slashes: `rules/index.ts`. */
  readonly path: string;
  readonly lines: number;
  readonly tree: ts.SourceFile;
  /** All of the tree, from the outermost inwards. */
  readonly nodes: readonly ts.Node[];
  readonly imports: readonly Import[];
}

/** One import, whatever its syntax: `import`, `export … from`, `import()`, `require()`, `import('…').Type`. */
export interface Import {
  readonly specifier: string;
  /** Where a relative import leads, as written but from src/: `hosts/host`. */
  readonly target?: string;
  /** Nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
}

const root = path.resolve(__dirname, '../../src');

/** All files of src/ that TypeScript compiles, or those with other endings. */
export const sourceFiles = (ending = /\.tsx?$/u): SourceFile[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => parseSource(file.split(path.sep).join('/'), readFileSync(path.join(root, file), 'utf8')))
    .sort((a, b) => a.path.localeCompare(b.path));

const parseSource = (file: string, text: string): SourceFile => {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const nodes = nodesOf(tree);
  const imports = nodes.flatMap((node) => {
    const found = importIn(node);
    return found ? [{ ...found, ...targetOf(file, found.specifier) }] : [];
  });
  return { path: file, lines: text.trimEnd().split('\n').length, tree, nodes, imports };
};

/** Every node of a tree, from the outermost inwards. */
const nodesOf = (tree: ts.Node): readonly ts.Node[] => {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return nodes;
};

const importIn = (node: ts.Node): Import | undefined => {
  if (ts.isImportDeclaration(node)) return importOf(node.moduleSpecifier, isTypeOnly(node.importClause));
  if (ts.isExportDeclaration(node)) return importOf(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isExternalModuleReference(node)) return importOf(node.expression, false);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return importOf(node.argument.literal, true);
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const loads =
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require');
  return loads ? importOf(node.arguments[0], false) : undefined;
};

const importOf = (specifier: ts.Node | undefined, typeOnly: boolean): Import | undefined => {
  if (!specifier) return undefined;
  // A computed specifier could lead anywhere: its text fits no table, so the test names it.
  return { specifier: ts.isStringLiteralLike(specifier) ? specifier.text : specifier.getText(), typeOnly };
};

const isTypeOnly = (clause: ts.ImportClause | undefined): boolean => {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const { name, namedBindings } = clause;
  if (name || !namedBindings || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly);
};

const targetOf = (file: string, specifier: string): { target?: string } =>
  specifier.startsWith('.') ? { target: path.posix.join(path.posix.dirname(file), specifier) } : {};

import { readdirSync, statSync } from 'node:fs';
import * as path from 'node:path';
import ts from 'typescript';
import { forms } from '../src/forms/index';
import { allFieldsOf } from '../src/model/form';
import { folders, guardedGlobals, type Folder } from './folders';
import { sourceFiles, type Import, type SourceFile } from './support/source-tree';

const vagueWords = ['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'service'];

const files = sourceFiles();
const src = path.resolve(__dirname, '../src');

/** The folder whose line holds for a file: the innermost that has one. */
const folderOf = (file: SourceFile): string | undefined =>
  Object.keys(folders)
    .filter((folder) => file.path.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];

const ruleOf = (file: SourceFile): Folder => folders[folderOf(file) ?? ''] ?? { imports: [] };

const topOf = (target: string): string => target.split('/')[0] ?? '';

const mayImport = (file: SourceFile, { specifier, target, typeOnly }: Import): boolean => {
  const rule = ruleOf(file);
  if (target !== undefined)
    return (
      topOf(target) === topOf(file.path) ||
      [topOf(target), target].some((it) => rule.imports.includes(it)) ||
      (typeOnly && rule.types?.includes(target) === true)
    );
  if (specifier.startsWith('node:')) return rule.node === true;
  return (rule.packages ?? []).some((name) => specifier === name || specifier.startsWith(`${name}/`));
};

/** Where a node stands, as an editor finds it. */
const placeOf = (file: SourceFile, node: ts.Node): string =>
  `${file.path}:${file.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;

/** All nodes of all files that a predicate dislikes, as places with their text. */
const placesOf = (dislikes: (node: ts.Node, file: SourceFile) => boolean): string[] =>
  files.flatMap((file) =>
    file.nodes
      .filter((node) => dislikes(node, file))
      .map((node) => `${placeOf(file, node)} ${node.getText().slice(0, 60)}`),
  );

const isOutsideForms = (file: SourceFile): boolean => topOf(file.path) !== 'forms';

describe('folders of src', () => {
  const present = readdirSync(src, { withFileTypes: true });

  it('hold all files, and each has a line in the table', () => {
    expect(present.filter((entry) => !entry.isDirectory()).map((entry) => entry.name)).toEqual([]);
    expect(present.map((entry) => entry.name).filter((name) => !(name in folders))).toEqual([]);
  });

  it('have files for every line of the table', () => {
    const isUsed = (folder: string): boolean => files.some((file) => file.path.startsWith(`${folder}/`));
    expect(Object.keys(folders).filter((folder) => !isUsed(folder))).toEqual([]);
  });
});

describe('imports', () => {
  it.each(Object.keys(folders))('of %s are those of its line', (folder) => {
    const broken = files
      .filter((file) => folderOf(file) === folder)
      .flatMap((file) =>
        file.imports.filter((it) => !mayImport(file, it)).map((it) => `${file.path} → ${it.specifier}`),
      );
    expect(broken).toEqual([]);
  });

  it('lead to files that exist', () => {
    const isFile = (target: string): boolean =>
      ['', '.ts', '.tsx', '/index.ts'].some((end) =>
        statSync(path.join(src, target + end), { throwIfNoEntry: false })?.isFile(),
      );
    const lost = files.flatMap((file) =>
      file.imports
        .filter(({ target }) => target !== undefined && !isFile(target))
        .map(({ specifier }) => `${file.path} → ${specifier}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('circles', () => {
  const names = new Set(files.map((file) => file.path));
  const fileAt = (target: string): string | undefined =>
    ['.ts', '.tsx', '/index.ts', ''].map((end) => target + end).find((name) => names.has(name));
  const importedBy = new Map(
    files.map((file) => [file.path, file.imports.flatMap(({ target }) => fileAt(target ?? '') ?? [])]),
  );

  /** The first circle that each walk along the imports runs into, as the files on its way. */
  const circles = (): readonly string[] => {
    const found: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(' → '));
      if (way.includes(file) || done.has(file)) return;
      for (const next of importedBy.get(file) ?? []) walk(next, [...way, file]);
      done.add(file);
    };
    for (const file of names) walk(file, []);
    return found;
  };

  it('there are none, not even of types', () => {
    expect(circles()).toEqual([]);
  });
});

describe('globals', () => {
  /** Names that a file gives to things of its own: a local `document` is not the browser's. */
  const ownNames = new Map(
    files.map((file) => [
      file,
      new Set(file.nodes.flatMap((node) => (isBinding(node) ? [node.name.getText()] : []))),
    ]),
  );

  it.each(guardedGlobals)('%s is touched only where a line of the table allows it', (name) => {
    const broken = placesOf(
      (node, file) =>
        ts.isIdentifier(node) &&
        node.text === name &&
        isReference(node) &&
        ownNames.get(file)?.has(name) === false &&
        ruleOf(file).globals?.includes(name) !== true,
    );
    expect(broken).toEqual([]);
  });
});

describe('knowledge of a form', () => {
  const fields = forms.flatMap((form) => allFieldsOf(form).map((field) => field.name));
  /** The first parts of all field names: `requests.` */
  const stems = [...new Set(fields.map((field) => field.replace(/\..*/, '.')))];

  it('finds the fields of every form', () => {
    expect(forms.filter((form) => allFieldsOf(form).length === 0)).toEqual([]);
    expect(stems.length).toBeGreaterThan(0);
  });

  it('stays in forms/: no field name elsewhere, whole or in part', () => {
    const startsName = (text: string): boolean => stems.some((stem) => text.startsWith(stem));
    const endsName = (text: string): boolean =>
      text.startsWith('.') && fields.some((name) => name.endsWith(text));
    const broken = placesOf((node, file) => {
      const text = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) ? node.text : '';
      return isOutsideForms(file) && (startsName(text) || endsName(text));
    });
    expect(broken).toEqual([]);
  });

  it('stays in forms/: nothing else asks which form it has', () => {
    const ids = forms.map((form) => form.id);
    const broken = placesOf((node, file) => {
      const namesOne = ts.isStringLiteralLike(node) && ids.includes(node.text);
      return isOutsideForms(file) && (namesOne || asksWhichForm(node));
    });
    expect(broken).toEqual([]);
  });
});

describe('types', () => {
  const isNamedType = (node: ts.Node): node is ts.InterfaceDeclaration =>
    ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node);

  it('have one meaning each: no two files export one of the same name', () => {
    const homes = new Map<string, Set<string>>();
    for (const file of files)
      for (const node of file.nodes)
        if (isNamedType(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
          homes.set(node.name.text, (homes.get(node.name.text) ?? new Set()).add(file.path));
    const shared = [...homes].filter(([, paths]) => paths.size > 1);
    expect(homes.size).toBeGreaterThan(100);
    expect(shared.map(([name, paths]) => `${name}: ${[...paths].join(', ')}`)).toEqual([]);
  });
});

describe('files', () => {
  it('have no default export', () => {
    const broken = placesOf(
      (node) =>
        ts.isExportAssignment(node) ||
        node.kind === ts.SyntaxKind.DefaultKeyword ||
        (ts.isExportSpecifier(node) && node.name.text === 'default'),
    );
    expect(broken).toEqual([]);
  });

  it('are named in kebab-case, for what they hold', () => {
    const broken = files
      .map((file) => file.path)
      .filter((file) => {
        const parts = file.replace(/\.tsx?$/, '').split('/');
        const words = parts.flatMap((part) => part.split('-'));
        return words.some((word) => !/^[a-z0-9]+$/.test(word) || vagueWords.includes(word));
      });
    expect(broken).toEqual([]);
  });

  it('are at most 250 lines long, data aside', () => {
    const long = files.filter((file) => isOutsideForms(file) && file.lines > 250);
    expect(long.map((file) => `${file.path}: ${file.lines} lines`)).toEqual([]);
  });
});

function isBinding(node: ts.Node): node is ts.NamedDeclaration & { name: ts.Identifier } {
  const binds =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isImportSpecifier(node) ||
    ts.isFunctionDeclaration(node);
  return binds && node.name !== undefined && ts.isIdentifier(node.name);
}

/** Whether an identifier stands for a value or a namespace, and not for a member or a key of something. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return parent.expression.getText() === 'globalThis';
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  const isKey = 'name' in parent && parent.name === node;
  const isRenamed = 'propertyName' in parent && parent.propertyName === node;
  return !isKey && !isRenamed;
}

/**
 * `form.id === '2021'`, `filing.form !== '2019'`, `form.year === 2021`, `switch (form.year)`.
 * Comparing with a value, to look a form up or to hold two filings together, is another matter.
 */
function asksWhichForm(node: ts.Node): boolean {
  const namesForm = (side: ts.Node): boolean => /\bform(\??\.(id|year))?$/.test(side.getText());
  if (ts.isSwitchStatement(node)) return namesForm(node.expression);
  if (!ts.isBinaryExpression(node) || !/^[!=]==?$/.test(node.operatorToken.getText())) return false;
  const sides = [node.left, node.right];
  return (
    sides.some(namesForm) && sides.some((side) => ts.isStringLiteralLike(side) || ts.isNumericLiteral(side))
  );
}

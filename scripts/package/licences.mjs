import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../ensure.mjs';

const isLicence = (name) => /^(?:licen[cs]e|copying|notice)(?:\.|$)/iu.test(name);

/** Licences of parts that are others' work, by their packages. */
const ofParts = { 'pdfjs-dist': ['cmaps/LICENSE'] };

/** A package with its licence and what it wants to be said, as it stands in its own folder. */
const licenceOf = (folder) => {
  const place = path.join(root, folder);
  const { name, version, license } = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'));
  const texts = [...readdirSync(place).filter(isLicence).sort(), ...(ofParts[name] ?? [])].map((file) =>
    readFileSync(path.join(place, file), 'utf8').replace(/\r\n?/gu, '\n').trim(),
  );
  if (texts.length === 0) throw new Error(`${folder} has no licence to ship with it.`);
  return { name: `${name} ${version}`, title: `${name} ${version}（${license}）`, texts };
};

/** What stands in scripts of their makers, beside those scripts. */
const noticesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.LICENSE.txt'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8').trim());

const line = '='.repeat(72);

/**
 * The licences of all packages that are in what is shipped.
 * @param {readonly string[]} lists files in which the build has listed their folders.
 * @param {readonly string[]} folders in which the build has put notices beside scripts.
 * @param {readonly string[]} others folders of packages that are shipped as they are.
 * @returns {string}
 */
export const thirdPartyLicences = (lists, folders = [], others = []) => {
  const listed = lists.flatMap((list) => readFileSync(list, 'utf8').split('\n').filter(Boolean));
  const packages = [...new Set([...listed, ...others])]
    .map(licenceOf)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const notices = [...new Set(folders.flatMap(noticesIn))].sort();
  return [
    '本软件包含下列组件，其许可如下。This software contains the following packages, under these licences.',
    ...packages.map(({ title, texts }) => [line, title, line, ...texts].join('\n\n')),
    ...notices.map((notice) => `${line}\n\n${notice}`),
    '',
  ].join('\n\n');
};

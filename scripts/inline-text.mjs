/** Files of a page as texts that may stand in the page itself. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const textAt = (folder, address) =>
  // As a browser reads line ends, so that checksums are those that it works out.
  readFileSync(path.join(folder, address), 'utf8').replace(/\r\n?/gu, '\n');

/** How a script with parts that are loaded when needed begins, as webpack writes it. */
const isPart = /^(?:\/\*[^]*?\*\/\s*)?(?:["']use strict["'];)?\(\w+\.webpackChunk\w+=/u;

/**
 * A script that another one would load.
 * @throws an Error where the file is something else, such as a worker.
 */
export const partText = (folder, address) => {
  const text = scriptText(folder, address);
  if (!isPart.test(text)) throw new Error(`${address} is no part of a script: it cannot stand in the page.`);
  return text;
};

/** What would end a script, or let it end elsewhere, with the backslashes before it. */
const tagLike = /(\\*)<(?=!--|\/?script)/giu;

/** A script whose icons stand in it, and which a page's own tags cannot be mistaken for. */
export const scriptText = (folder, address) =>
  withIcons(folder, textAt(folder, address)).replace(
    tagLike,
    (_, before) => `${before.slice(before.length % 2)}\\x3c`,
  );

/**
 * A style.
 * @throws an Error where it asks for other files.
 */
export const styleText = (folder, address) => {
  const text = textAt(folder, address);
  if (/url\(\s*["']?(?!data:)|@import|<\//iu.test(text)) throw new Error(`${address} asks for other files.`);
  return text;
};

const icon = /assets\/[\w-]+\.png/gu;
const withIcons = (folder, text) => text.replace(icon, (address) => dataAddress(folder, address));

/**
 * A picture as an address that holds it.
 * @throws an Error for what is no .png of the folder.
 */
export const dataAddress = (folder, address) => {
  const file = path.join(folder, address);
  if (!address.endsWith('.png') || !existsSync(file)) throw new Error(`${address} is no icon of the page.`);
  return `data:image/png;base64,${readFileSync(file, 'base64')}`;
};

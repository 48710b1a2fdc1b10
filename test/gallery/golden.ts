/// <reference types="webpack/module" />
import { forms } from '../../src/forms/index';
import { readAnswersJson } from '../../src/imports/answers-json';
import type { Filing } from '../../src/model/filing';

/** The golden filings by name; webpack puts all of them into the page. */
const files = require.context('../filings', true, /answers\.json$/u);

export const goldenFilings: ReadonlyMap<string, Filing> = new Map(
  files
    .keys()
    .map((file) => [file.split('/').at(-2)!, readAnswersJson(JSON.stringify(files(file)), forms)] as const),
);

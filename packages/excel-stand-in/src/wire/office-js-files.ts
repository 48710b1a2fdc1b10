import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder of the client as npm ships it; it is found from the folder where the tests run. */
export function officeJsFolder(): string {
  const fromHere = createRequire(join(process.cwd(), 'package.json'));
  return join(dirname(fromHere.resolve('@microsoft/office-js/package.json')), 'dist');
}

let text: string | undefined;

/** The client's Excel part, unmodified. */
export function excelClientText(): string {
  return (text ??= readFileSync(join(officeJsFolder(), 'excel-web-16.00.js'), 'utf8'));
}

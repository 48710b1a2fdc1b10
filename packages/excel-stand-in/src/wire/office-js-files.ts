import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder of the client as npm ships it; it is found from the folder where the tests run. */
export function officeJsFolder(): string {
  const fromHere = createRequire(join(process.cwd(), 'package.json'));
  return join(dirname(fromHere.resolve('@microsoft/office-js/package.json')), 'dist');
}

/** Where pages find the client on the web: Microsoft's first address, its new one, and that of 21Vianet in China. */
const networks = [
  'https://appsforoffice.microsoft.com/lib/1/hosted/',
  'https://officeapis.public.onecdn.static.microsoft/1/',
  'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/',
];

/** The name of the client's file that an address on the web stands for, such as `office.js`; undefined for any other address. */
export function officeJsFileAt(url: string): string | undefined {
  const [address = ''] = url.split(/[?#]/);
  const network = networks.find((start) => address.startsWith(start));
  return network === undefined ? undefined : address.slice(network.length);
}

let text: string | undefined;

/** The client's Excel part, unmodified. */
export function excelClientText(): string {
  return (text ??= readFileSync(join(officeJsFolder(), 'excel-web-16.00.js'), 'utf8'));
}

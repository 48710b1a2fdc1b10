import { readFileSync } from 'node:fs';
import path from 'node:path';

const { fillMarks } = jest.requireActual<{
  fillMarks: (text: string, marks: Readonly<Record<string, string>>) => string;
}>('../../scripts/fill-marks');
const { officeJsMarks } = jest.requireActual<{
  officeJsMarks: (cdn?: string | boolean) => Readonly<Record<string, string>>;
}>('../../scripts/office-js-source');

const page = readFileSync(path.resolve(__dirname, '../../src/taskpane/taskpane.html'), 'utf8');

/** The page of the add-in as it is built with `--env cdn=…`: where office.js comes from, and whose scripts may run. */
const built = (cdn?: string | boolean) => {
  const html = fillMarks(page, officeJsMarks(cdn));
  const [, office] = /<script defer src="([^"]*office\.js)">/u.exec(html)!;
  const [, scripts] = /script-src ([^;]*);/u.exec(html)!;
  // The notice for old browsers stands in the page itself, and is named by its hash.
  return { office, scripts: scripts!.replace(/ 'sha256-[\w+/]+='/gu, '') };
};

const microsoft = {
  office: 'https://officeapis.public.onecdn.static.microsoft/1/office.js',
  scripts: "'self' https://officeapis.public.onecdn.static.microsoft",
};
const china = {
  office: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  scripts: "'self' https://appsforoffice.cdn.partner.office365.cn",
};

describe('the page of the add-in', () => {
  it.each([
    [undefined, { office: 'office-js/office.js', scripts: "'self'" }],
    [true, microsoft],
    ['microsoft', microsoft],
    ['21vianet', china],
    ['21Vianet', china],
  ])(
    'built with cdn %s takes office.js from there, and lets scripts of no other place run',
    (cdn, expected) => {
      expect(built(cdn)).toEqual(expected);
    },
  );

  it('is not built for a network that nobody knows', () => {
    expect(() => officeJsMarks('vianet')).toThrow(
      '--env cdn=vianet: there is microsoft, 21vianet, and no other.',
    );
  });
});

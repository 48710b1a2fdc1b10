import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { convert } from 'office-addin-manifest-converter';
import { ribbonActions } from '../src/taskpane/ribbon';

const root = path.resolve(__dirname, '..');
const xml = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
/** The first version of Microsoft's schema that knows the greeting after the installation. */
const schemaVersion = '1.23';
const schemaUrl = `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.schema.json`;
const schemaFile = path.join(
  root,
  'node_modules/@microsoft/app-manifest/build/json-schemas/teams',
  `v${schemaVersion}/MicrosoftTeams.schema.json`,
);

let folder: string;
let unified: Record<string, unknown>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'gouji-manifest-'));
  await convert(path.join(root, 'manifest.xml'), folder, false, schemaUrl, schemaVersion);
  unified = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the manifest', () => {
  it('fits the schema that Microsoft publishes', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);
    validate(unified);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has one page for the pane and its buttons, and a tab with four of them', () => {
    const [extension] = unified['extensions'] as [
      {
        runtimes: { code: { page: string } }[];
        ribbons: { tabs: { label: string; groups: { controls: { label: string }[] }[] }[] }[];
      },
    ];
    expect(new Set(extension.runtimes.map(({ code }) => code.page)).size).toBe(1);
    expect(xml).toContain('<Runtime resid="Pane.Url" lifetime="long"/>');
    const [tab] = extension.ribbons[0]!.tabs;
    expect(tab!.label).toBe('年报');
    expect(tab!.groups[0]!.controls.map(({ label }) => label)).toEqual([
      '打开面板',
      '校验',
      '下一处问题',
      '生成报告',
    ]);
  });

  it('asks for the runtime that its pane and its buttons share, as Microsoft’s steps for it say', () => {
    const [, required] = /<Requirements>(.*?)<\/Requirements>/su.exec(xml)!;
    expect(required).toContain('<Set Name="SharedRuntime" MinVersion="1.1"/>');
    const [extension] = unified['extensions'] as [{ requirements: { capabilities: { name: string }[] } }];
    expect(extension.requirements.capabilities).toContainEqual({ name: 'SharedRuntime', minVersion: '1.1' });
  });

  it('names the actions that the pane serves', () => {
    const named = [...xml.matchAll(/<FunctionName>(.*?)<\/FunctionName>/gu)].map(([, name]) => name);
    expect(named).toEqual(Object.keys(ribbonActions));
  });

  it('defines every resource that it refers to, and refers to every one that it defines', () => {
    const of = (pattern: RegExp) => [...new Set([...xml.matchAll(pattern)].map(([, id]) => id))].sort();
    expect(of(/ resid="(.*?)"/gu)).toEqual(of(/<bt:(?:Image|Url|String) id="(.*?)"/gu));
  });

  it('points at icons that are there, in the sizes that they claim', () => {
    const icons = [...xml.matchAll(/assets\/([a-z]+)-(\d+)\.png/gu)];
    expect(icons.length).toBeGreaterThan(0);
    for (const [, name, size] of icons) {
      const png = readFileSync(path.join(root, 'assets', `${name}-${size}.png`));
      // Width and height stand in the first chunk of every PNG.
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    }
  });

  it('keeps to the lengths that Excel shows', () => {
    const lengths = [
      ['ShortStrings', 125],
      ['LongStrings', 250],
    ] as const;
    for (const [part, most] of lengths) {
      const texts = [
        ...xml
          .split(`<bt:${part}>`)[1]!
          .split(`</bt:${part}>`)[0]!
          .matchAll(/DefaultValue="(.*?)"/gu),
      ];
      expect(texts.filter(([, text]) => text!.length > most)).toEqual([]);
    }
  });
});

import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { parse } from 'parse5';
import { attributeOf, elementsIn, textIn } from '../../scripts/html-tree.mjs';
import { standaloneHtml } from '../../scripts/standalone.mjs';
import { webFolder } from '../support/built/web';
import { useFolder } from '../support/folder';

/** The page as a browser reads it. */
const read = (html: string) => {
  const elements = [...elementsIn(parse(html))];
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
  const meta = elements.find((each) => attributeOf(each, 'http-equiv') === 'Content-Security-Policy')!;
  const policy = Object.fromEntries(
    attributeOf(meta, 'content')!
      .split('; ')
      .map((each) => each.split(/ (.*)/u, 2)),
  ) as Record<string, string>;
  return { elements, policy, scripts: named('script').map(textIn), styles: named('style').map(textIn) };
};

const checksums = (texts: readonly string[]): string =>
  texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');

describe('the browser edition as one page', () => {
  const html = standaloneHtml(webFolder());
  const { elements, policy, scripts, styles } = read(html);

  it('lets its own scripts and styles run, and asks nothing of anybody', () => {
    expect(policy).toEqual({
      'default-src': "'none'",
      // From memory, since that is where the parts of a worker's script are.
      'script-src': `${checksums(scripts)} blob:`,
      'style-src': checksums(styles),
      'img-src': 'data: blob:',
      'worker-src': 'blob:',
      'connect-src': "'none'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "gouji 'allow-duplicates'",
    });
    const addresses = elements.flatMap((each) => attributeOf(each, 'src') ?? attributeOf(each, 'href') ?? []);
    expect(addresses.filter((each) => !each.startsWith('data:image/png;base64,'))).toEqual([]);
    expect(html).not.toMatch(/assets\//u);
  });

  it('has scripts that a browser can read, and of them runs only what the first page needs', () => {
    for (const script of scripts) new Script(script);
    const [asleep, awake] = [true, false].map((sleeps) =>
      elements.filter(
        (each) => each.tagName === 'script' && (attributeOf(each, 'type') === 'text/plain') === sleeps,
      ),
    );
    const isPart = (each: (typeof elements)[number]): boolean =>
      /^[^{]{0,99}\(\w+\.webpackChunkgouji=/u.test(textIn(each));
    expect(asleep!.filter(isPart)).toHaveLength(asleep!.length - 1);
    expect(awake!.filter(isPart)).toEqual([]);
    const size = awake!.map(textIn).join('').length;
    expect(size).toBeLessThan(700_000);
    // All stand before what asks for them.
    expect(elements.filter(({ tagName }) => tagName === 'script').at(-1)).toBe(awake!.at(-1));
  });

  // More than half of it is what reads PDFs.
  it('is no larger than 5 MB', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(5_000_000);
  });
});

describe('a page with everything in it', () => {
  const files = useFolder();

  const pageOf = (script: string, style = ''): string => {
    const folder = files.at('.');
    mkdirSync(path.join(folder, 'web'), { recursive: true });
    writeFileSync(path.join(folder, 'web/web.js'), script);
    writeFileSync(path.join(folder, 'web/web.css'), style);
    writeFileSync(
      path.join(folder, 'index.html'),
      `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'sha256-old'">
      <link rel="stylesheet" href="web/web.css"><script>head = 1</script><script defer src="web/web.js"></script>`,
    );
    return standaloneHtml(folder);
  };

  it('is not ended by what its scripts say, and they say the same', () => {
    const strings = String.raw`"</script>", "<!-- <script>", '\\</SCRIPT '`;
    const patterns = String.raw`/\<\/script/.test("</script"), /^<!--/u.test("<!--")`;
    const lines = '`a\r\nb</script>`';
    const { scripts, policy } = read(pageOf(`said = [${strings}, ${patterns}, ${lines}];`));
    expect(scripts).toHaveLength(2);
    const said = new Script(scripts[1]!).runInNewContext() as Iterable<unknown>;
    expect([...said]).toEqual(['</script>', '<!-- <script>', '\\</SCRIPT ', true, true, 'a\nb</script>']);
    expect(policy['script-src']).toBe(checksums(scripts));
  });

  it('is not made where something would be missing in it', () => {
    expect(() => pageOf('x = "assets/gone.png"')).toThrow('assets/gone.png is no icon of the page.');
    expect(() => pageOf('', 'b { background: url(web/picture.png) }')).toThrow(
      'web.css asks for other files.',
    );
  });
});

import { runOf } from '../../session/collect/collected-run';
import { choicesFile, hasLetters, letterPaths, outputNames } from '../../session/collect/outputs';
import { plainCollection } from '../../session/collect/plain-collection';
import { runFileName } from '../../session/collect/run-file';
import { runLines } from '../../session/collect/run-lines';
import type { WrittenFile } from '../../session/collect/write-collected';
import { zipCollected } from '../../session/collect/zip-collected';
import { checksum } from './checksum';
import { savedWords } from './saved-words';
import type { Collector } from './collector';
import type { CollectOutcome } from './collect-state';

/** In milliseconds: an old computer takes several times as long as ours, and the sheets of a province are large. */
const longestWriting = 300_000;
/** Letters that are written at one go: so often it is seen how far it has come. */
const lettersAtOnce = 50;

const nameOf = ({ collection: { area, year } }: CollectOutcome): string => `${area}${year}年`;

/** Saves 汇总.xlsx alone. */
export const saveRollUp = (collector: Collector, outcome: CollectOutcome): Promise<void> =>
  collector.busy('saving', '没有保存', async () => {
    collector.show({ says: '正在写出汇总.xlsx', done: 0 });
    const given = { collection: plainCollection(outcome.collection), which: 'roll-up' } as const;
    const [file] = await collector.runner()('write-collected', given, longestWriting);
    collector.door.save(`${nameOf(outcome)}${outputNames.rollUp}`, new Blob([file!.bytes as BlobPart]));
    const text = `${savedWords(`${nameOf(outcome)}${outputNames.rollUp}`, collector.door.downloads)}。`;
    collector.change({ message: { tone: 'good', text } });
  });

/** The workbooks and tables, then all letters, some at a time. */
async function* filesOf(
  collector: Collector,
  { collection, matched, choices }: CollectOutcome,
): AsyncGenerator<WrittenFile> {
  const run = collector.runner();
  const { letterhead: file } = collector.state.options;
  const letterhead = file
    ? (await import('../../session/report/letterhead')).openLetterhead(
        new Uint8Array(await file.arrayBuffer()),
      )
    : undefined;
  collector.show({ says: '正在写出汇总.xlsx 和其他表', done: 0 });
  const plain = plainCollection(collection);
  yield* await run('write-collected', { collection: plain, which: 'others' }, longestWriting);
  const answered = choicesFile(matched, choices);
  if (answered)
    yield {
      path: answered.path,
      bytes: new TextEncoder().encode([...(answered.content as Iterable<string>)].join('')),
    };
  if (!hasLetters(collection)) return;
  const paths = letterPaths(collection);
  const sent = collection.bodies.filter(({ body }) => paths.has(body.name));
  // What only other files say is not handed over again and again.
  const bare = { ...plain, files: [], across: [], alike: [], common: [] };
  for (let at = 0; at < sent.length; at += lettersAtOnce) {
    collector.show({ says: '正在写退回意见', done: at, total: sent.length });
    const some = { ...bare, bodies: sent.slice(at, at + lettersAtOnce) };
    const given = {
      collection: some,
      which: 'letters',
      paths,
      ...(letterhead ? { letterhead } : {}),
    } as const;
    yield* await run('write-collected', given, longestWriting);
  }
}

/** Notes what each file was when it was written, as the command does that writes them into a folder. */
async function* noting(
  files: AsyncIterable<WrittenFile>,
  written: Record<string, string>,
): AsyncGenerator<WrittenFile> {
  for await (const file of files) {
    written[file.path] = await checksum(file.bytes);
    yield file;
  }
}

/** Saves all that comes of the collection as one zip, with which a later one goes on. */
export const saveAll = (collector: Collector, outcome: CollectOutcome): Promise<void> =>
  collector.busy('saving', '没有保存', async () => {
    const written: Record<string, string> = {};
    async function* lines(): AsyncGenerator<Uint8Array> {
      collector.show({ says: '正在写出读取记录', done: 0 });
      yield* runLines(runOf(outcome, '', written), collector.ledger);
    }
    const files = noting(filesOf(collector, outcome), written);
    const parts: BlobPart[] = [];
    for await (const chunk of zipCollected(files, { path: runFileName, pieces: lines() }))
      // As blobs, browsers keep them elsewhere than among what the page holds.
      parts.push(new Blob([chunk as BlobPart]));
    const name = `${nameOf(outcome)}汇总和退回意见.zip`;
    collector.door.save(name, new Blob(parts, { type: 'application/zip' }));
    const letters = Object.keys(written).filter((path) => path.startsWith(`${outputNames.letters}/`)).length;
    collector.change({
      message: {
        tone: 'good',
        text: `${savedWords(name, collector.door.downloads)}。解压后可见${outputNames.rollUp}、${outputNames.area}${letters > 0 ? `和 ${letters} 份退回意见` : ''}。`,
      },
    });
  });

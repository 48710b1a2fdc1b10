import { forms } from '../../src/forms/index';
import type { CollectDoor } from '../../src/pane/collect/collect-door';
import { Collector } from '../../src/pane/collect/collector';
import type { PickedFile } from '../../src/pane/collect/picked-files';
import { runHere } from '../../src/session/aside/run-here';
import type { Earlier } from '../../src/session/collect/collect';
import { fileLoaders } from '../../src/web/file-loaders';
import { listed } from './collect-page';

export const picked = (files: Readonly<Record<string, string>>): readonly PickedFile[] =>
  Object.entries(files).map(([path, text]) => ({
    path,
    file: new File([text], path.slice(path.lastIndexOf('/') + 1), { lastModified: 1 }),
  }));

/** A door whose memory outlasts pages; it can be told to keep nothing. */
export class TestDoor implements CollectDoor {
  readonly forms = forms;
  readonly kept = new Map<string, Earlier>();
  readonly saved: (readonly [string, Blob])[] = [];
  keeps = true;
  stops = 0;
  now = () => new Date(2026, 0, 20);
  startWorkers = () => ({ runners: [runHere(forms, fileLoaders)], stop: () => void this.stops++ });
  readonly memory = {
    load: (key: string) => Promise.resolve(this.kept.get(key)),
    save: (key: string, earlier: Earlier) => {
      if (this.keeps) this.kept.set(key, earlier);
      return Promise.resolve(this.keeps);
    },
  };
  save = (name: string, content: Blob) => void this.saved.push([name, content]);
}

export const listFile = new File([listed], '名录.csv');

/** Files that were collected. */
export const collected = async (
  door: CollectDoor,
  files: Readonly<Record<string, string>>,
): Promise<Collector> => {
  const collector = new Collector(door);
  collector.chooseReports(picked(files));
  await collector.chooseList(listFile);
  await collector.collect();
  return collector;
};

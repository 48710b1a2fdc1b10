import { savedAt } from '../../../session/edit/draft-edits';
import { StaleFault } from '../../../session/edit/stale-fault';
import type { ParagraphView } from '../../../session/report/report-view';
import {
  adoptedWith,
  adoptedWithout,
  withAllUpdates,
  withUpdate,
} from '../../../session/report/sentence-updates';
import type { SentenceUpdate } from '../../../session/report/sentence-updates';
import type { ButtonAction, Tools } from '../../state/action';

type Updated = Pick<ParagraphView, 'slot' | 'adopted' | 'sentences'>;

/** The text that an update is made in: what was being typed there is in the workbook by now. */
const ownText = ({ session }: Tools, slot: string): string =>
  savedAt(session.snapshot.filing, { kind: 'text', at: slot });

const labels = {
  new: ['加入', '不加'],
  gone: ['删去', '保留'],
  changed: ['更新', '保留原句'],
} as const;

/** What kind of update it is. */
export const kindOf = ({ before, after }: SentenceUpdate): keyof typeof labels =>
  before === '' ? 'new' : after === '' ? 'gone' : 'changed';

const spokenOf = (label: string, { before, after }: SentenceUpdate): string => `${label}：${before || after}`;

/** 更新, 加入, 删去: puts one sentence as it is now into the clerk's text, and leaves all others alone. */
export const updateSentence = ({ slot, adopted }: Updated, update: SentenceUpdate): ButtonAction => {
  const [label] = labels[kindOf(update)];
  return {
    label,
    spoken: spokenOf(label, update),
    task: 'writing',
    run: (tools) => {
      const own = ownText(tools, slot);
      const text = withUpdate(own, update);
      const change = { slot, own, text: text ?? own, adopted: adoptedWith(adopted, update) };
      return tools.writes.write(async () => {
        if (text === undefined) throw new StaleFault();
        return tools.session.adopt([change]);
      }, `已${label} 1 句。`);
    },
  };
};

/** 保留原句, 不加: from now on the sentence is the clerk's own, and nothing is offered in its place. */
export const keepSentence = ({ slot, adopted }: Updated, update: SentenceUpdate): ButtonAction => {
  const [, label] = labels[kindOf(update)];
  return {
    label,
    spoken: spokenOf(label, update),
    task: 'writing',
    run: (tools) => {
      const own = ownText(tools, slot);
      const change = { slot, own, text: own, adopted: adoptedWithout(adopted, update) };
      return tools.writes.write(() => tools.session.adopt([change]), '已记住，这一句不再提示。');
    },
  };
};

/** 全部更新: puts all sentences that have changed into the clerk's text as they are now. */
export const updateAll = ({ slot, adopted, sentences }: Updated): ButtonAction => ({
  label: '全部更新',
  task: 'writing',
  run: (tools) => {
    const own = ownText(tools, slot);
    const { text, adopted: known, count } = withAllUpdates(own, adopted, sentences);
    return tools.writes.write(
      () => tools.session.adopt([{ slot, own, text, adopted: known }]),
      `已更新 ${count} 句，其他文字没有改动。`,
    );
  },
});

import type { Action } from '../state/action';

/** A box of 可选的句子: takes an optional sentence into the report, or out of it. */
export const chooseSentence = (key: string, chosen: boolean): Action => ({
  task: 'writing',
  run: ({ session, writes }) => {
    const { sentences = [] } = session.snapshot.filing.settings;
    const others = sentences.filter((each) => each !== key);
    return writes.write(
      async () => (await session.writes()).changeCover({ sentences: chosen ? [...others, key] : others }),
      '已记在“封面”，建议文字已更新。',
    );
  },
});

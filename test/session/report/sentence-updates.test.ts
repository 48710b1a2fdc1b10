import type { AdoptedSentence } from '../../../src/session/report/adopted';
import { remembered } from '../../../src/session/report/adopted';
import { stateOf } from '../../../src/session/report/paragraph-state';
import {
  adoptedWith,
  adoptedWithout,
  findUpdates,
  withAllUpdates,
  withUpdate,
} from '../../../src/session/report/sentence-updates';
import type { SuggestedSentence } from '../../../src/session/report/sentence-updates';

/** Sentences of one paragraph, or of several: `a: 甲。 | b: 乙。` has two. */
const said = (text: string): readonly SuggestedSentence[] =>
  text.split('|').flatMap((line, paragraph) =>
    line
      .trim()
      .split(' ')
      .filter((each) => each !== '')
      .map((each) => {
        const [key, words] = each.split(':') as [string, string];
        return { key, paragraph, runs: [{ text: words }] };
      }),
  );

const adopted = (text: string): readonly AdoptedSentence[] =>
  said(text).map(({ key, runs }) => ({ key, text: runs[0]!.text }));

const textsOf = (own: string, before: string, now: string): readonly (string | undefined)[] =>
  findUpdates(own, adopted(before), said(now)).map((update) => withUpdate(own, update));

describe('updates of single sentences', () => {
  it('replace only the sentence whose facts have changed, and leave the clerk’s words around it', () => {
    const own = '我局重视公开。培训3次。会议2次，效果良好。\n检查1次。';
    expect(
      textsOf(own, 't:培训3次。 m:会议2次。 c:检查1次。', 't:培训4次。 m:会议9次。 c:检查1次。'),
    ).toEqual(['我局重视公开。培训4次。会议2次，效果良好。\n检查1次。']);
  });

  it('put a new sentence behind the one before it, also where that has changed, or on a line of its own', () => {
    const own = '培训3次。\n检查1次。';
    const before = 't:培训3次。 | c:检查1次。';
    expect(textsOf(own, before, 't:培训3次。 m:会议2次。 | c:检查1次。')).toEqual([
      '培训3次。会议2次。\n检查1次。',
    ]);
    expect(textsOf(own, before, 't:培训3次。 | m:会议2次。 c:检查1次。')).toEqual([
      '培训3次。\n会议2次。检查1次。',
    ]);
    expect(textsOf(own, before, 't:培训3次。 | m:会议2次。 | c:检查1次。')).toEqual([
      '培训3次。\n会议2次。\n检查1次。',
    ]);
    const all = withAllUpdates(
      own,
      adopted(before),
      said('t:培训4次。 m:会议2次。 n:通报1期。 | c:检查1次。'),
    );
    expect(all).toMatchObject({ text: '培训4次。会议2次。通报1期。\n检查1次。', count: 3 });
    expect(findUpdates(all.text, all.adopted, said('t:培训4次。 m:会议2次。 n:通报1期。'))).toEqual([
      { key: 'c', before: '检查1次。', after: '' },
    ]);
  });

  it('take out a sentence that is not said any more, and no other that ends alike', () => {
    expect(textsOf('乡镇没有培训。会议2次。没有培训。', 't:没有培训。', 'm:会议2次。')).toEqual([
      '乡镇没有培训。会议2次。',
    ]);
    expect(textsOf('甲。\n乙。\n丙。', 'a:甲。 b:乙。 c:丙。', 'a:甲。 c:丙。')).toEqual(['甲。\n丙。']);
  });

  it('are not offered for what the clerk has changed or taken out, nor with a gap', () => {
    expect(textsOf('组织培训三次。', 't:培训3次。 m:会议2次。', 't:培训4次。 m:会议2次。')).toEqual([]);
    const gap = [
      { key: 't', paragraph: 0, runs: [{ text: '培训' }, { text: '（待填写）', pending: true } as const] },
    ];
    expect(findUpdates('培训3次。', adopted('t:培训3次。'), gap)).toEqual([]);
  });

  it('are offered again once they were taken back, and never again once they were declined', () => {
    const [own, before, now] = ['培训3次。', adopted('t:培训3次。'), said('t:培训4次。')];
    const [update] = findUpdates(own, before, now);
    expect(findUpdates(own, adoptedWith(before, update!), now)).toEqual([update]);
    expect(findUpdates(own, adoptedWithout(before, update!), now)).toEqual([]);
    expect(findUpdates(own, remembered(before, adopted('t:培训4次。')), now)).toEqual([update]);
  });
});

describe('the state of a text', () => {
  const before = adopted('t:培训3次。 m:会议2次。');

  it.each([
    ['', 'empty'],
    ['培训4次。会议2次。', 'adopted'],
    ['培训4次。\n会议2次。', 'adopted'],
    ['培训3次。会议2次。', 'outdated'],
    ['培训3次。', 'edited'],
    ['培训3次。会议2次。我局重视。', 'edited'],
    ['去年的话。', 'lastYear'],
    ['我局重视。', 'own'],
  ])('of “%s” is %s', (own, state) => {
    expect(stateOf(own, '培训4次。会议2次。', before, '去年的话。')).toBe(state);
  });

  it('goes by the whole text where 0.1.0 remembered that', () => {
    expect(stateOf('培训3次。', '培训4次。', '培训3次。')).toBe('outdated');
    expect(stateOf('培训3次', '培训4次。', '培训3次。')).toBe('own');
  });
});

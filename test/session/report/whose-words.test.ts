import { changesSince } from '../../../src/session/report/changes-since';
import { originsOf } from '../../../src/session/report/origins';

/** Last year's text with what this year's has not in brackets. */
const marked = (lastYear: string, now: string): string =>
  changesSince(lastYear, now)
    .map(({ text, isGone }) => (isGone ? `[${text}]` : text))
    .join('');

describe('last year’s text beside this year’s', () => {
  it('has figures marked that are others now, and sentences that are gone', () => {
    expect(
      marked(
        '2024年，我局主动公开政府信息140条。召开新闻发布会2场。\n设有查阅点。',
        '2025年，我局主动公开政府信息362条。\n设有查阅点。',
      ),
    ).toBe('[2024]年，我局主动公开政府信息[140]条。[召开新闻发布会2场。]\n设有查阅点。');
  });

  it('is whole, and takes no time, however long it is', () => {
    const long = Array.from({ length: 3000 }, (_, index) => `第${index}项工作完成${index * 7}件。`).join('');
    const begun = performance.now();
    expect(
      changesSince(long, long.slice(1))
        .map(({ text }) => text)
        .join(''),
    ).toBe(long);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

describe('whose words a text has', () => {
  it('is told sentence by sentence', () => {
    const text = '培训3次。我局重视。设有查阅点。';
    expect(originsOf(text, { suggested: ['培训3次。'], lastYear: '去年。设有查阅点。' })).toEqual([
      { text: '培训3次。', origin: 'suggested' },
      { text: '我局重视。', origin: 'own' },
      { text: '设有查阅点。', origin: 'lastYear' },
    ]);
  });
});

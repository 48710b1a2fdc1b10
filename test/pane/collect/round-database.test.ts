import { RoundDatabase } from '../../../src/pane/collect/round-database';

it('remembers rounds as long as the page is open where the browser keeps nothing, and says that it does not', async () => {
  // There is no database in Node.
  const rounds = new RoundDatabase();
  expect(await rounds.load('青岚县\n2025')).toBeUndefined();
  const earlier = {
    history: {},
    choices: [{ row: 0, file: '甲.json', body: '青岚县水务局', action: '' as const }],
  };
  expect(await rounds.save('青岚县\n2025', earlier)).toBe(false);
  expect(await rounds.load('青岚县\n2025')).toEqual(earlier);
  expect(await rounds.load('青岚县\n2024')).toBeUndefined();
});

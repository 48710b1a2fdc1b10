import fc from 'fast-check';
import { packedRecord, plainRecord } from '../../src/model/packed-record';

const value = fc.oneof(
  fc.constant(null),
  fc.nat(),
  fc.nat(300),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.string(),
  fc.boolean(),
);
// A name that is a number would come before the others in any object.
const record = fc.dictionary(
  fc.stringMatching(/^[a-z][a-z.]{0,12}$/u).filter((name) => !(name in {})),
  value,
);

describe('a packed record', () => {
  it('is read like the record that it was made of', () => {
    fc.assert(
      fc.property(record, (given) => {
        const packed = packedRecord(given);
        expect(Object.entries(packed)).toEqual(Object.entries(given));
        expect(plainRecord(packed)).toEqual({ ...given });
        expect(JSON.stringify(packed)).toBe(JSON.stringify(given));
        for (const name of Object.keys(given)) expect(Object.is(packed[name], given[name])).toBe(true);
        expect(packed['not there']).toBeUndefined();
      }),
    );
  });

  it('cannot be changed', () => {
    const packed: Record<string, number | null> = packedRecord({ one: 1 });
    expect(() => (packed['one'] = 2)).toThrow(TypeError);
    expect(() => delete packed['one']).toThrow(TypeError);
    expect({ ...packed }).toEqual({ one: 1 });
  });

  it('is one of many with the same names, whatever they hold', () => {
    const [first, second] = [
      { one: 1, two: null },
      { one: 70_000, two: 2 },
    ].map((each) => packedRecord(each));
    expect([{ ...first }, { ...second }]).toEqual([
      { one: 1, two: null },
      { one: 70_000, two: 2 },
    ]);
  });
});

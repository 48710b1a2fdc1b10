let known: ReadonlyMap<string, readonly [number, number]> | undefined;

/** Every character of two bytes, by its code. */
const codes = (): ReadonlyMap<string, readonly [number, number]> => {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) found.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return found;
};

/** A text as the older sites of governments send it. @throws for characters that take four bytes */
export const encodeGb18030 = (text: string): Uint8Array => {
  known ??= codes();
  return Uint8Array.from(
    [...text].flatMap((character): readonly number[] => {
      if (character <= '~') return [character.charCodeAt(0)];
      const code = known!.get(character);
      if (!code) throw new Error(`${character} takes more than two bytes`);
      return code;
    }),
  );
};

import { columnLetters } from './address';

const reference =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\p{N}_.(])/giu;

/** Writes a formula such as `=R[-1]C2` for one cell as `=$B4`. */
export function readR1C1(formula: string, row: number, column: number): string {
  return formula.replace(reference, (whole: string, ...parts: unknown[]) => {
    if (whole.startsWith('"')) return whole;
    const [down, right] = parts as [string | undefined, string | undefined];
    const [r, c] = [place(down, row), place(right, column)];
    return `${c.fixed ? '$' : ''}${columnLetters(c.at)}${r.fixed ? '$' : ''}${r.at + 1}`;
  });
}

function place(part: string | undefined, own: number): { at: number; fixed: boolean } {
  if (part === undefined) return { at: own, fixed: false };
  const fixed = !part.startsWith('[');
  return { at: fixed ? Number(part) - 1 : own + Number(part.slice(1, -1)), fixed };
}

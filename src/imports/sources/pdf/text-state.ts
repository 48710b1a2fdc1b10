import { matrixOf, times, unchanged } from './matrix';
import type { Matrix } from './matrix';

/** A font as pdf.js describes it, as far as it is used here. */
export interface PageFont {
  readonly fontMatrix: readonly number[] | undefined;
  readonly vertical: boolean | undefined;
}

/** How text is written at one point of a page: what `q` saves and `Q` brings back. */
export interface GraphicsState {
  readonly base: Matrix;
  readonly font: string;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  /** 1 is the width of letters as they are. */
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly isInvisible: boolean;
}

export const startingState = (base: Matrix): GraphicsState => ({
  base,
  font: '',
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  isInvisible: false,
});

/** Where the next sign is written, as text moves on. */
export class TextPen {
  private matrix: Matrix = unchanged;
  private line: Matrix = unchanged;

  begin(): void {
    this.set(unchanged);
  }

  set(numbers: ArrayLike<number>): void {
    this.matrix = this.line = matrixOf(numbers);
  }

  /** Begins another line, seen from where the last one began. */
  moveLine(x: number, y: number): void {
    this.matrix = this.line = times(this.line, [1, 0, 0, 1, x, y]);
  }

  moveOn(x: number, y: number): void {
    this.matrix = times(this.matrix, [1, 0, 0, 1, x, y]);
  }

  /** How text space stands on the page. */
  under(base: Matrix): Matrix {
    return times(base, this.matrix);
  }
}

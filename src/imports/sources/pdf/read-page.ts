import { pointAt, matrixOf, times } from './matrix';
import type { Matrix } from './matrix';
import { FontTrust } from './font-trust';
import type { FontGlyph } from './font-trust';
import { unknownSign } from './page-marks';
import type { Glyph, DrawnLine } from './page-marks';
import { rulesDrawn, rulesFilled } from './paths';
import { startingState, TextPen } from './text-state';
import type { GraphicsState, PageFont } from './text-state';

/** A sign with the way in which its text runs: 0 to the right, 1 downwards, 2 to the left, 3 upwards. */
export interface TurnedGlyph {
  readonly glyph: Omit<Glyph, 'text'>;
  readonly way: number;
  readonly font: string;
  readonly sign: FontGlyph | undefined;
  readonly isInvisible: boolean;
}

type Arguments = readonly unknown[];
const numbersIn = (given: Arguments): readonly number[] => given as readonly number[];

/** Ways of writing that leave nothing to be seen. */
const invisible = new Set([3, 7]);
/** Text that runs aslant is a watermark, or a stamp. */
const mostSlant = 0.09;

/** Follows the operators of a page, as one would who draws it, and notes where signs, lines and pictures are. */
export class PageReader {
  readonly signs: TurnedGlyph[] = [];
  readonly rules: DrawnLine[] = [];
  readonly pictures: Matrix[] = [];
  readonly trust = new Map<string, FontTrust>();
  private readonly saved: GraphicsState[] = [];
  private readonly place = new TextPen();
  private state: GraphicsState;

  /** @param fonts those that could be read, by their names */
  constructor(
    base: Matrix,
    private readonly fonts: ReadonlyMap<string, PageFont>,
    private readonly take: (count: number) => void,
  ) {
    this.state = startingState(base);
  }

  /** What operators do, by the names that pdf.js has for them. */
  readonly acts: Readonly<Record<string, (given: Arguments) => void>> = {
    save: () => void this.saved.push(this.state),
    restore: () => (this.state = this.saved.pop() ?? this.state),
    transform: (given) => this.move(matrixOf(numbersIn(given))),
    paintFormXObjectBegin: ([matrix]) => {
      this.saved.push(this.state);
      if (matrix) this.move(matrixOf(matrix as ArrayLike<number>));
    },
    paintFormXObjectEnd: () => (this.state = this.saved.pop() ?? this.state),
    beginText: () => this.place.begin(),
    setFont: ([font, size]) => this.change({ font: String(font), size: Number(size) }),
    setGState: ([changes]) => {
      for (const [key, value] of changes as readonly (readonly [string, unknown])[])
        if (key === 'Font') this.acts['setFont']!(value as Arguments);
    },
    setCharSpacing: ([characterSpacing]) => this.change({ characterSpacing: Number(characterSpacing) }),
    setWordSpacing: ([wordSpacing]) => this.change({ wordSpacing: Number(wordSpacing) }),
    setHScale: ([scale]) => this.change({ scale: Number(scale) / 100 }),
    setLeading: ([leading]) => this.change({ leading: Number(leading) }),
    setTextRise: ([rise]) => this.change({ rise: Number(rise) }),
    setTextRenderingMode: ([mode]) => this.change({ isInvisible: invisible.has(Number(mode)) }),
    setTextMatrix: ([matrix]) => this.place.set(matrix as ArrayLike<number>),
    moveText: ([x, y]) => this.place.moveLine(Number(x), Number(y)),
    setLeadingMoveText: ([x, y]) => {
      this.change({ leading: -Number(y) });
      this.place.moveLine(Number(x), Number(y));
    },
    nextLine: () => this.place.moveLine(0, -this.state.leading),
    showText: ([signs]) => this.show(signs as readonly (FontGlyph | number)[]),
    paintSolidColorImageMask: () => void this.pictures.push(this.state.base),
    constructPath: ([act, paths]) =>
      this.draw(Number(act), (paths as readonly (ArrayLike<number> | null)[])[0] ?? null),
  };

  /** @param name what pdf.js calls the operator */
  follow(name: string, given: Arguments | null): void {
    this.acts[name]?.(given ?? []);
  }

  private change(changes: Partial<GraphicsState>): void {
    this.state = { ...this.state, ...changes };
  }

  private move(matrix: Matrix): void {
    this.change({ base: times(this.state.base, matrix) });
  }

  private draw(act: number, path: ArrayLike<number> | null): void {
    if (!path) return;
    // 20 to 27: drawn, closed and drawn; filled in two ways; filled and drawn in four; 28: nothing, for a clip.
    if (act < 20 || act > 27) return;
    const { base } = this.state;
    const found = act === 20 || act === 21 ? rulesDrawn(path, base) : rulesFilled(path, base);
    const drawn = act >= 24 && found.length === 0 ? rulesDrawn(path, base) : [];
    this.take(found.length + drawn.length);
    this.rules.push(...found, ...drawn);
  }

  private show(signs: readonly (FontGlyph | number)[]): void {
    const { font: name, size, scale, characterSpacing, wordSpacing } = this.state;
    const font = this.fonts.get(name);
    this.take(signs.length + 1);
    if (!font) return this.note(undefined, size / 2, name);
    if (!this.trust.has(name)) this.trust.set(name, new FontTrust());
    const trust = this.trust.get(name)!;
    const unit = (font.fontMatrix?.[0] ?? 0.001) * size;
    for (const sign of signs) {
      if (typeof sign === 'number') {
        const back = (-sign * size) / 1000;
        this.place.moveOn(font.vertical ? 0 : back * scale, font.vertical ? back : 0);
        continue;
      }
      trust.see(sign);
      const spacing = characterSpacing + (sign.isSpace ? wordSpacing : 0);
      if (font.vertical) {
        const [down = -1000, aside = sign.width / 2, above = 880] = sign.vmetric ?? [];
        this.note(sign, sign.width * unit, name, { x: -aside * unit, y: -above * unit });
        this.place.moveOn(0, down * unit + spacing);
      } else {
        this.note(sign, sign.width * unit * scale, name);
        this.place.moveOn((sign.width * unit + spacing) * scale, 0);
      }
    }
  }

  private note(sign: FontGlyph | undefined, width: number, font: string, { x, y } = { x: 0, y: 0 }): void {
    const { base, rise, size, isInvisible } = this.state;
    const space = this.place.under(base);
    const from = pointAt(space, x, y + rise);
    const to = pointAt(space, x + width, y + rise);
    const top = pointAt(space, x, y + rise + size);
    const [across, along] = [to.x - from.x, to.y - from.y];
    const reach = Math.hypot(across, along);
    // A sign without any width runs along with the others: the letters' own height says how.
    const [dx, dy] = reach > 0 ? [across / reach, along / reach] : [Math.sign(from.y - top.y), 0];
    if (Math.min(Math.abs(dx), Math.abs(dy)) > mostSlant) return;
    const way = Math.abs(dx) > Math.abs(dy) ? (dx > 0 ? 0 : 2) : dy > 0 ? 1 : 3;
    this.signs.push({
      glyph: { x: from.x, y: from.y, width: reach, size: Math.hypot(top.x - from.x, top.y - from.y) },
      way,
      font,
      sign,
      isInvisible,
    });
  }

  /** What a sign stands for. */
  textOf({ sign, font }: TurnedGlyph): string {
    return sign ? (this.trust.get(font)?.textOf(sign) ?? unknownSign) : unknownSign;
  }
}

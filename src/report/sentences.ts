import type { Liquid, Template } from 'liquidjs';
import { pendingRun } from '../model/report';
import type { Run } from '../model/report';
import { sentenceEngine } from './engine';
import { changeOf, comesTo, Figure, growthOf, roughly, shareOf, together, totalOf } from './figures';
import type { Entry } from './figures';

/** Private-use characters enclose the number of a run while a template is rendered; texts are rid of them first. */
const open = '\uE000';
const close = '\uE001';
const marks = /[\uE000\uE001]/gu;
const marked = new RegExp(`${open}(\\d+)${close}`, 'u');

/** 一是, 二是: how the points of a list begin. */
const ordinals = ['一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是', '九是', '十是'];

/** By when something is done, as it is said: 2026年6月底 → 2026年6月底前完成. */
const deadlineWords = (by: string): string => {
  if (/(?:完成|推进|坚持|进行|开展|落实)$/u.test(by)) return by;
  return /(?:前|内|期间)$/u.test(by) ? `${by}完成` : `${by}前完成`;
};

/** Turns the sentences of a form into runs, so that each figure knows its fields. */
export class Sentences {
  private readonly runs: Run[] = [];
  /** The same few templates are filled in at each keystroke. */
  private readonly parsed = new Map<string, Template[]>();
  /** Whoever reads templates without filling them in has its tags and filters of it. */
  readonly engine: Liquid = sentenceEngine((value) => this.print(value));

  constructor() {
    this.engine.registerFilter('present', (entries: readonly Entry[]) =>
      entries.filter(
        ({ figure, isBare }) => isBare === true || (figure.value !== null && figure.value !== 0),
      ),
    );
    // A figure that is not known stays, and shows as still to be written; only a known 0 is left out.
    this.engine.registerFilter('nonzero', (entries: readonly Entry[]) =>
      entries.filter(({ figure }) => figure.value !== 0),
    );
    this.engine.registerFilter('items', (entries: readonly Entry[], unit: string) =>
      this.list(entries, ({ figure, unit: own = unit }) => `${this.print(figure)}${own}`),
    );
    // Things done one after another, which are no list of one kind.
    this.engine.registerFilter('acts', (entries: readonly Entry[]) =>
      this.list(entries, ({ figure, unit = '' }) => `${this.print(figure)}${unit}`, '，'),
    );
    this.engine.registerFilter('roughly', roughly);
    this.engine.registerFilter('zeros', (entries: readonly Entry[]) =>
      entries.filter(({ figure }) => figure.value === 0),
    );
    this.engine.registerFilter('labels', (entries: readonly Entry[]) =>
      entries.map(({ label }) => this.print(label)).join('、'),
    );
    this.engine.registerFilter('comesTo', comesTo);
    this.engine.registerFilter('together', together);
    this.engine.registerFilter('total', totalOf);
    this.engine.registerFilter('ordinal', (number: number) => ordinals[number - 1] ?? '');
    this.engine.registerFilter('deadline', deadlineWords);
    this.engine.registerFilter('shares', (entries: readonly Entry[], total: Figure, unit: string) =>
      this.list(
        entries,
        ({ figure }) => `${this.print(figure)}${unit}（占${this.print(shareOf(figure, total))}）`,
      ),
    );
    this.engine.registerFilter('growth', growthOf);
    this.engine.registerFilter('change', changeOf);
  }

  /**
   * Renders one paragraph; empty where the template has nothing to say.
   * @param limit in milliseconds, where it is less than usual
   */
  fill(template: string, scope: object, limit?: number): readonly Run[] {
    this.runs.length = 0;
    const parsed = this.parsed.get(template) ?? this.engine.parse(template);
    this.parsed.set(template, parsed);
    const options = limit === undefined ? {} : { renderLimit: limit };
    const lines = (this.engine.renderSync(parsed, scope, options) as string).split('\n');
    return lines
      .map((line) => line.trim())
      .join('')
      .split(marked)
      .map((part, index) => (index % 2 === 1 ? this.runs[Number(part)]! : { text: part.replace(marks, '') }))
      .filter((run) => run.text !== '');
  }

  /** Entries one after another. Several that are not known are one gap, for a row of gaps says no more. */
  private list(entries: readonly Entry[], printed: (entry: Entry) => string, separator = '、'): string {
    const isUnknown = ({ figure, isBare }: Entry): boolean => figure.value === null && !isBare;
    const unknown = entries.filter(isUnknown);
    const named = unknown.length > 1 ? entries.filter((entry) => !isUnknown(entry)) : entries;
    const items = named.map((entry) => this.print(entry.label) + (entry.isBare ? '' : printed(entry)));
    return [...items, ...(unknown.length > 1 ? [this.mark(pendingRun)] : [])].join(separator);
  }

  private print(value: unknown): string {
    if (value instanceof Figure)
      return this.mark(value.value === null ? pendingRun : { text: value.text, fields: value.fields });
    if (value === null || value === undefined) return this.mark(pendingRun);
    // What a filter has printed already carries its marks.
    if (typeof value === 'string') return value;
    return typeof value === 'number' ? String(value) : '';
  }

  private mark(run: Run): string {
    return `${open}${this.runs.push(run) - 1}${close}`;
  }
}

/** A text of the clerk's own, free of the characters that mark figures. */
export const cleaned = (text: string): string => text.replace(marks, '');

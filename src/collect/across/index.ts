import type { AcrossRule } from './across-rule';
import { areaIsSum } from './area-is-sum';
import { countedTwice } from './counted-twice';
import { figuresAreOwn } from './figures-are-own';
import { nameIsOwn } from './name-is-own';
import { verticalCounted } from './vertical-counted';
import { withinItsKind } from './within-its-kind';

/** All rules across bodies, in the order in which they speak. */
export const acrossRules: readonly AcrossRule[] = [
  areaIsSum,
  countedTwice,
  verticalCounted,
  nameIsOwn,
  figuresAreOwn,
  withinItsKind,
];

export type { Host, HostOptions } from './host';
export { type Area, formatArea } from './model/address';
export type { Behaviour, Platform } from './model/behaviour';
export type { Alert } from './model/editor';
export type { FormulaEngine, MakeFormulaEngine } from './model/formula-engine';
export { areaOfName, findName, type Name } from './model/names';
export type { Snapshot } from './model/snapshot';
export type { Scalar } from './model/typed-input';

export { Workbook } from './model/workbook';
export { type NodeExcel, openExcel } from './node-seam';

export type { Host, HostOptions } from './host';
export { type Area, formatArea } from './model/address';
export type { FormulaEngine, MakeFormulaEngine } from './model/formula-engine';
export { areaOfName, findName, type Name } from './model/names';
export type { Snapshot } from './model/snapshot';
export type { Scalar } from './model/typed-input';
export type { Alert } from './model/user';
export { Workbook } from './model/workbook';
export { type NodeExcel, openExcel } from './node-seam';

export { workbookIn } from './open';
export { fileOf } from './save';
export { namesSeen, type Seen, sheetsSeen, windowSeen } from './seen';

import { collectLoaders } from '../session/collect/collect-loaders';

/** What writes workbooks as files, for 汇总. */
export const fileLoaders = collectLoaders(async () => (await import('../hosts/xlsx/write')).writeDrawing);

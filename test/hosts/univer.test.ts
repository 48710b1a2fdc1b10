import { describeHost } from './contract';
import { useGrid } from './univer/use-grid';

jest.setTimeout(120_000);

const open = useGrid();

describeHost('the grid in Chromium', open);

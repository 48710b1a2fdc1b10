import { describeHost } from './contract';
import { useGrid } from './univer/use-grid';

const open = useGrid();

describeHost('the grid in Chromium', open);

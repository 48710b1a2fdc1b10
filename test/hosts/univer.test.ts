import { describeHost } from '../support/host-contract';
import { useGrid } from './univer/use-grid';

const open = useGrid();

describeHost('the grid in Chromium', open);

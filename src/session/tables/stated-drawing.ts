export { statedDrawing } from '../../workbook/draw';

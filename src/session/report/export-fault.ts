// What says why a report cannot be written is needed before anything that writes one.
export { ExportFault } from '../../exports/exporter';

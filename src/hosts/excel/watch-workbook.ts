/// <reference types="office-js" />
import type { NamedCells } from '../../model/drawing';
import type { EditListener } from '../host';
import { EditWatch } from './edit-watch';
import type { Requests } from './requests';

/** Takes something off that was listening. */
interface Registration {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** What the watch listens to. */
const register = ({ worksheets }: Excel.Workbook, watch: EditWatch): readonly Registration[] => {
  const calling = (tell: () => void) => (): Promise<void> => {
    tell();
    return Promise.resolve();
  };
  const mayLoseFormats = calling(() => watch.formatsMayBeLost());
  return [
    worksheets.onChanged.add(({ address }) => {
      watch.edited();
      // Of several cells at once: something was pasted or dragged.
      if (/[:,]/u.test(address)) watch.formatsMayBeLost();
      return Promise.resolve();
    }),
    worksheets.onFormatChanged.add(mayLoseFormats),
    worksheets.onActivated.add(mayLoseFormats),
    worksheets.onSelectionChanged.add(calling(() => watch.selected())),
  ];
};

/** Listens to the workbook, in one request, and reads it after edits. @returns the watch, and what ends it in one request */
export const watchWorkbook = (
  requests: Requests,
  read: () => Promise<NamedCells>,
  listener: EditListener,
  isWeb: boolean,
): Promise<{ readonly watch: EditWatch; readonly stop: () => Promise<void> }> =>
  requests.run(async (context) => {
    const watch = new EditWatch(read, listener, isWeb);
    const registrations = register(context.workbook, watch);
    await context.sync();
    const stop = async (): Promise<void> => {
      watch.stop();
      for (const registration of registrations) registration.remove();
      await registrations[0]?.context.sync();
    };
    return { watch, stop };
  });

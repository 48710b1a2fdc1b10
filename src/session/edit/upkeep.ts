import type { NamedCells } from '../../model/drawing';
import type { Form } from '../../model/form';
import type { WordingsFor } from '../../model/own-wording';
import type { Upkeep } from '../../model/upkeep';

/**
 * What a host writes besides when it saves the file of a filing; nothing where the cells are no filing.
 * @param wordingsFor left out where reports are in no words but ours
 * @returns a function of the cells now, and when the file was opened or saved last
 */
export const upkeepOf =
  (forms: readonly Form[], wordingsFor?: WordingsFor) =>
  async (now: NamedCells, before: NamedCells): Promise<Upkeep | undefined> =>
    // What draws and composes is loaded after the first page is shown.
    (await import('./work-out-upkeep')).workOutUpkeep(forms, now, before, wordingsFor);

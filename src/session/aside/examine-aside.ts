import type { Filing } from '../../model/filing';
import type { Form } from '../../model/form';
import { textSlots } from '../../filing/text-slots';
import type { Examined } from '../advice';
import { Overrun } from './overrun';
import { longestTask } from './tasks';
import type { RunAside, ToExamine } from './tasks';

/** In milliseconds: so long a text may take by itself, once all together have taken too long. */
const longestText = longestTask / 5;

/**
 * Examines a filing aside, again and again as it is changed. Where that takes too long it finds out which texts take so
 * long, and examines all the rest; these texts are left out from then on, until they are changed.
 */
export class ExamineAside {
  /** Texts that took too long, by their slots. */
  private readonly tooLong = new Map<string, string>();

  constructor(private readonly runAside: RunAside) {}

  /** @throws a defect where nothing could be found out */
  async examine(form: Form, task: ToExamine): Promise<Examined> {
    const { texts } = task.filing;
    for (const [slot, text] of [...this.tooLong])
      if (texts[slot] !== text) {
        this.tooLong.delete(slot);
        // It may well be as it was but for a word.
        await this.tryText(form, slot, task);
      }
    return this.attempt(task, async () => {
      for (const slot of slotsByLength(form, task.filing))
        if (!this.tooLong.has(slot)) await this.tryText(form, slot, task);
      return this.attempt(task, () =>
        this.attempt({ ...task, withoutAdvice: true }, () =>
          // No text takes long by itself, and all of them do.
          this.runAside('examine', {
            ...task,
            withoutAdvice: true,
            leftOut: slotsByLength(form, task.filing),
          }),
        ),
      );
    });
  }

  /** Examines all but the texts that are known to take too long. @param otherwise what is done if it still does */
  private async attempt(task: ToExamine, otherwise: () => Promise<Examined>): Promise<Examined> {
    try {
      return await this.runAside('examine', { ...task, leftOut: [...this.tooLong.keys()] });
    } catch (error) {
      if (error instanceof Overrun) return otherwise();
      throw error;
    }
  }

  /** Finds out whether one text takes too long when it is read alone. */
  private async tryText(form: Form, slot: string, task: ToExamine): Promise<void> {
    const leftOut = slotsByLength(form, task.filing).filter((other) => other !== slot);
    try {
      await this.runAside('examine', { ...task, leftOut, withoutAdvice: true }, longestText);
    } catch (error) {
      if (!(error instanceof Overrun)) throw error;
      this.tooLong.set(slot, task.filing.texts[slot] ?? '');
    }
  }
}

/** The texts that are written, the longest first. */
const slotsByLength = (form: Form, { texts }: Filing): readonly string[] =>
  ['preface', ...textSlots(form).keys()]
    .filter((slot) => (texts[slot] ?? '').trim() !== '')
    .sort((a, b) => texts[b]!.length - texts[a]!.length);

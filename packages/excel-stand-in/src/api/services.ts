import type { Workbook } from '../model/workbook';
import { ApiObject } from '../wire/api-object';

/** The client says here that its ribbon commands can be called. */
class AddinInternalService extends ApiObject {
  readonly apiType = 'AddinInternalService';

  NotifyActionHandlerReady(): void {
    return;
  }
}

/** Whether the pane of a shared runtime is shown: `Office.addin.hide()` and `showAsTaskpane()`. */
class AppRuntimeService extends ApiObject {
  readonly apiType = 'AppRuntimeService';
  private state = 'Visible';

  constructor(private readonly workbook: Workbook) {
    super();
  }

  SetAppRuntimeState(state: string): void {
    const { events, behaviour } = this.workbook;
    if (state === 'Visible' && behaviour.showTakesFocus) this.workbook.giveFocus('pane');
    if (state !== this.state) events.tellPaneIs(state === 'Visible' ? 'Visible' : 'Hidden');
    this.state = state;
  }

  GetAppRuntimeState(): string {
    return this.state;
  }
}

/** What a pane asks of its host before and beside the workbook. */
export function servicesOf(workbook: Workbook): Readonly<Record<string, () => ApiObject>> {
  const runtime = new AppRuntimeService(workbook);
  return {
    'Microsoft.InternalService.AddinInternalService': () => new AddinInternalService(),
    'Microsoft.AppRuntime.AppRuntimeService': () => runtime,
  };
}

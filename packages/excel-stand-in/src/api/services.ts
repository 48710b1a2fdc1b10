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

  SetAppRuntimeState(state: string): void {
    this.state = state;
  }

  GetAppRuntimeState(): string {
    return this.state;
  }
}

const runtime = new AppRuntimeService();

/** What a pane asks of its host before and beside the workbook. */
export const services: Readonly<Record<string, () => ApiObject>> = {
  'Microsoft.InternalService.AddinInternalService': () => new AddinInternalService(),
  'Microsoft.AppRuntime.AppRuntimeService': () => runtime,
};

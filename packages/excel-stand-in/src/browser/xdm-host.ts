import type { Host } from '../host';
import type { EventEntry } from '../model/events';
import { otherSets } from '../office-stub';
import type { ResponseBody } from '../wire/messages';
import type { Answer } from '../wire/wire';

/** A message between a pane in an iframe and Excel on the web around it. */
interface XdmMessage {
  _messageType: 0 | 1;
  _actionName: string;
  _actionType?: number;
  _conversationId: string;
  _correlationId: number;
  _data: unknown;
}

/** A call of the client on its host: `DispatchId` says what is wanted. */
interface ExecuteData {
  DdaMethod: { DispatchId: number };
  DdaSettingsMethod?: { Properties: [string, string][] };
  ArrayData: unknown[];
  /** Of a completed ribbon command: its id and its status. */
  0?: string;
  1?: number;
}

const dispatch = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;
const actions = { call: 0, register: 1, unregister: 2 } as const;
const locale = 'zh-CN';
const conversation = 'conversation-1';
const instance = 'document-1';
/** What Excel answers while a cell is being edited; the client turns it into its own error. */
const inCellEdit = 5004;
/** What it answers when it could not reach its server. */
const internalError = 5001;

/** A ribbon command that runs. */
interface Command {
  completed(status: number): void;
  failed(error: Error): void;
}

/** Excel on the web's side of the conversation with a pane. It sees texts only; how they travel is for the seam. */
export class XdmHost {
  private readonly registrations = new Map<string, XdmMessage>();
  private readonly commands = new Map<string, Command>();
  private gone: Error | undefined;

  constructor(
    private readonly host: Host,
    private readonly origin: string,
    private readonly send: (text: string) => void,
  ) {
    host.workbook.events.deliver = (entries: EventEntry[]) =>
      void this.fire('richApiMessage', { ArrayData: entries });
  }

  /** The name that the iframe must bear: by it the pane knows its host. */
  get frameName(): string {
    // The last part is a set of flags: 1 is a shared runtime. With logging on, the client would ask for a script of telemetry.
    const hostInfo = ['Excel', 'Web', '16.01', locale, 'correlation-1', '', 'disableLogging', '1'].join('$');
    const xdmInfo = [conversation, instance, this.origin].join('|');
    return JSON.stringify({
      baseFrameName: 'excel',
      hostInfo,
      xdmInfo,
      serializerVersion: '1',
      flights: '[]',
    });
  }

  /** Presses a ribbon button; resolves when its command calls `event.completed()`. */
  async runCommand(name: string): Promise<void> {
    const id = `command-${this.commands.size + 1}`;
    await new Promise<void>((resolve, reject) => {
      if (this.gone) return reject(this.gone);
      this.commands.set(id, {
        completed: (status) =>
          status === 0 ? resolve() : reject(new Error(`No command ${name}: error ${status}.`)),
        failed: reject,
      });
      const heard = this.fire('appCommandInvoked', {
        0: id,
        1: name,
        2: JSON.stringify({ source: { id: name } }),
      });
      if (!heard) reject(new Error('The pane has not registered for ribbon commands.'));
    });
  }

  /** Fails the commands that have not completed, and all to come: there is no pane any more. */
  giveUp(error: Error): void {
    this.gone = error;
    for (const command of this.commands.values()) command.failed(error);
  }

  /** Takes a message of the pane. */
  async receive(text: string): Promise<void> {
    const message = JSON.parse(text) as XdmMessage;
    if (message._messageType !== 0 || message._conversationId !== conversation) return;
    const { _actionName: name, _actionType: type = actions.call } = message;
    if (type === actions.register) this.registrations.set(name, message);
    if (type === actions.unregister) this.registrations.delete(name);
    if (type !== actions.call) return this.reply(message, { Error: 0 });
    if (name === 'ContextActivationManager_getAppContextAsync') return this.reply(message, this.appContext());
    if (name === 'executeMethod') return this.execute(message);
    // The others tell of focus, size and the like, and want to know only that they were heard.
    this.reply(message, null);
  }

  private async execute(message: XdmMessage): Promise<void> {
    const data = message._data as ExecuteData;
    const { workbook, wire } = this.host;
    switch (data.DdaMethod.DispatchId) {
      case dispatch.richApi: {
        const answer = await wire.answer(String(data.ArrayData[4]), Number(data.ArrayData[6] ?? 0));
        this.reply(message, richApiAnswer(answer));
        return workbook.finishEdit();
      }
      case dispatch.saveSettings:
        workbook.documentSettings = data.DdaSettingsMethod?.Properties ?? [];
        return this.reply(message, { Error: 0, Version: 1 });
      case dispatch.loadSettings: {
        const Settings = workbook.documentSettings.map(([Name, Value]) => ({ Name, Value }));
        return this.reply(message, { Error: 0, Version: 1, Properties: { Settings } });
      }
      case dispatch.commandCompleted:
        this.commands.get(String(data[0]))?.completed(Number(data[1]));
        return this.reply(message, { Error: 0, Version: 1 });
      default:
        throw new Error(`The stand-in does not model DispatchId ${data.DdaMethod.DispatchId}.`);
    }
  }

  private fire(event: string, data: unknown): boolean {
    const registration = this.registrations.get(event);
    if (registration) this.reply(registration, data, 1);
    return registration !== undefined;
  }

  private reply({ _actionName, _correlationId }: XdmMessage, _data: unknown, _responseType = 0): void {
    this.send(
      JSON.stringify({
        _messageType: 1,
        _actionName,
        _conversationId: conversation,
        _correlationId,
        _origin: this.origin,
        _data,
        _errorCode: 0,
        _responseType,
        _serializerVersion: 1,
      }),
    );
  }

  private appContext(): object {
    const { workbook, excelApi } = this.host;
    return {
      _id: instance,
      _appInstanceId: instance,
      _correlationId: 'correlation-1',
      _eToken: '',
      _appName: 16,
      _appVersion: '16.00',
      _appMinorVersion: 0,
      _hostFullVersion: '16.0.0.0',
      _osfControlType: 1,
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: `https://localhost/${workbook.name}`,
      _reason: 'documentOpened',
      _clientMode: workbook.readOnly ? 0 : 1,
      _settings: workbook.documentSettings,
      _requirementMatrix: JSON.stringify({ ...otherSets(workbook.behaviour.platform), ExcelApi: excelApi }),
      _clientWindowHeight: 800,
      _clientWindowWidth: 350,
      _addinName: 'add-in',
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: 2,
    };
  }
}

function richApiAnswer(answer: Answer): object {
  // The client looks at no HTTP status on this path: what is not in the body must be an error number.
  if (answer.kind === 'lost') return { Error: internalError, Version: 1 };
  if (answer.kind === 'refused' && answer.code === 'InvalidOperationInCellEditMode')
    return { Error: inCellEdit, Version: 1 };
  const text = answer.kind === 'answered' ? answer.text : JSON.stringify(refusal(answer));
  return { Error: 0, Version: 1, Data: [200, ['Content-Type', 'application/json'], text] };
}

function refusal({ code, message }: { code: string; message: string }): ResponseBody {
  const Error = { Code: code, Message: message, Location: '', ActionIndex: -1, HttpStatusCode: 400 };
  return { Results: [], TraceIds: [], Error };
}

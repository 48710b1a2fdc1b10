/// <reference types="office-js" />
import { createContext, Script } from 'node:vm';
import { type Host, type HostOptions, openHost } from './host';
import { officeStub } from './office-stub';
import type { Answer } from './wire/wire';
import { excelClientText } from './wire/office-js-files';

/** An Excel for one test: the real client on one side, the model on the other. */
export interface NodeExcel extends Host {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Resolves once every event that was raised has reached its handlers. */
  eventsDelivered(): Promise<void>;
}

/** A message of the client's bridge: 1 request, 2 response, 3 events. */
interface BridgeMessage {
  id?: number | undefined;
  type: number;
  flags?: number;
  message: unknown;
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost(text: string): void;
}

interface HttpResponse {
  statusCode: number;
  headers: object;
  body: string;
}

type ClientWindow = Record<string, unknown> & {
  -readonly [K in 'Excel' | 'Office' | 'OfficeExtension']: NodeExcel[K];
};

let script: Script | undefined;

/** Loads the shipped client into a window of its own and connects it to a workbook. */
export function openExcel(options: HostOptions = {}): NodeExcel {
  const host = openHost(options);
  const window = newWindow();
  script ??= new Script(excelClientText(), { filename: 'excel-web-16.00.js' });
  script.runInContext(createContext(window));
  window.Office = officeStub(window.Office, host);
  const eventsDelivered = connect(window, host);
  return {
    ...host,
    Excel: window.Excel,
    Office: window.Office,
    OfficeExtension: window.OfficeExtension,
    eventsDelivered,
  };
}

/** As little of a browser as the client asks for while it loads. */
function newWindow(): ClientWindow {
  const nothing = () => undefined;
  const element = () => ({ setAttribute: nothing, appendChild: nothing, style: {} });
  const page = {
    href: 'https://localhost/',
    origin: 'https://localhost',
    protocol: 'https:',
    search: '',
    hash: '',
  };
  const document = {
    readyState: 'complete',
    URL: page.href,
    domain: 'localhost',
    body: element(),
    createElement: element,
    getElementsByTagName: () => [],
    querySelectorAll: () => [],
    addEventListener: nothing,
  };
  const window: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    URL,
    document,
    location: page,
    name: '',
    navigator: { userAgent: 'node' },
    addEventListener: nothing,
    removeEventListener: nothing,
  };
  for (const name of ['window', 'self', 'parent', 'top']) window[name] = window;
  return window as ClientWindow;
}

function connect(window: ClientWindow, { wire, workbook }: Host): () => Promise<void> {
  let delivered = Promise.resolve();
  const turn = () => new Promise<void>((resolve) => void setTimeout(resolve, 0));
  const send = (message: BridgeMessage) => bridge.onMessageFromHost(JSON.stringify(message));
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const { id, type, flags = 0, message } = JSON.parse(text) as BridgeMessage;
      if (type !== 1) return;
      const { body } = message as { body: unknown };
      const request = typeof body === 'string' ? body : JSON.stringify(body);
      const respond = async () => {
        const answer = await wire.answer(request, flags);
        await turn();
        send({ id, type: 2, message: httpResponse(answer) });
        // A handler is in place only once the client has read the answer to its registration.
        workbook.finishEdit();
      };
      void respond();
    },
    // The client puts its own function here.
    onMessageFromHost: () => undefined,
  };
  workbook.events.deliver = (entries) => {
    const sent = turn().then(() => send({ type: 3, message: { entries } }));
    delivered = delivered.then(() => sent);
  };
  const { HostBridge } = window.OfficeExtension as unknown as { HostBridge: { init(bridge: Bridge): void } };
  HostBridge.init(bridge);
  // The client calls its handlers a little after it has read the message.
  return () => delivered.then(turn);
}

function httpResponse(answer: Answer): HttpResponse {
  if (answer.kind === 'answered') return { statusCode: 200, headers: {}, body: answer.text };
  // The same code as in the browser seam, where the client makes it of an error number.
  if (answer.kind === 'lost') return httpError(500, 'GeneralException', 'The connection was lost.');
  return httpError(400, answer.code, answer.message);
}

function httpError(statusCode: number, code: string, message: string): HttpResponse {
  return { statusCode, headers: {}, body: JSON.stringify({ error: { code, message } }) };
}

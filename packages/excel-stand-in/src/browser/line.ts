import type { ServerResponse } from 'node:http';
import type { Host } from '../host';
import type { Alert } from '../model/editor';
import { renderGrid } from './grid-view';
import type { Downward, PaneFrame, Upward } from './host-page';
import { type Handler, readBody } from './host-server';
import { XdmHost } from './xdm-host';

/** What goes between the page and the workbook: down as server-sent events, up as posts. */
export class Line {
  private xdmHost: XdmHost | undefined;
  private down: ServerResponse | undefined;
  private readonly waiting: Downward[] = [];
  private drawing = false;
  private drawn = '';

  constructor(
    private readonly host: Host,
    private readonly pane: PaneFrame,
    /** Takes what goes wrong where nobody waits for an answer. */
    private readonly errors: string[],
  ) {}

  /** Connects the workbook, once it is known where the page around the pane comes from. */
  open(origin: string): void {
    this.xdmHost = new XdmHost(this.host, origin, (text) => this.send({ kind: 'toPane', text }));
    this.host.workbook.redraw = () => this.draw();
    this.host.workbook.giveFocus = (to) => this.send({ kind: 'focus', to });
  }

  /** Presses a ribbon button; resolves when its command has completed, fails when the line is closed before. */
  runCommand(name: string): Promise<void> {
    return this.xdm.runCommand(name);
  }

  /** Nothing comes any more: whoever waits for the pane waits in vain. */
  close(): Promise<void> {
    this.xdmHost?.giveUp(new Error('The page of the workbook has been closed, or Chromium has ended.'));
    return Promise.resolve();
  }

  readonly handler: Handler = async (path, request, response) => {
    if (path === '/pane') response.end(JSON.stringify({ ...this.pane, frameName: this.xdm.frameName }));
    else if (path === '/up') {
      const message = JSON.parse(await readBody(request)) as Upward;
      // The pane's requests may take long; the user's next click does not wait for them.
      this.take(message).catch((error: unknown) => this.errors.push(String(error)));
      response.end();
    } else if (path === '/down') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      this.down = response;
      for (const message of this.waiting.splice(0)) this.send(message);
      this.draw();
    } else return false;
    return true;
  };

  private get xdm(): XdmHost {
    if (!this.xdmHost) throw new Error('The line is not open yet.');
    return this.xdmHost;
  }

  private async take(message: Upward): Promise<void> {
    const { user, active } = this.host.workbook;
    switch (message.kind) {
      case 'fromPane':
        return this.xdm.receive(message.text);
      case 'select':
        return user.select(active.name, message.address);
      case 'activate':
        return user.activate(message.sheet);
      case 'beginEdit':
        return this.alert(user.beginEdit(active.name, message.address));
      case 'cancelEdit':
        return void user.endEdit();
      case 'endEdit':
        // What is typed into a cell that cannot be edited goes nowhere.
        return user.isEditing ? this.alert(user.endEdit(message.text)) : undefined;
      case 'clear':
        return this.alert(user.clear(active.name, message.address));
    }
  }

  private alert(alert: Alert | undefined): void {
    if (alert) this.send({ kind: 'alert', title: alert.title, message: alert.message });
  }

  private draw(): void {
    if (this.drawing) return;
    this.drawing = true;
    // Many edits in one go are drawn once; a cell that somebody points at stays unless something changed.
    setImmediate(() => {
      this.drawing = false;
      try {
        const html = renderGrid(this.host.workbook);
        if (html !== this.drawn) this.send({ kind: 'grid', html });
        this.drawn = html;
      } catch (error) {
        this.errors.push(String(error));
      }
    });
  }

  private send(message: Downward): void {
    if (this.down) this.down.write(`data: ${JSON.stringify(message)}\n\n`);
    else this.waiting.push(message);
  }
}

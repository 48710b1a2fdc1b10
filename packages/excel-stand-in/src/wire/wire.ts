import { ExcelError, type ExcelErrorCode } from '../model/excel-error';
import { MissingFormulaEngine } from '../model/formula-engine';
import type { Workbook } from '../model/workbook';
import type { Dispatcher } from './dispatcher';
import { actionTypes, type RequestBody, type ResponseBody } from './messages';

/** How a request ended: answered, or in one of the ways in which no answer comes back. */
export type Answer =
  | { kind: 'answered'; text: string }
  | { kind: 'refused'; code: ExcelErrorCode; message: string }
  | { kind: 'lost' };

/** What goes wrong with a request. */
type Fault =
  | { kind: 'fail'; code: ExcelErrorCode; afterActions: number }
  | { kind: 'lose'; applied: boolean }
  | { kind: 'hold'; until: Promise<void> };

/** What crossed the wire. The client's releases of references are its own and counted apart. */
export interface Traffic {
  requests: number;
  actions: number;
  bytesIn: number;
  bytesOut: number;
  releases: number;
}

const noTraffic: Traffic = { requests: 0, actions: 0, bytesIn: 0, bytesOut: 0, releases: 0 };
/** Excel on the web takes no request above 5 MB. */
const payloadLimit = 5 * 1024 * 1024;
/** The request flag of `Excel.run({ delayForCellEdit: true }, …)`. */
const delayForCellEdit = 64;

/** The line between the client and the workbook: it counts, and it can be made to fail. */
export class Wire {
  /** Milliseconds that every answer takes, as on a slow network. */
  latency = 0;
  /** How time passes while an answer is on its way; a test may put in a clock of its own, on which seconds pass at once. */
  wait: (milliseconds: number) => Promise<void> = (milliseconds) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  traffic: Traffic = { ...noTraffic };
  private readonly faults = new Map<number, Fault>();
  /** Requests since the start; faults are planned by it, whatever is counted. */
  private served = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly dispatcher: Dispatcher,
  ) {}

  /** Starts counting from nothing. */
  resetTraffic(): void {
    this.traffic = { ...noTraffic };
  }

  /** Makes the n-th request from now (1 is the next) fail with this code, once `afterActions` of its actions are done. */
  failRequest(nth: number, code: ExcelErrorCode = 'GeneralException', afterActions = 0): void {
    this.plan(nth, { kind: 'fail', code, afterActions });
  }

  /** Breaks the connection at the n-th request from now: before it arrives, or (`applied`) before its answer does. */
  loseRequest(nth: number, applied = false): void {
    this.plan(nth, { kind: 'lose', applied });
  }

  /** Holds back the answer to the n-th request from now until the returned function is called; later ones overtake it. */
  holdAnswer(nth: number): () => void {
    let release: () => void = () => undefined;
    this.plan(nth, { kind: 'hold', until: new Promise((resolve) => (release = resolve)) });
    return release;
  }

  /** Plans that have not been met yet: a fault test that injected nothing has proved nothing. */
  get pendingFaults(): number {
    return this.faults.size;
  }

  clearFaults(): void {
    this.faults.clear();
  }

  /** Takes one request of the client, as text, and answers it. The seam lets events go once the answer has arrived. */
  async answer(text: string, flags: number): Promise<Answer> {
    const body = JSON.parse(text) as RequestBody;
    if (isRelease(body)) {
      this.traffic.releases++;
      return { kind: 'answered', text: JSON.stringify(this.dispatcher.execute(body)) };
    }
    this.served++;
    this.traffic.requests++;
    this.traffic.actions += body.Actions.length;
    this.traffic.bytesIn += Buffer.byteLength(text);
    const fault = this.faults.get(this.served);
    this.faults.delete(this.served);
    if (flags & delayForCellEdit) await this.workbook.user.editEnded();
    const answer = this.carryOutOrConfess(body, text, fault);
    const duration = this.latency + this.workbook.busyFor;
    this.workbook.busyFor = 0;
    if (duration > 0) await this.wait(duration);
    if (fault?.kind === 'hold') await fault.until;
    return answer;
  }

  /** A fault of the stand-in itself must reach the test that met it, not leave it waiting. */
  private carryOutOrConfess(body: RequestBody, text: string, fault: Fault | undefined): Answer {
    try {
      return this.carryOut(body, text, fault);
    } catch (error) {
      return { kind: 'refused', code: 'GeneralException', message: confessionOf(error) };
    }
  }

  private carryOut(body: RequestBody, text: string, fault: Fault | undefined): Answer {
    if (this.workbook.user.isEditing) return refusal('InvalidOperationInCellEditMode');
    if (Buffer.byteLength(text) > payloadLimit) return refusal('RequestPayloadSizeLimitExceeded');
    if (fault?.kind === 'lose' && !fault.applied) return { kind: 'lost' };
    const response = fault?.kind === 'fail' ? this.failAfter(body, fault) : this.dispatcher.execute(body);
    this.workbook.calculation.suspended = false;
    this.workbook.calculation.settle();
    if (fault?.kind === 'lose') return { kind: 'lost' };
    const answer = JSON.stringify(response);
    this.traffic.bytesOut += Buffer.byteLength(answer);
    return { kind: 'answered', text: answer };
  }

  private failAfter(
    body: RequestBody,
    { code, afterActions }: { code: ExcelErrorCode; afterActions: number },
  ): ResponseBody {
    const done = this.dispatcher.execute({ ...body, Actions: body.Actions.slice(0, afterActions) });
    if (done.Error) return done;
    const { message, httpStatus } = new ExcelError(code);
    return {
      ...done,
      Error: {
        Code: code,
        Message: message,
        Location: '',
        ActionIndex: afterActions,
        HttpStatusCode: httpStatus,
      },
    };
  }

  private plan(nth: number, fault: Fault): void {
    this.faults.set(this.served + nth, fault);
  }
}

function confessionOf(error: unknown): string {
  if (error instanceof MissingFormulaEngine) return error.message;
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `The stand-in for Excel is at fault: ${cause}`;
}

function refusal(code: ExcelErrorCode): Answer {
  return { kind: 'refused', code, message: new ExcelError(code).message };
}

function isRelease({ Actions }: RequestBody): boolean {
  return (
    Actions.some(({ Name }) => Name === '_RemoveReference') &&
    Actions.every(
      ({ Name, ActionType }) => Name === '_RemoveReference' || ActionType === actionTypes.instantiate,
    )
  );
}

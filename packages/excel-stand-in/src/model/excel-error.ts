/** The error codes of Excel that the stand-in raises, with the sentence and HTTP status that go with each. */
const known = {
  AccessDenied: ['You cannot perform the requested operation.', 403],
  ApiNotFound: [
    'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
    400,
  ],
  GeneralException: ['There was an internal error while processing the request.', 500],
  InactiveWorkbook: [
    'The operation failed because multiple workbooks are open and the workbook being called by this API has lost focus.',
    400,
  ],
  InsertDeleteConflict: ['The insert or delete operation attempted resulted in a conflict.', 409],
  InvalidArgument: ['The argument is invalid or missing or has an incorrect format.', 400],
  InvalidObjectPath: ['The object path is not working for what you are trying to do.', 400],
  InvalidOperation: ['The operation attempted is invalid on the object.', 400],
  InvalidOperationInCellEditMode: [
    'Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.',
    400,
  ],
  InvalidReference: ['This reference is not valid for the current operation.', 400],
  InvalidSelection: ['The current selection is invalid for this operation.', 400],
  ItemAlreadyExists: ['The resource being created already exists.', 409],
  ItemNotFound: ["The requested resource doesn't exist.", 404],
  MemoryLimitReached: ['The memory limit has been reached. Your action could not be completed.', 500],
  MergedRangeConflict: ["Can't complete the operation because it would partly change merged cells.", 400],
  NotImplemented: ["The requested feature isn't implemented.", 501],
  RequestAborted: ['The request was aborted during run time.', 500],
  RequestPayloadSizeLimitExceeded: ['The request payload size has exceeded the limit.', 413],
  UnsupportedSheet: [
    'This sheet type does not support this operation, since it is a Macro or Chart sheet.',
    400,
  ],
} as const satisfies Record<string, readonly [string, number]>;

export type ExcelErrorCode = keyof typeof known;

/** A failure that Excel reports to the add-in: the batch stops here, what came before stays done. */
export class ExcelError extends Error {
  readonly httpStatus: number;

  constructor(
    readonly code: ExcelErrorCode,
    message: string = known[code][0],
  ) {
    super(message);
    this.httpStatus = known[code][1];
  }
}

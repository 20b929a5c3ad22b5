/** A refusal as Excel gives it to the client. Anything else that is thrown is a fault of the fake or of our code. */
export class ExcelError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

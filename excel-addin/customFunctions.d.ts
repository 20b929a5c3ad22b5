/** What this room uses of the global object that Excel brings for custom functions. */
declare const CustomFunctions: {
  associate(id: string, fn: (...args: unknown[]) => unknown): void;
  /** Error and ErrorCode are only there once the runtime is loaded: never to be used while a script loads. */
  readonly Error: new (
    code: string,
    message?: string,
  ) => object;
  readonly ErrorCode: {
    readonly invalidValue: string;
    readonly notAvailable: string;
    readonly divisionByZero: string;
    readonly invalidNumber: string;
    readonly nullReference: string;
  };
};

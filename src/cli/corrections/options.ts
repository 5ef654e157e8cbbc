/** What was said on the command line: words as typed. */
export interface ChangeOptions {
  readonly reject?: readonly string[];
  readonly merge?: readonly string[];
  readonly rename?: readonly string[];
  readonly retype?: readonly string[];
  readonly split?: readonly string[];
}

/** True when the call corrects something. */
export const isChange = ({ reject, merge, rename, retype, split }: ChangeOptions): boolean =>
  [reject, merge, rename, retype, split].some((words) => words !== undefined);

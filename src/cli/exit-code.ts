/** 0 done, 1 `--exit-code` found a conflict, 2 trouble with the call or an input, 70 a bug, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 70 | 130;

/** Exit codes of banxin. */
export const exit = { fine: 0, errors: 1, usage: 2, environment: 3 } as const;

/** The exit code after a signal, 128 plus its number, as shells expect. */
export const signalExitCode = (reason: unknown): number => (reason === "SIGTERM" ? 143 : 130);

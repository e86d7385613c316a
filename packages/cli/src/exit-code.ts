/** What the process's exit status says. */
export const exitCode = {
  /** Nothing to complain about. */
  fine: 0,
  /** Findings at or over the threshold, or output that is stale. */
  findings: 1,
  /** Bad usage, bad configuration, unreadable input. */
  unusable: 2,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

/** The range of the runtime that generated code is written for. `pnpm release:version` keeps it. */
export const runtimeRange = '^0.0.0'

export type { RawOperation, RawOperations } from './operations.ts'
export { createRaw, type Raw } from './raw.ts'

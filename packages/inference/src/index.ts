export { inferConventions, type Inference } from './infer-conventions.ts'
export type { Inferred } from './inferred.ts'

export { authKinds, type Choices, errorKinds, namings, paginationKinds, usualChoices } from './choices.ts'
export { apiNameOf } from './names.ts'
export { starterFiles, type StarterOptions } from './starter-files.ts'

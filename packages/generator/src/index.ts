export { createClientPackage } from './create-client-package.ts'
export type { ClientPackageSettings } from './settings.ts'

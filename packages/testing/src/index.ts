export { launchBrowser } from './browser.ts'
export { type CommandResult, concord, repository } from './concord.ts'
export { temporaryFolder, type TemporaryFolder } from './folder.ts'
export { type Prism, startPrism } from './prism.ts'

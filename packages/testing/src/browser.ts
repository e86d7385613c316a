import { existsSync } from 'node:fs'

import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** Where an installed browser stands on systems for which the npm package carries none. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Starts the Chromium that comes from npm (Linux x64), or an installed one elsewhere. The caller closes it.
 * @throws {Error} when there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: await executablePath(), args: ['--no-sandbox', '--disable-gpu'] })
}

async function executablePath(): Promise<string> {
  // Only the path is taken from the package: the arguments it suggests switch off web security.
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.executablePath()
  const path = installed.find((candidate) => existsSync(candidate))
  if (path === undefined) throw new Error('no Chromium or Chrome found: install one to run the browser tests')
  return path
}

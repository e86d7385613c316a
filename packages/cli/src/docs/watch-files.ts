import { type FSWatcher, watch } from 'node:fs'
import path from 'node:path'

/** Editors write a file in several steps; this long after the last of them it is read. */
const settled = 120

export interface FilesWatcher {
  /** Watches these files instead. */
  readonly watch: (files: readonly string[]) => void
  readonly close: () => void
}

/**
 * Says when one of some files changes; while what it said is being dealt with, it waits, and says the last of what
 * came in between. Folders are watched, as a file that is replaced is another file to the system.
 */
export function watchFiles(files: readonly string[], onChange: (file: string) => Promise<void>): FilesWatcher {
  let watched = new Set<string>()
  let watchers = new Map<string, FSWatcher>()
  let changed: string | undefined
  let timer: NodeJS.Timeout | undefined
  let isBusy = false
  observe(files)
  return {
    watch: observe,
    close: () => {
      clearTimeout(timer)
      for (const watcher of watchers.values()) watcher.close()
    },
  }

  function observe(next: readonly string[]): void {
    watched = new Set(next)
    const folders = new Set(next.map((file) => path.dirname(file)))
    for (const [folder, watcher] of watchers) if (!folders.has(folder)) watcher.close()
    watchers = new Map([...folders].map((folder) => [folder, watchers.get(folder) ?? begin(folder)]))
  }

  /** Some systems report a folder that is removed as an error of its watcher: nothing more comes from there then. */
  function begin(folder: string): FSWatcher {
    return watch(folder, notice(folder)).on('error', () => undefined)
  }

  function notice(folder: string) {
    return (_event: string, name: string | null): void => {
      const file = path.join(folder, name ?? '')
      if (name !== null && !watched.has(file)) return
      changed = file
      clearTimeout(timer)
      timer = setTimeout(() => void tell(), settled)
    }
  }

  async function tell(): Promise<void> {
    if (isBusy) return
    isBusy = true
    while (changed !== undefined) {
      const file = changed
      changed = undefined
      await onChange(file)
    }
    isBusy = false
  }
}

import { endOnSignals } from './end-on-signals.ts'
import { processStreams } from './output.ts'
import { run } from './program.ts'

// A reader that has seen enough (`concord bundle users | head`) closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

endOnSignals()
process.exitCode = await run(process.argv.slice(2), processStreams())

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { execa } from 'execa'

import { repository } from '../../../packages/testing/src/index.ts'
import { type ExpressionContext, fillIn, isWanted } from './evaluate-expression.ts'
import { readAction, readWorkflow, type Step } from './workflow-file.ts'

/** A job to rehearse: everything GitHub would know of it. */
export interface Rehearsal {
  readonly workflow: string
  readonly job: string
  /** Where the repository is checked out. */
  readonly workspace: string
  /** Where files of the runner go. */
  readonly runner: string
  readonly eventName: string
  readonly event: object
  readonly apiUrl: string
  /** What stands before other commands on the path. */
  readonly bin?: string
  /** Whether steps that build are left out, as all is built. */
  readonly isBuilt?: boolean
}

/** What a job that was rehearsed did. */
export interface Rehearsed {
  readonly conclusion: 'failure' | 'skipped' | 'success'
  /** What the commands printed, in their order. */
  readonly log: string
  readonly summary: string
  /** Actions of GitHub, which are not run, with what they were given. */
  readonly used: readonly { readonly uses: string; readonly with: Readonly<Record<string, string>> }[]
}

/** What the actions of GitHub answer: the command is built already, as it is when a cache has it. */
const answers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'actions/cache': { 'cache-hit': 'true' },
  'actions/configure-pages': { base_path: '/concord', origin: 'https://docs.example.com' },
}

/** Building, which these tests do not do again. */
const builds = new Set([
  'npx -y pnpm@12 build',
  'scripts/workflows/build-command.sh',
  '"$GITHUB_ACTION_PATH/scripts/workflows/build-command.sh"',
])

/** Runs the commands of a job's steps as GitHub's runner does: their conditions, environment, outputs and shells. */
export async function runJob(rehearsal: Rehearsal): Promise<Rehearsed> {
  const { workspace, runner, event, eventName, apiUrl, bin, isBuilt = true } = rehearsal
  const job = (await readWorkflow(rehearsal.workflow)).jobs[rehearsal.job]
  if (job === undefined) throw new Error(`${rehearsal.workflow} has no job ${rehearsal.job}`)
  const files = { event: path.join(runner, 'event.json'), summary: path.join(runner, 'summary.md') }
  await mkdir(runner, { recursive: true })
  await writeFile(files.event, JSON.stringify(event))
  await writeFile(files.summary, '')
  const github = {
    event,
    event_name: eventName,
    repository: 'acme/books',
    ref_name: 'main',
    token: 'secret-token',
    server_url: 'https://git.example',
    action_path: repository,
  }
  const used: { uses: string; with: Record<string, string> }[] = []
  const log: string[] = []
  let hasFailed = false

  const standing = { contexts: { github }, hasFailed }
  if (!isWanted(job.if, standing)) return { conclusion: 'skipped', log: '', summary: '', used }
  await runSteps(job.steps, {})
  const summary = await readFile(files.summary, 'utf8')
  return { conclusion: hasFailed ? 'failure' : 'success', log: log.join(''), summary, used }

  async function runSteps(steps: readonly Step[], inputs: Readonly<Record<string, string>>): Promise<void> {
    const outputs: Record<string, { outputs: Record<string, string> }> = {}
    for (const [index, step] of steps.entries()) {
      const contexts = { github, inputs, runner: { os: 'Linux', arch: 'X64', temp: runner }, steps: outputs }
      const context: ExpressionContext = { contexts, hasFailed }
      if (!isWanted(step.if === undefined ? undefined : String(step.if), context)) continue
      const given = await runStep(step, index, context)
      if (step.id !== undefined) outputs[step.id] = { outputs: given }
    }
  }

  async function runStep(step: Step, index: number, context: ExpressionContext): Promise<Record<string, string>> {
    if (step.uses === './') {
      const { inputs, runs } = await readAction()
      const defaults = Object.entries(inputs).map(([name, input]) => [name, fillIn(input.default ?? '', context)])
      await runSteps(runs.steps, { ...Object.fromEntries(defaults), ...filled(step.with, context) })
      return {}
    }
    if (step.uses !== undefined) {
      used.push({ uses: step.uses, with: filled(step.with, context) })
      return { ...answers[step.uses.replace(/@.*/, '')] }
    }
    if (step.run === undefined || (isBuilt && builds.has(step.run.trim()))) return {}
    return runCommand(step, fillIn(step.run, context), index, context)
  }

  async function runCommand(
    step: Step,
    command: string,
    index: number,
    context: ExpressionContext,
  ): Promise<Record<string, string>> {
    const script = path.join(runner, `step-${index}.sh`)
    const output = path.join(runner, `output-${index}`)
    await writeFile(script, command)
    await writeFile(output, '')
    const options = step.shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e']
    const { exitCode, all } = await execa('bash', [...options, script], {
      cwd: workspace,
      all: true,
      reject: false,
      env: {
        PATH: [...(bin === undefined ? [] : [bin]), path.dirname(process.execPath), process.env['PATH']].join(':'),
        GIT_CONFIG_GLOBAL: '/dev/null',
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: repository,
        GITHUB_API_URL: apiUrl,
        GITHUB_EVENT_NAME: eventName,
        GITHUB_EVENT_PATH: files.event,
        GITHUB_OUTPUT: output,
        GITHUB_REF_NAME: github.ref_name,
        GITHUB_REPOSITORY: github.repository,
        GITHUB_SERVER_URL: github.server_url,
        GITHUB_STEP_SUMMARY: files.summary,
        GITHUB_WORKSPACE: workspace,
        RUNNER_TEMP: runner,
        ...filled(step.env, context),
      },
    })
    log.push(`${all}\n`)
    if (exitCode !== 0 && step['continue-on-error'] !== true) hasFailed = true
    const lines = (await readFile(output, 'utf8')).split('\n').filter((line) => line !== '')
    return Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)))
  }
}

function filled(values: Readonly<Record<string, unknown>> = {}, context: ExpressionContext): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fillIn(String(value), context)]))
}

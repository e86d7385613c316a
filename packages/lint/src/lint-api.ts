import { applyExceptions, exceptionRules, type Finding, relativePath, sortFindings } from '@concord-api/findings'
import type { LoadedApi } from '@concord-api/model'
import { rules } from '@concord-api/ruleset'

import { lintConventions } from './conventions.ts'
import { exceptionsOf } from './exceptions-of.ts'
import type { FoundAt } from './found-at.ts'
import { mergeDuplicates } from './merge-duplicates.ts'
import { chosenRules, type LintSettings } from './settings.ts'
import { isRuleOff, lintStructure, structureDocs } from './structure.ts'
import { structureConfig } from './structure-config.ts'
import { subjectsOf } from './subjects.ts'

/** What a document is checked against. */
export interface LintOptions extends LintSettings {
  /** Folder that paths in findings are relative to. */
  readonly folder: string
  /** The `redocly.yaml` that chooses the structural rules. */
  readonly configFile?: string | undefined
  /** Rules of another tool, whose waivers stand in the same file: those are not judged here. */
  readonly otherRules?: ReadonlySet<string>
}

/**
 * Checks a loaded document: Redocly's structural rules and the conventions it declares, in one sorted list. References
 * that lead nowhere are found by Redocly and by whoever loaded the document, who knows what may have been meant: of the
 * two findings, that one stays. What the document or its waiver file excepts is left out; an exception that is not in
 * order is a finding.
 */
export async function lintApi(loaded: LoadedApi, options: LintOptions): Promise<Finding[]> {
  const { folder, configFile, otherRules, ...settings } = options
  const profile = settings.profile ?? loaded.api.conventions?.require.profile
  const chosen = chosenRules({ ...settings, profile })
  const { config, withPlugins } = await structureConfig(loaded.api.name, configFile)
  const [structure, conventions] = await Promise.all([
    // Whoever follows such a reference does not come back.
    loaded.problems.some(({ code }) => code === 'ref-endless') ? [] : lintStructure(loaded, folder, config),
    lintConventions(loaded.api, folder, chosen),
  ])
  const unresolved = unresolvedRefs(loaded, folder)
  const known = new Set(unresolved.map(reference))
  const others = structure.filter((finding) => !known.has(reference(finding)))
  const all = [
    ...unresolved,
    ...unmatchedTargets(loaded, folder),
    ...pluginsLeftOut(withPlugins, folder),
    ...mergeDuplicates(others, conventions),
  ]
  const subjectOf = subjectsOf(loaded, folder)
  const findings = all.map((found): Finding => ({ ...found, subject: subjectOf(found) }))
  return sortFindings(
    applyExceptions(findings, await exceptionsOf(loaded, folder, subjectOf, otherRules), {
      binding: bindingRules,
      isOff: (id) => isRuleOff(config, id) || (isKnown(id) && !chosen.some((rule) => rule.id === id)),
      today: new Date().toISOString().slice(0, 10),
    }),
  )
}

/** The name Redocly's rule has, so that people configure and look up one rule. */
const refRule = 'no-unresolved-refs'

/** Rules nobody is excepted from: without their demands no other command works, or no exception means anything. */
export const bindingRules: ReadonlySet<string> = new Set([refRule, ...exceptionRules])

function unresolvedRefs({ problems }: LoadedApi, folder: string): FoundAt[] {
  return problems
    .filter(({ code }) => code !== 'conventions-invalid')
    .map(({ message, location }) => ({
      rule: refRule,
      severity: 'error',
      message,
      file: relativePath(folder, location.file),
      line: location.line,
      column: location.column,
      pointer: location.pointer,
      docs: structureDocs(refRule),
    }))
}

/** What an overlay was to change, and is not there, may have been renamed: nobody would notice otherwise. */
function unmatchedTargets({ warnings }: LoadedApi, folder: string): FoundAt[] {
  return warnings.map(({ message, location }) => ({
    rule: 'concord-overlay-target',
    severity: 'warn',
    message,
    file: relativePath(folder, location.file),
    line: location.line,
    column: location.column,
    pointer: location.pointer,
    docs: undefined,
  }))
}

/** Whoever relies on a rule of a plugin is to know that it is not run. */
function pluginsLeftOut(files: readonly string[], folder: string): FoundAt[] {
  return files.map((file) => ({
    rule: 'concord-plugins-left-out',
    severity: 'warn',
    message: 'plugins are code, and none of them is run: `redocly lint` checks what their rules say',
    file: relativePath(folder, file),
    line: 1,
    column: 1,
    pointer: '/plugins',
    docs: undefined,
  }))
}

function isKnown(id: string): boolean {
  return rules.some((rule) => rule.id === id)
}

/** What a finding is about, whether it points at a reference or at the object that is one. */
function reference({ rule, file, pointer }: FoundAt): string {
  return [rule, file, pointer.replace(/\/\$ref$/, '')].join('\n')
}

/**
 * The parts to run, in the order of `known`: those asked for, or all. What is wrong with the question, where something is.
 * @param only - names with commas between them
 */
export function chooseParts(
  known: readonly string[],
  names: readonly string[],
  only: string | undefined,
): readonly string[] | string {
  const asked = [...names, ...(only?.split(',') ?? [])]
  const unknown = asked.find((name) => !known.includes(name))
  if (unknown !== undefined) return `no part called ${unknown}; there are: ${known.join(', ')}`
  return asked.length === 0 ? known : known.filter((name) => asked.includes(name))
}

/** How fields and operators are spread over rounds. */
export interface Rotation {
  /** As many rounds as it takes for each field to meet each operator once. */
  readonly rounds: number
  /** The operator a field meets in a round; undefined where it stays as it is. */
  operatorOf(round: number, field: number): number | undefined
}

/**
 * A Latin square of fields and operators. In each round only every so many fields change, so that enough of the document
 * stays in its place for the others to be read, and each of those meets another operator.
 * @param apart - how many fields there are to one that changes
 */
export function createRotation(operators: number, apart: number): Rotation {
  // Neighbours, and rounds that follow each other, are to meet operators of different kinds. A step that shares no factor
  // with the number of them misses none.
  let step = Math.ceil(operators * 0.618)
  while (greatestCommonDivisor(step, operators) > 1) step++
  return {
    rounds: operators * apart,
    operatorOf: (round, field) => {
      if ((field + round) % apart !== 0) return undefined
      return ((Math.floor(round / apart) + field) * step) % operators
    },
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}

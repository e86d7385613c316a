/** A quantity at a size. */
export interface Point {
  readonly size: number
  readonly value: number
}

/**
 * How a quantity grows: the exponent of the power of the size that fits best, by least squares of the logarithms. 1 is
 * linear, 2 quadratic; not a number for fewer than two sizes.
 */
export function growthOf(points: readonly Point[]): number {
  const logs = points.map(({ size, value }) => [Math.log(size), Math.log(value)] as const)
  const mean = (at: 0 | 1): number => logs.reduce((sum, log) => sum + log[at], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const covariance = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0)
  return covariance / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0)
}

/** The steepest that still counts as linear. */
export const linear = 1.1

/** Sizes at which what every start costs, whatever the document, still hides how the rest grows. */
const least = 100

/** Growth from a hundred operations on. */
export function growthFromLeast(points: readonly Point[]): number {
  return growthOf(points.filter(({ size }) => size >= least))
}

/** Growth between the two largest sizes: what is quadratic with a small factor shows there before it bends the whole. */
export function growthAtEnd(points: readonly Point[]): number {
  return growthOf(points.toSorted((one, other) => one.size - other.size).slice(-2))
}

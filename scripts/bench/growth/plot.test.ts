import { expect, test } from 'vitest'

import { type Diagram, plot } from './plot.ts'

const diagram = (values: readonly (readonly [size: number, value: number])[], name = 'lint'): Diagram => ({
  title: 'Time',
  unit: 's',
  series: [{ name, points: values.map(([size, value]) => ({ size, value })) }],
})

/** The places of a line, left to right. */
const placesIn = (svg: string): number[][] =>
  (/points="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map((place) => place.split(',').map(Number))

const slopeOf = ([from = [], to = []]: number[][]): number =>
  ((to[1] ?? 0) - (from[1] ?? 0)) / ((to[0] ?? 0) - (from[0] ?? 0))

test('what grows linearly lies along the dashed line', () => {
  const svg = plot([
    diagram([
      [10, 0.1],
      [1000, 10],
    ]),
  ])
  const [, x1, y1, x2, y2] = (/class="linear" x1="(.*)" y1="(.*)" x2="(.*)" y2="(.*)"/.exec(svg) ?? []).map(Number)
  expect(slopeOf(placesIn(svg))).toBeCloseTo(
    slopeOf([
      [x1 ?? 0, y1 ?? 0],
      [x2 ?? 0, y2 ?? 0],
    ]),
    2,
  )
})

test('what grows more is steeper', () => {
  const points = (exponent: number) => [10, 100].map((size) => ({ size, value: size ** exponent }))
  const series = [1, 2].map((exponent) => ({ name: String(exponent), points: points(exponent) }))
  const [linear, quadratic] = plot([{ title: 'Time', unit: 's', series }]).match(/points="[^"]*"/g) ?? []
  expect(slopeOf(placesIn(quadratic ?? ''))).toBeLessThan(slopeOf(placesIn(linear ?? '')))
})

test('a value is where its grid line is', () => {
  const svg = plot([
    diagram([
      [10, 1],
      [100, 10],
    ]),
  ])
  const [, [x, y] = []] = placesIn(svg)
  expect(svg).toContain(`x1="${x}"`)
  expect(svg).toContain(`y2="${y}"`)
})

test.each([
  ['nothing', diagram([])],
  ['only what failed', diagram([[10, Number.NaN]])],
])('%s is said to be that', (_, given) => {
  expect(plot([given])).toContain('Time: nothing measured')
})

test('what failed is left out', () => {
  expect(
    placesIn(
      plot([
        diagram([
          [10, 1],
          [100, Number.NaN],
          [1000, 5],
        ]),
      ]),
    ),
  ).toHaveLength(2)
})

test('names lie on no other and inside of the image', () => {
  const series = Array.from({ length: 9 }, (_, index) => ({
    name: `name ${index}`,
    points: [{ size: 10, value: 1 + index / 100 }],
  }))
  const svg = plot([{ title: 'Time', unit: 's', series }])
  const places = [...svg.matchAll(/y="([\d.]+)" style="[^"]*">name/g)]
    .map(([, y]) => Number(y))
    .toSorted((a, b) => a - b)
  expect(places).toHaveLength(9)
  for (const [index, y] of places.entries()) {
    expect(y).toBeLessThan(400)
    if (index > 0) expect(y - (places[index - 1] ?? 0)).toBeGreaterThanOrEqual(15)
  }
})

test('names are text', () => {
  const svg = plot([diagram([[10, 1]], '</text><script>"&')])
  expect(svg).not.toContain('<script>')
  expect(svg).toContain('&#60;/text&#62;&#60;script&#62;&#34;&#38;')
})

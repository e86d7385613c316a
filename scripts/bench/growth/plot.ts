import type { Point } from './growth-of.ts'

/** A line of the plot. */
interface Series {
  readonly name: string
  readonly points: readonly Point[]
}

/** A diagram, both axes logarithmic: what grows linearly is as steep as the dashed line. */
export interface Diagram {
  readonly title: string
  readonly unit: string
  readonly series: readonly Series[]
}

const width = 440
const height = 400
const frame = { left: 62, right: 112, top: 44, bottom: 44 }
const colours = ['#3b82f6', '#d97706', '#16a34a', '#db2777', '#8b5cf6', '#0d9488', '#dc2626', '#64748b', '#a16207']

// Grey is legible on white and on black; the rest follows the scheme of the reader, where the viewer tells it.
const style = `
  text { font: 12px system-ui, sans-serif; fill: #1f2937 }
  .title { font-size: 14px; font-weight: 600 }
  .grid { stroke: #8884; stroke-width: 1 }
  .linear { stroke: #888; stroke-width: 1.5; stroke-dasharray: 5 4 }
  .line { fill: none; stroke-width: 2; stroke-linejoin: round }
  .page { fill: #ffffff }
  @media (prefers-color-scheme: dark) { text { fill: #e5e7eb } .page { fill: #0d1117 } }
`

/** Draws diagrams beside each other, as an SVG image that needs nothing else. Values that are not positive are left out. */
export function plot(diagrams: readonly Diagram[]): string {
  const parts = diagrams.map(
    (diagram, index) => `<g transform="translate(${index * width} 0)">\n${drawDiagram(diagram)}\n</g>`,
  )
  const size = `${diagrams.length * width} ${height}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" role="img">`,
    `<title>${encode(diagrams.map(({ title }) => title).join('; '))}</title>`,
    `<style>${style}</style>`,
    `<rect class="page" width="100%" height="100%"/>`,
    ...parts,
    '</svg>\n',
  ].join('\n')
}

function drawDiagram({ title, unit, series }: Diagram): string {
  const drawn = series.map((one) => ({ ...one, points: one.points.filter(({ value }) => value > 0) }))
  const points = drawn.flatMap((one) => one.points)
  if (points.length === 0)
    return `<text class="title" x="${frame.left}" y="20">${encode(title)}: nothing measured</text>`
  const sizes = decades(points.map(({ size }) => size))
  const values = decades(points.map(({ value }) => value))
  const x = scale(sizes, frame.left, width - frame.right)
  const y = scale(values, height - frame.bottom, frame.top)
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)]
  const [bottom, top] = [Math.min(...values), Math.max(...values)]
  const right = Math.min(high, (low * top) / bottom)
  return [
    `<text class="title" x="${frame.left}" y="20">${encode(title)}</text>`,
    ...sizes.map((at) => gridLine(x(at), y(bottom), x(at), y(top))),
    ...sizes.map((at) => label(x(at), height - frame.bottom + 18, at.toLocaleString('en'), 'middle')),
    ...values.map((at) => gridLine(x(low), y(at), x(high), y(at))),
    ...values.map((at) => label(frame.left - 8, y(at) + 4, `${at.toLocaleString('en')} ${unit}`, 'end')),
    label((x(low) + x(high)) / 2, height - 6, 'operations', 'middle'),
    `<line class="linear" ${ends(x(low), y(bottom), x(right), y((bottom * right) / low))}/>`,
    ...drawn.map(({ points: own }, index) => polyline(own, colourOf(index), x, y)),
    ...names(drawn, y).map(
      ([name, at, index]) =>
        `<text x="${round(x(high) + 8)}" y="${round(at)}" style="fill: ${colourOf(index)}">${encode(name)}</text>`,
    ),
  ].join('\n')
}

type Scale = (value: number) => number

/** The powers of ten around values. */
function decades(values: readonly number[]): number[] {
  const first = Math.floor(Math.log10(Math.min(...values)))
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...values))))
  return Array.from({ length: last - first + 1 }, (_, index) => Number(`1e${first + index}`))
}

function scale(ticks: readonly number[], from: number, to: number): Scale {
  const [low, high] = [Math.log(Math.min(...ticks)), Math.log(Math.max(...ticks))]
  return (value) => from + ((Math.log(value) - low) / (high - low)) * (to - from)
}

const lineHeight = 15

/** Where each name stands beside the end of its line, so that none lies on another. */
function names(series: readonly Series[], y: Scale): [name: string, y: number, index: number][] {
  const wanted = series
    .flatMap(({ name, points }, index) => {
      const last = points.at(-1)
      return last === undefined ? [] : [{ name, at: y(last.value) + 4, index }]
    })
    .toSorted((one, other) => one.at - other.at)
  let free = 0
  const lowest = wanted.map(({ name, at, index }, rank): [string, number, number] => {
    // No lower than leaves room for those below.
    const limit = height - frame.bottom - (wanted.length - 1 - rank) * lineHeight
    const placed = Math.max(free, Math.min(at, limit))
    free = placed + lineHeight
    return [name, placed, index]
  })
  return lowest
}

function polyline(points: readonly Point[], colour: string, x: Scale, y: Scale): string {
  const at = points.map(({ size, value }) => [round(x(size)), round(y(value))] as const)
  const dots = at.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`)
  return [
    `<polyline class="line" stroke="${colour}" points="${at.map((one) => one.join(',')).join(' ')}"/>`,
    ...dots,
  ].join('\n')
}

function gridLine(x1: number, y1: number, x2: number, y2: number): string {
  return `<line class="grid" ${ends(x1, y1, x2, y2)}/>`
}

function ends(x1: number, y1: number, x2: number, y2: number): string {
  return `x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"`
}

function label(x: number, y: number, text: string, anchor: 'end' | 'middle'): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${encode(text)}</text>`
}

const colourOf = (index: number): string => colours[index % colours.length] ?? '#888'
const round = (value: number): string => String(Math.round(value * 10) / 10)
const encode = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

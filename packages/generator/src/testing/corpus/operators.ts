import { breakouts } from '../hostile-document.ts'

/** Makes a hostile text of one that a document has. */
export interface Operator {
  readonly name: string
  readonly apply: (text: string) => string
}

/** What ends the thing a text stands in, and what begins one that takes in whatever follows. */
const endings: readonly (readonly [end: string, begin: string])[] = [
  // Comments. An escaper that deletes `*/` makes a new one of the second.
  ['*/', '/*'],
  ['**//', '//**'],
  ['*\\/', '/*'],
  ['\n*/\n', '\n/*\n'],
  // Lines, as ECMAScript, Unicode or editors count them.
  ['\n', '\n//'],
  ['\r', '\r//'],
  ['\r\n', '\r\n//'],
  ['\u2028', '\u2028//'],
  ['\u2029', '\u2029//'],
  ['\u0085', '\u0085//'],
  ['\v', '\v//'],
  ['\f', '\f//'],
  // Strings, with and without a backslash that an escaper may double, or take for an escape.
  [`'`, `'`],
  ['"', '"'],
  [`\\'`, '//'],
  ['\\"', '//'],
  [`\\\\'`, '//'],
  [`\\u0027`, '\\u0027'],
  ['\\x22', '\\x22'],
  [`' + `, ` + '`],
  // Templates.
  ['`', '`'],
  ['\\`', '//'],
  ['${', '}'],
  ['`${', '}`'],
  ['`);', '(`'],
  // Brackets of what a text may be a part of.
  ['}', '{'],
  ['}}}', '({{'],
  [']', '['],
  [')', '('],
  ['>', '<'],
  ['>()', '<'],
  ['})', '({'],
  [']: 1 }', '{ ['],
  // Keys, parameters, types and statements.
  [`': 1, `, `, '`],
  ['": 1, ', ', "'],
  [': 1, ', ', x: '],
  [`'] = `, `; x['`],
  ['): void {}', 'function x('],
  [': unknown }', 'interface X { x'],
  [' = 1', 'const x'],
  [', ', ', '],
  [`' } from 'x'`, `import { x as '`],
  ['/', '/'],
  // What a page or Markdown reads.
  ['</script><script>', '</script>'],
  ['-->', '<!--'],
  [']]>', '<![CDATA['],
  ['```\n', '\n```ts\n'],
  ['` ', ' `'],
  [' | ', ' | '],
  ['\n\n', '\n\n'],
  ['{@link ', '}'],
  ['\n@', '\n@'],
  // What hides from a reader, or shows in another order than it has.
  ['\u202E', '\u202C'],
  ['\u2066', '\u2069'],
  ['\u200B', '\u200B'],
  ['\uFEFF', '\uFEFF'],
  ['\0', '\0'],
  ['\u001B[2K', '\u0007'],
  ['\u{E0041}', '\u{E007F}'],
  ['\uD800', '\uDC00'],
]

/** What would run, or be there, if it got out. */
const payloads: readonly string[] = [
  ';globalThis.canary=1;',
  '(globalThis.canary=1)',
  '[globalThis.canary=1]:1,',
  'get canary(){return globalThis.canary=1},',
  'static{globalThis.canary=1}',
  `import 'data:text/javascript,globalThis.canary=1';`,
  'import canary from "./canary.js";',
]

/** Where the hostile part stands. */
const placements: readonly (readonly [name: string, place: (text: string, part: string) => string])[] = [
  ['before', (text, part) => part + text],
  ['after', (text, part) => text + part],
  ['within', (text, part) => text.slice(0, text.length / 2) + part + text.slice(text.length / 2)],
  ['instead of', (_, part) => part],
]

/** Names that mean something to JavaScript, to generated code, to a file system, to the network, or to a document. */
const names: readonly string[] = [
  `__proto__ constructor prototype hasOwnProperty toString valueOf then toJSON __defineGetter__
  arguments await class default delete enum eval function import in interface new null package static super this
  undefined var with yield async of get set type declare namespace module globalThis window process require exports
  any never unknown object string number boolean symbol Array Object Promise Record Error Function Symbol
  client body query options header path send sendPaged signal auth fetch api index models errors webhooks
  con CON nul aux prn com1 lpt9 CON.txt con. clock$ desktop.ini .git .npmrc node_modules package.json
  .. . ../../../../tmp/canary ..\\..\\canary /tmp/canary C:\\canary \\\\host\\canary ~/canary %2e%2e%2f
  file:///etc/hosts http://169.254.169.254/ data:text/javascript,globalThis.canary=1 javascript:canary() #/ #
  0 -1 1e999 NaN Infinity 0x10 1n 00 9007199254740993 true {} [] {}{} {a}{b} {key} /{key} /-1/~1~0 ~2 % %zz %25
  - _ $ * / // /**/ @ : ? ! \\ .a a. 😀 é ß ﬁ İ K { } ^(a+)+$ (?<x> \\p{
  2XX 4XX 099 600 x- $ref text/* */*`.split(/\s+/),
  ['', ' ', '\t', '\n', ' a ', 'application/json; charset="*/"'],
].flat()

/** What changes a text as a whole. */
const wholes: readonly Operator[] = [
  { name: 'ends in a star', apply: (text) => `${text}*` },
  { name: 'begins with a slash', apply: (text) => `/${text}` },
  { name: 'ends in a backslash', apply: (text) => `${text}\\` },
  { name: 'twice', apply: (text) => `${text}${text}` },
  { name: 'in capitals', apply: (text) => text.toUpperCase() },
  { name: 'in small letters', apply: (text) => text.toLowerCase() },
  { name: 'backwards', apply: (text) => [...text].toReversed().join('') },
  { name: 'with a point for each letter', apply: (text) => text.replace(/\w/g, '.') },
  {
    name: 'in fullwidth letters',
    apply: (text) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  },
  { name: 'a thousand times', apply: (text) => `${text}x`.repeat(1000) },
  { name: 'on a thousand lines', apply: (text) => `${text}\n`.repeat(1000) },
]

/** Every way in which a text of a document is made hostile: an ending, a payload and a placement more make many more. */
export const operators: readonly Operator[] = [
  ...endings.flatMap(([end, begin]) =>
    payloads.flatMap((payload) =>
      placements.map(([name, place]) => ({
        name: `${name}: ${JSON.stringify(end + payload + begin)}`,
        apply: (text: string) => place(text, end + payload + begin),
      })),
    ),
  ),
  ...[...new Set([...breakouts, ...names])].map((name) => ({
    name: `named ${JSON.stringify(name)}`,
    apply: () => name,
  })),
  ...wholes,
]

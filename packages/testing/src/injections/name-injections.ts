import { type Injection, into } from './injection.ts'

/** Names by what they are. */
const named = (sink: 'name' | 'path', texts: string): Injection[] =>
  into(sink, Object.fromEntries(texts.split(/\s+/).map((text) => [`is ${text}`, text])))

/** Names that mean something to JavaScript, to generated code, to a file system, to the network, or to a document. */
export const nameInjections: readonly Injection[] = [
  ...named(
    'name',
    `__proto__ constructor prototype hasOwnProperty toString valueOf then toJSON __defineGetter__
    arguments await class default delete enum eval function import in interface new null package static super this
    undefined var with yield async of get set type declare namespace module globalThis window process require exports
    any never unknown object string number boolean symbol Array Object Promise Record Error Function Symbol
    client body query options header path send sendPaged signal auth fetch api index models errors webhooks
    #/ # 0 -1 1e999 NaN Infinity 0x10 1n 00 9007199254740993 true {} [] {}{} {a}{b} {key} /{key} /-1/~1~0 ~2 % %zz %25
    - _ $ * / // /**/ @ : ? ! \\ .a a. 😀 é ß ﬁ İ K { } ^(a+)+$ (?<x> \\p{
    2XX 4XX 099 600 x- $ref text/* */*`,
  ),
  ...named(
    'path',
    `con CON nul aux prn com1 lpt9 CON.txt con. clock$ desktop.ini .git .npmrc node_modules package.json
    .. . ../../../../tmp/canary a/../../canary ..\\..\\canary /tmp/canary C:\\canary C:canary \\\\host\\canary
    ~/canary %2e%2e%2f ....// canary::$DATA`,
  ),
  ...into('name', {
    'is nothing': '',
    'is a space': ' ',
    'is a tab': '\t',
    'is a line break': '\n',
    'has spaces around it': ' a ',
    'is a media type that ends a comment': 'application/json; charset="*/"',
  }),
]

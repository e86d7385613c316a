import { type Injection, into } from './injection.ts'

/** Texts that run, were they to get out of the comment, string, template, key or type they are put into. */
export const codeInjections: readonly Injection[] = [
  ...into('code', {
    'ends a comment': `*/ globalThis.canary = 1 /*`,
    'ends a comment when an escaper deletes its end': `**//globalThis.canary = 1//**`,
    'ends a comment on a line of its own': `\n*/\nglobalThis.canary = 1\n/*`,
    'ends a comment that was escaped already': `*\\/ globalThis.canary = 1 /*`,
    // CVE-2026-25141: code without a letter or a quote passes a check for either.
    'ends a comment, in brackets and marks alone': '*/[][(![]+[])[+[]]+([![]]+[][[]])[+!+[]+[+[]]]]/*',
    'ends a string in single quotes': `'; globalThis.canary = 1; '`,
    'ends a string in double quotes': `"; globalThis.canary = 1; "`,
    'ends a string whose quotes are escaped twice': `\\'; globalThis.canary = 1 //`,
    'ends a string by its last character': `canary\\`,
    'ends a template': '`; globalThis.canary = 1; `',
    'is evaluated in a template': '${(globalThis.canary = 1)}',
    'is evaluated in a template that was escaped already': '\\${(globalThis.canary = 1)}',
    'ends a line': `\nglobalThis.canary = 1\n`,
    'ends a line by a line separator': `\u2028globalThis.canary = 1\u2028`,
    'ends a line by a paragraph separator': `\u2029globalThis.canary = 1\u2029`,
    'ends a list': `]; globalThis.canary = 1; [`,
    'ends an object': `}; globalThis.canary = 1; ({`,
    'is a computed key': `[(globalThis.canary = 1)]`,
    'is a key and a value': `a': (globalThis.canary = 1), 'b`,
    'ends the parameters of a function': `): void {} globalThis.canary = 1; function x(`,
    'ends an import': `'; import 'data:text/javascript,globalThis.canary=1'; '`,
    'is a number and more': `1, canary: (globalThis.canary = 1)`,
    'is a regular expression and more': `a/; globalThis.canary = 1; /b`,
    'ends a type': `string }; globalThis.canary = 1; type X = {`,
  }),
  ...into('hidden', {
    'turns the reading direction': '\u202Egnp.exe\u202C',
    'isolates what follows': '\u2066canary\u2069',
    'is read from right to left': '\u061C\u200F canary',
    'is not seen': 'ca\u200Bna\u2060ry\uFEFF',
    'is written in tags': 'canary\u{E0063}\u{E0061}\u{E007F}',
    'is half a character': 'canary\uD800',
    'is the other half': '\uDC00canary',
    'is an annotation': '\uFFF9canary\uFFFB',
    'has the character that ends a string in C': 'canary\0.png',
    'ends a line as a mainframe does': 'a\u0085canary',
  }),
]

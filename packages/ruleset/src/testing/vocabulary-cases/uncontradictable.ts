const behaviour = 'The server does it; nothing else in a document speaks of it.'
const signing = 'It is how bytes are made; a document has no other word for it.'
const silence = 'It says that nothing is said.'

/** What no document can contradict, and why. */
export const uncontradictable: Readonly<Record<string, string>> = {
  version: 'It names the vocabulary that the rest is written in; `concord-conventions-valid` refuses any other.',
  'wire.update.onNull = unspecified': silence,
  'wire.rateLimit.window': behaviour,
  'wire.rateLimit.scope = credential': behaviour,
  'wire.rateLimit.scope = user': behaviour,
  'wire.rateLimit.scope = application': behaviour,
  'wire.rateLimit.scope = token': behaviour,
  'wire.rateLimit.scope = address': behaviour,
  'wire.rateLimit.reset.in': 'It has one value.',
  'wire.select.*.meaning = expand': behaviour,
  'wire.select.*.meaning = exact': behaviour,
  'wire.idempotency.expiry': behaviour,
  'wire.nullMeans = unspecified': silence,
  'wire.webhooks.signature.algorithm = hmac-sha256': signing,
  'wire.webhooks.signature.algorithm = hmac-sha512': signing,
  'wire.webhooks.signature.algorithm = ed25519': signing,
  'wire.webhooks.signature.encoding = base64': signing,
  'wire.webhooks.signature.encoding = hex': signing,
  'wire.webhooks.signature.prefix': signing,
  'wire.webhooks.signature.tolerance': 'The receiver does it.',
  'wire.webhooks.delivery = at-least-once': behaviour,
  'wire.webhooks.delivery = at-most-once': behaviour,
  'require.profile = recommended': 'It chooses the rules, and is no statement about the API.',
  'require.profile = strict': 'It chooses the rules, and is no statement about the API.',
  'x-operation.resource': 'It is the name that callers get; a path may have another.',
}

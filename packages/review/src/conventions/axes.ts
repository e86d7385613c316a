import { member, secondsOf } from '@concord-api/model'

import type { Level } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { conventionAcceptedChanged } from '../rules/convention-accepted-changed.ts'
import { conventionAnswerChanged } from '../rules/convention-answer-changed.ts'
import { conventionCredentialAnswerChanged } from '../rules/convention-credential-answer-changed.ts'
import { conventionDeprecationChanged } from '../rules/convention-deprecation-changed.ts'
import { conventionEventsChanged } from '../rules/convention-events-changed.ts'
import { conventionHypermediaChanged } from '../rules/convention-hypermedia-changed.ts'
import { conventionIdempotencyChanged } from '../rules/convention-idempotency-changed.ts'
import { conventionNullChanged } from '../rules/convention-null-changed.ts'
import { conventionOutcomeChanged } from '../rules/convention-outcome-changed.ts'
import { conventionPayloadMoved } from '../rules/convention-payload-moved.ts'
import { conventionRateLimitChanged } from '../rules/convention-rate-limit-changed.ts'
import { conventionRateLimitSignalChanged } from '../rules/convention-rate-limit-signal-changed.ts'
import { conventionStyleChanged } from '../rules/convention-style-changed.ts'
import { conventionTraceChanged } from '../rules/convention-trace-changed.ts'
import { conventionUpdateChanged } from '../rules/convention-update-changed.ts'
import { conventionVersioningChanged } from '../rules/convention-versioning-changed.ts'
import { conventionWebhookDeliveryChanged } from '../rules/convention-webhook-delivery-changed.ts'
import { conventionWebhookSignatureChanged } from '../rules/convention-webhook-signature-changed.ts'
import { environmentVariableChanged } from '../rules/environment-variable-changed.ts'
import type { MemberChange } from './member-change.ts'

/** What a change of a member asks of callers; the rule's own level where nothing else is said. */
type Judge = (change: MemberChange) => Level | undefined

interface Axis {
  /** The members it is about: those below this path. The first axis that fits counts. */
  readonly at: readonly string[]
  readonly rule: Rule
  readonly level?: Judge
}

/** What was not there before can be relied on from now on; nobody relied on it. */
const newIs =
  (level: Level): Judge =>
  ({ from }) =>
    from === undefined ? level : undefined

/** A number that callers may reach: the more the better. */
const fewerIs =
  (level: Level): Judge =>
  ({ from, to }) =>
    from === undefined || Number(to) < Number(from) ? level : 'safe'

/** The shorter the window of the same quota, the more goes through. */
const longerIs =
  (level: Level): Judge =>
  ({ from, to }) =>
    (secondsOf(String(to)) ?? 0) > (secondsOf(String(from)) ?? 0) ? level : 'safe'

const shorterIs =
  (level: Level): Judge =>
  ({ from, to }) =>
    from === undefined || (secondsOf(String(to)) ?? 0) >= (secondsOf(String(from)) ?? 0) ? 'safe' : level

/** A list of which callers rely on each entry. */
const lostIs =
  (level: Level): Judge =>
  ({ from, to }) =>
    Array.isArray(from) && from.every((entry) => Array.isArray(to) && to.includes(entry)) ? 'safe' : level

/** An instant that is read as a distance, or the other way round. */
const unitChangedIs =
  (level: Level): Judge =>
  ({ from, to }) => {
    if (from === undefined) return 'safe'
    return to !== undefined && member(from, 'unit') !== member(to, 'unit') ? level : undefined
  }

/** Every member of the wire that is about the API as a whole, but for its error shapes. */
const axes: readonly Axis[] = [
  { at: ['style'], rule: conventionStyleChanged },
  { at: ['payload'], rule: conventionPayloadMoved },
  { at: ['hypermedia'], rule: conventionHypermediaChanged, level: newIs('safe') },
  { at: ['versioning'], rule: conventionVersioningChanged, level: newIs('risky') },
  { at: ['outcome'], rule: conventionOutcomeChanged },
  { at: ['credentials'], rule: conventionCredentialAnswerChanged, level: newIs('safe') },
  { at: ['environment'], rule: environmentVariableChanged, level: newIs('safe') },
  { at: ['create'], rule: conventionAnswerChanged, level: newIs('safe') },
  { at: ['delete'], rule: conventionAnswerChanged, level: newIs('safe') },
  { at: ['protocol'], rule: conventionAnswerChanged, level: newIs('safe') },
  { at: ['validation'], rule: conventionAnswerChanged, level: newIs('safe') },
  { at: ['accepted', 'final'], rule: conventionAcceptedChanged, level: lostIs('breaking') },
  { at: ['accepted'], rule: conventionAcceptedChanged, level: newIs('safe') },
  { at: ['update'], rule: conventionUpdateChanged, level: newIs('safe') },
  { at: ['rateLimit', 'quota'], rule: conventionRateLimitChanged, level: fewerIs('risky') },
  { at: ['rateLimit', 'window'], rule: conventionRateLimitChanged, level: longerIs('risky') },
  { at: ['rateLimit', 'scope'], rule: conventionRateLimitChanged },
  { at: ['rateLimit', 'status'], rule: conventionRateLimitSignalChanged, level: () => 'breaking' },
  { at: ['rateLimit', 'reset'], rule: conventionRateLimitSignalChanged, level: unitChangedIs('breaking') },
  { at: ['rateLimit'], rule: conventionRateLimitSignalChanged, level: newIs('safe') },
  { at: ['trace'], rule: conventionTraceChanged, level: newIs('safe') },
  { at: ['timing'], rule: conventionTraceChanged, level: () => 'annotation' },
  { at: ['idempotency', 'methods'], rule: conventionIdempotencyChanged, level: lostIs('breaking') },
  { at: ['idempotency', 'expiry'], rule: conventionIdempotencyChanged, level: shorterIs('risky') },
  { at: ['idempotency'], rule: conventionIdempotencyChanged, level: newIs('safe') },
  { at: ['nullMeans'], rule: conventionNullChanged, level: newIs('safe') },
  { at: ['deprecation'], rule: conventionDeprecationChanged, level: newIs('safe') },
  { at: ['events'], rule: conventionEventsChanged },
  { at: ['webhooks', 'signature', 'tolerance'], rule: conventionWebhookSignatureChanged, level: shorterIs('risky') },
  { at: ['webhooks', 'signature'], rule: conventionWebhookSignatureChanged, level: newIs('safe') },
  { at: ['webhooks'], rule: conventionWebhookDeliveryChanged, level: newIs('safe') },
]

/** Which axis a member belongs to. */
export function axisOf({ path }: MemberChange): Axis | undefined {
  return axes.find(({ at }) => at.every((name, index) => path[index] === name))
}

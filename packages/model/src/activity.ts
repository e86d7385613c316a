import { channel } from 'node:diagnostics_channel'

/** Something that was done with a file, or found kept from an earlier run, for whoever wants to know how a run went. */
export type Activity =
  | { readonly did: 'read' | 'removed' | 'wrote'; readonly file: string }
  | { readonly did: 'made' | 'reused'; readonly what: string }

/** A channel is known by its name throughout a process, so that a package that is there twice has the same. */
const activities = channel('concord:activity')

/** Says what was done. Where nobody listens this costs nothing. */
export function tellActivity(activity: Activity): void {
  activities.publish(activity)
}

/** Listens to what is done from now on. */
export function onActivity(listener: (activity: Activity) => void): void {
  activities.subscribe((activity) => listener(activity as Activity))
}

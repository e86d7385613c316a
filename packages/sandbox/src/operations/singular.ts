/** The name of one of what a collection holds: `entries` holds an `entry`. */
export function singular(collection: string): string {
  return collection.replace(/ies$/, 'y').replace(/s$/, '')
}

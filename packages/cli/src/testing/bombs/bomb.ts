/** A document made to exhaust whoever reads it. */
export interface Bomb {
  readonly name: string
  readonly text: () => string
  /** What every command refuses it with; without this it is read, and every command deals with it. */
  readonly refused?: RegExp
  /** Whether `lint`, which goes on, tells of it among its findings. */
  readonly isFinding?: true
  /** What single commands refuse it with, where others go on. */
  readonly refusedBy?: Readonly<Record<string, RegExp>>
}

/** A part of an answer that has its form already and is taken as it is. */
export class Finished {
  readonly value: unknown

  constructor(value: unknown) {
    this.value = value
  }
}

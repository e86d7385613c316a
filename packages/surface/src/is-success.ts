/** Whether a documented status (`200`, `2XX`, `default`) is that of a success. */
export function isSuccess(status: string): boolean {
  return status.startsWith('2')
}

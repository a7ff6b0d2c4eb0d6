/**
 * Milliseconds of this thread's processor that a piece of work took. The clock on the wall also counts the tests that
 * run beside it; a pattern that never ends and a tower of accents show in both.
 */
export function processorMs(work: () => unknown): number {
  const began = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1000
}

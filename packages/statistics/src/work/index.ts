/** Long work in other threads: the one part of this package that needs Node. See README.md. */
export { inWorker, type WorkOptions } from './in-worker.ts'
export { type ChoiceName, type JobName, type Jobs, type LedgerQuestion } from './jobs.ts'

import type { Listener } from '#platform/jobs.ts'

/** What the intelligence room hears. */
export const listeners: readonly Listener[] = []

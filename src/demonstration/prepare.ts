import { loadDemonstration, type DemonstrationParts } from './load.ts'
import { DemonstrationStopped } from './stopped.ts'

/**
 * Makes sure that the demonstration is there, and says in a line how it stands. Called at every start of one: filled
 * already it costs a question; interrupted by a kill it sets the clock going again, which nothing else would do.
 */
export async function prepareDemonstration(parts: DemonstrationParts): Promise<string> {
  try {
    switch (await loadDemonstration(parts)) {
      case 'loaded':
      case 'ready':
        return `Demonstration: ${parts.staffUrl}/demonstration`
      case 'busy':
        return `Demonstration: ${parts.staffUrl}/demonstration (another process is preparing it)`
      case 'interrupted':
        return `Demonstration: not ready. It was interrupted while it was being prepared, and cannot be gone on with. ${afresh}`
    }
  } catch (error) {
    if (!(error instanceof DemonstrationStopped)) throw error
    return `Demonstration: not ready. ${error.message} ${afresh}`
  }
}

const afresh =
  'To begin afresh, stop, and start with an empty database: without DATABASE_URL, move the data folder away.'

import { tools } from '../bundle/tools.ts'
import { openRuns } from './runs.ts'

/** The runs of this process. */
export const runs = openRuns(tools)

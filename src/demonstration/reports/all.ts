import type { ReportStory } from '../report-steps.ts'
import { atHome } from './at-home.ts'
import { atWork } from './at-work.ts'
import { elsewhere } from './elsewhere.ts'
import { languages } from './languages.ts'
import { waiting } from './waiting.ts'

/** Every report of the demonstration. */
export const reports: readonly ReportStory[] = [...atWork, ...atHome, ...languages, ...elsewhere, ...waiting]

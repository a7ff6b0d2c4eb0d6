import type { ItemStory } from '../item-steps.ts'
import { fromReports } from './from-reports.ts'
import { namedItems } from './named.ts'
import { ownKnowledge } from './own-knowledge.ts'

/** Every item of the demonstration. */
export const items: readonly ItemStory[] = [...fromReports, ...ownKnowledge, ...namedItems]

/**
 * The front door for later rooms: somebody who was met on an operation and handed to the asking person's agency, what was written
 * of them, and that they were taken on. Nothing of the operation.
 */
export { handedEncounter, handedEncounters, takeOnEncounter } from './field/door.ts'
export type { EncounterLine, HandedEncounter } from './field/door.ts'

import { invented } from '../../demonstration/invented.ts'

export const alsoInvented = invented

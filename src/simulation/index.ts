/** Partnerships that do not exist, five years long, with the truth about them kept aside. See README.md. */
export { simulateCounties, simulateCounty, type CountyOptions } from './county.ts'
export type * from './history.ts'
export type * from './truth.ts'
export { areaOf } from './area.ts'
export { diceOf, type Dice } from './dice.ts'
export { campaignPlans, drawn, expectedReports, recording, type CampaignPlan } from './effects.ts'
export { cohortOf, trueShareRight } from './training.ts'

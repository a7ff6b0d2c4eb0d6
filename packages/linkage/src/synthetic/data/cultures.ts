import type { CultureData } from './culture.ts'
import { europe } from './cultures-europe.ts'
import { world } from './cultures-world.ts'

export type Culture = keyof typeof europe | keyof typeof world
export const cultures: Readonly<Record<Culture, CultureData>> = { ...europe, ...world }
export const cultureNames = Object.keys(cultures) as readonly Culture[]

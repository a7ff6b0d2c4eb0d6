import { randomUUID } from 'node:crypto'

/** Ids are random, so that nothing can be counted or guessed from one. They are names, not secrets. */
export const newId = (): string => randomUUID()

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a value from a URL can be an id at all; if not, the page does not exist. */
export const isId = (value: string): boolean => uuid.test(value)

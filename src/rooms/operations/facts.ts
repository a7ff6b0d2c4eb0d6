/** What operations tells later rooms, by id. */
export const facts = {
  /** Somebody was met on an operation and is to be looked after. Subject: the encounter; payload: its operation. No word of it. */
  encounterHandedOver: 'operations.encounter-handed-over',
} as const

/** What the operations room tells others. Each payload is ids and codes only. */
export const facts = {
  itemAnswered: 'operations.item-answered',
  /** Somebody was met on an operation and is to be looked after. Subject: the encounter; payload: its operation. No word of it. */
  encounterHandedOver: 'operations.encounter-handed-over',
} as const

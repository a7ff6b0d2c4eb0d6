/** What the operations room tells others. Each payload is ids and codes only. */
export const facts = {
  itemAnswered: 'operations.item-answered',
} as const

/** What the intelligence room tells others. Each payload is ids and codes only. */
export const facts = {
  released: 'intelligence.item-released',
  shared: 'intelligence.item-shared',
  recalled: 'intelligence.item-recalled',
  reporterAnswered: 'intelligence.reporter-answered',
} as const

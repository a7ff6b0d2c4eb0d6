/** What the linking room tells. Each payload is ids and codes only. */
export const facts = { confirmed: 'linking.mention-confirmed' } as const

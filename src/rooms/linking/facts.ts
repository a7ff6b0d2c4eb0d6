/** What the linking room tells. Each payload is ids and codes only. */
export const facts = {
  confirmed: 'linking.mention-confirmed',
  /** What is said of a mention was changed: its pairs are weighed again. */
  changed: 'linking.details-changed',
  /** Two mentions came to stand as the same. The subject is the left one; the payload has the right one and their kind. */
  linked: 'linking.linked',
  /** They stand as the same no longer. */
  unlinked: 'linking.unlinked',
} as const

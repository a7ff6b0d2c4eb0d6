/** Beside `app.ts`, so that the key service, which answers for these rooms, loads none of them. */

/** What the key service holds box keys for, and whose `may_unseal` it may ask. */
export const boxUses = ['desk', 'source', 'contact'] as const
export const unsealingRooms = ['intake', 'intelligence', 'safeguarding'] as const

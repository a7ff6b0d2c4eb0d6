/** What training tells others, from the database (`training.remind`). Ids and codes only. */
export const facts = { followUpDue: 'training.follow-up-due' } as const

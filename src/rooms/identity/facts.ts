/** What identity tells others. Each payload is ids and codes only. */
export const facts = {
  /** Subject: the leaver. Payload `to`: the colleague who takes over everything the leaver held. */
  personLeft: 'identity.person-left',
  /** The set-up page or `--demo` chose the demonstration; published by the database (identity.begin_demonstration). */
  demonstrationChosen: 'identity.demonstration-chosen',
} as const

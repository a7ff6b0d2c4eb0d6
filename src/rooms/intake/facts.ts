/** What intake tells others. Each payload is ids and codes only. */
export const facts = {
  received: 'intake.report-received',
  messageReceived: 'intake.message-received',
  accepted: 'intake.report-accepted',
  routedAway: 'intake.report-routed-away',
  dangerFlagged: 'intake.danger-flagged',
  childFlagged: 'intake.child-flagged',
} as const

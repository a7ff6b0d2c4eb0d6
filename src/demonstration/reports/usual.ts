/** What most of them answer alike. */
export const usual = {
  danger: 'no',
  when: 'going-on',
  children: 'no',
  know: 'saw',
  identity: 'anonymous',
} as const

/** A professional who gives their name and may be called at work. */
export const atWorkNumber = {
  ...usual,
  relation: 'professional',
  know: 'told',
  identity: 'named',
  method: 'call',
  leaveMessage: 'no',
} as const

/** Why a telephone is shut out. */
export const shutOutReasons = [
  { value: 'lost', text: 'It is lost' },
  { value: 'stolen', text: 'It was taken' },
  { value: 'handed-on', text: 'Somebody else has it now' },
  { value: 'not-needed', text: 'It is not needed any more' },
] as const
export type ShutOutReason = (typeof shutOutReasons)[number]['value']

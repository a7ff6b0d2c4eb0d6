import type { Place } from '#platform/crypto/envelope.ts'

/** Where the private half of a receipt's key pair belongs: moved to another report, it does not open. */
export const receiptPlace = (reportId: string): Place => ({
  table: 'intake.receipt',
  column: 'wrapped_private_key',
  rowId: reportId,
  owner: 'reporter',
  label: 'receipt',
  keyId: 'receipt',
})

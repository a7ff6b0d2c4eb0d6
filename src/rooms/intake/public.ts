/**
 * The side door for the portal: receive a report, and serve whoever comes back with a receipt. Nothing here can read a
 * report: what the receipt opens is its messages, and the words only if the reporter chose that.
 */
export { receiveReport, submittedReceipt, wasReceived, type Received, type Told } from './receive-report.ts'
export {
  deleteMessages,
  openMessages,
  writeMessage,
  type OpenedReceipt,
  type ReceiptMessage,
} from './receipt.ts'
export type { ToldContact, ToldContent, ToldFile, TriageHints } from './told.ts'

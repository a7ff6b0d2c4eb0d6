import { createHash } from 'node:crypto'
import { agreementText, type AgreementTerms } from './rules/agreement-text.ts'

/** The text of an agreement with its SHA-256 in hex: what is shown is what is hashed is what is signed. */
export function hashedText(terms: AgreementTerms): { readonly text: string; readonly hash: string } {
  const text = agreementText(terms)
  return { text, hash: createHash('sha256').update(text, 'utf8').digest('hex') }
}

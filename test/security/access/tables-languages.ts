/** The tables of the review of languages as `tables.ts` has the others. */
import type { TableForm } from './tables.ts'
import type { LanguageTables } from './world-languages.ts'

type Name = keyof LanguageTables
const byId = { key: ['id'], keyOf: (row: { readonly id: string }) => row.id }
const zeros = `\\x${'00'.repeat(32)}`

export const languageForms = (
  canary: (table: Name, id: string) => string,
): { readonly [Of in Name]: TableForm<Of> } => ({
  'portal.speaker': { ...byId, columns: (row, world) => ({ ...row, created_at: world.now }) },
  'portal.wording': {
    ...byId,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      catalogue: 'form',
      key: 'a.b',
      source_hash: zeros,
      seen_hash: zeros,
      decision: 'correct',
      text: canary('portal.wording', row.id),
      needs: 'second-person',
    }),
  },
})

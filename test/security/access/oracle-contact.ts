/** R15: how somebody may be reached hangs on their record, whole: no colleague, no other room and no purpose but safeguarding sees it. */
import type { Reader } from './oracle.ts'
import { whoSees } from './oracle-safeguarding.ts'
import type { TableName, Tables, World } from './world.ts'
import type { ContactTables } from './world-contact.ts'

type Name = keyof ContactTables
type Rule<Of extends TableName> = (world: World, reader: Reader, row: Tables[Of][number]) => boolean

export function contactRules(known: Parameters<typeof whoSees>[0]): { readonly [Of in Name]: Rule<Of> } {
  const hangsOn = whoSees(known)
  return {
    'safeguarding.contact_channel': hangsOn,
    'safeguarding.contact_terms': hangsOn,
    'safeguarding.contact_attempt': hangsOn,
    'safeguarding.contact_outcome': hangsOn,
    'safeguarding.recontact': hangsOn,
  }
}

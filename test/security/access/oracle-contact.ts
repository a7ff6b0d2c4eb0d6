/**
 * R15: how somebody may be reached, what they need, what threatens them and where a place was asked for hang on their record, whole: no
 * colleague, no other room and no purpose but safeguarding sees them. The catalogue of services says nothing of anybody: whoever works
 * with people reads it, at every agency.
 */
import type { Reader } from './oracle.ts'
import { isCaseworker, whoSees } from './oracle-safeguarding.ts'
import type { TableName, Tables, World } from './world.ts'
import type { ContactTables } from './world-contact.ts'

type Name = keyof ContactTables
type Rule<Of extends TableName> = (world: World, reader: Reader, row: Tables[Of][number]) => boolean

export function contactRules(known: Parameters<typeof whoSees>[0]): { readonly [Of in Name]: Rule<Of> } {
  const hangsOn = whoSees(known)
  const inCatalogue = (_world: World, reader: Reader): boolean => isCaseworker(reader)
  return {
    'safeguarding.contact_channel': hangsOn,
    'safeguarding.contact_terms': hangsOn,
    'safeguarding.contact_attempt': hangsOn,
    'safeguarding.contact_outcome': hangsOn,
    'safeguarding.recontact': hangsOn,
    'safeguarding.need': hangsOn,
    'safeguarding.need_step': hangsOn,
    'safeguarding.threat': hangsOn,
    'safeguarding.safety_plan': hangsOn,
    'safeguarding.service': inCatalogue,
    'safeguarding.service_detail': inCatalogue,
    'safeguarding.service_capacity': inCatalogue,
    'safeguarding.place': hangsOn,
  }
}

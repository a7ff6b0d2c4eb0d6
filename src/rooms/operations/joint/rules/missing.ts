import { orderParts, partName, riskParts } from './parts.ts'

/**
 * BR27 and BR15: what a joint operation cannot be authorised without. Each thing that is missing is said in words, with where to
 * mend it. The database asks the same in `operations.joint_missing` and refuses whoever authorises without; a test holds the two
 * together. Where a number could be read either way, the stricter is meant: a bed for everybody who is expected, an interpreter for
 * every language.
 */
export interface Plan {
  readonly victimLeads: readonly { readonly isEnforcement: boolean }[]
  /** Null before the first version. */
  readonly reception: {
    readonly people: number
    readonly languages: readonly string[]
    readonly interpreters: readonly number[]
    readonly firstResponders: number
    readonly beds: number
    readonly accommodation: string
  } | null
  readonly isImmigrationDecided: boolean
  /** Agencies of which somebody is named, and with which there is no agreement. */
  readonly withoutAgreement: readonly string[]
  readonly partsWritten: readonly string[]
  readonly doOriginatorsAgree: boolean
  readonly places: number
}
export interface Missing {
  readonly code: string
  readonly words: string
  /** Under the operation's own address. */
  readonly at: string
}

export function missingFrom(plan: Plan): Missing[] {
  const found: Missing[] = []
  const miss = (isMissing: boolean, code: string, at: string, words: string): void => {
    if (isMissing) found.push({ code, words, at })
  }
  const { reception } = plan
  const unwritten = (wanted: readonly string[]): string =>
    wanted
      .filter((one) => !plan.partsWritten.includes(one))
      .map(partName)
      .join(', ')
  miss(
    plan.victimLeads.every((one) => one.isEnforcement),
    'victim-lead',
    '/people',
    'A victim lead whose agency does not enforce the law',
  )
  miss(
    reception === null || reception.languages.length === 0 || reception.interpreters.some((one) => one === 0),
    'interpreters',
    '/reception',
    'An interpreter for every language that is expected',
  )
  miss(
    reception === null || reception.firstResponders === 0,
    'first-responders',
    '/reception',
    'A first responder on shift',
  )
  miss(
    reception === null || reception.beds < reception.people || reception.accommodation.length < 2,
    'accommodation',
    '/reception',
    'A bed for the second night for everybody who is expected, and where',
  )
  miss(
    !plan.isImmigrationDecided,
    'immigration',
    '/decisions',
    'The decision whether Immigration Enforcement is there, with its reasons',
  )
  miss(
    plan.withoutAgreement.length > 0,
    'agreements',
    '/people',
    `An agreement about sharing with ${plan.withoutAgreement.join(', ')}, or nobody named from there`,
  )
  miss(
    unwritten(riskParts) !== '',
    'risk',
    '#plan',
    `The risk assessment. Not written yet: ${unwritten(riskParts)}`,
  )
  miss(unwritten(orderParts) !== '', 'order', '#plan', `The order. Not written yet: ${unwritten(orderParts)}`)
  miss(
    !plan.doOriginatorsAgree,
    'originators',
    '#sources',
    'The originator’s agreement to act on each item that it rests on, or an operation without that item',
  )
  miss(
    plan.places === 0,
    'places',
    '/places',
    'A place, person, telephone or vehicle registered for the day, so that who asks before a visit hears which desk to call',
  )
  return found
}

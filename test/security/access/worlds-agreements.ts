/** Agreements for a world: one that holds between the owner and its readers, and near misses of it. */
import type { Agreement, Party, Purpose, Tables } from './world.ts'
import type { Dice, Staff } from './worlds.ts'

type Parts = Pick<Tables, 'governance.agreement' | 'governance.party'>

export function agreementsOf(dice: Dice, staff: Staff): Parts {
  const [owner, first, second, outsider] = staff.agencies.map((agency) => agency.id)
  if (owner === undefined || first === undefined || second === undefined || outsider === undefined)
    throw new Error('A world has four agencies.')
  const all = [
    agreement(dice, staff, [owner, first]),
    agreement(dice, staff, dice.pick([owner, second], [owner, second], [first, second])),
  ]
  // Now and then somebody agrees with the outsider too; and sometimes a paper names them and is never signed.
  if (dice.chance(40))
    all.push(
      agreement(dice, staff, dice.pick([outsider, owner], [outsider, first], [outsider, second, owner])),
    )
  return {
    'governance.agreement': all.map((one) => one.terms),
    'governance.party': all.flatMap((one) => one.parties),
  }
}

type Flip = 'none' | 'days' | 'unsigned' | 'left' | 'other text' | 'other purposes'
const flips: readonly Flip[] = ['days', 'days', 'left', 'left', 'unsigned', 'other text', 'other purposes']

function agreement(
  dice: Dice,
  staff: Staff,
  between: readonly string[],
): { terms: Agreement; parties: Party[] } {
  const flip = dice.flips('agreements', 75) ? dice.pick(...flips) : 'none'
  const odd = dice.pick(...between)
  const drawnUpBy = dice.chance(85) ? (between[0] ?? odd) : dice.pick(...staff.agencies).id
  const [starts, review] = flip === 'days' ? dice.pick(...oddDays) : ([-100, 200] as const)
  const terms: Agreement = {
    id: dice.id('agreement'),
    created_agency_id: drawnUpBy,
    created_by: staff.someoneAt(drawnUpBy),
    purposes:
      flip === 'other purposes'
        ? dice.pick<Purpose[]>(['labour-standards'], ['crime'], ['safeguarding'])
        : ['crime', 'safeguarding'],
    starts_on: plusDays(dice.today, starts),
    review_on: plusDays(dice.today, review),
  }
  const parties = between.map((agencyId): Party => {
    const isOdd = agencyId === odd
    const isSigned = !(isOdd && flip === 'unsigned')
    const hasLeft = isOdd && flip === 'left'
    return {
      agreement_id: terms.id,
      agency_id: agencyId,
      signed_by: isSigned ? staff.someoneAt(agencyId) : null,
      signed_at: isSigned ? dice.after(-86_400) : null,
      signed_text_hash: isSigned ? (isOdd && flip === 'other text' ? otherText : theText) : null,
      left_at: hasLeft ? dice.after(-1) : null,
      left_by: hasLeft ? staff.someoneAt(agencyId) : null,
    }
  })
  return { terms, parties }
}

const theText = `\\x${'aa'.repeat(32)}`
const otherText = `\\x${'bb'.repeat(32)}`

/** Days from today on which it starts and is reviewed: the borders, from both sides. */
const oddDays: readonly (readonly [starts: number, review: number])[] = [
  [0, 100],
  [1, 100],
  [1, 100],
  [-100, 0],
  [-100, 0],
  [-100, 1],
  [-100, -1],
]

/** The date so many days later. Dates have no zone: noon is far from every border. */
function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Signs ticked in a world's items: in the original of each, and in what was released of it. */
import type { Answer, Assessment, Requirement, Item, Mention, Observation, Release, Tables } from './world.ts'
import type { Dice, Staff } from './worlds.ts'

type Signs = Pick<Tables, 'risk.observation' | 'risk.circumstance' | 'risk.withdrawal' | 'risk.dismissal'>

export function signsOf(
  dice: Dice,
  staff: Staff,
  items: readonly Item[],
  releases: readonly Release[],
): Signs {
  const of = (item: Item, releaseId: string | null): Observation => ({
    id: dice.id('sign'),
    item_id: item.id,
    owner_agency_id: item.owner_agency_id,
    release_id: releaseId,
    by_person: staff.someoneAt(item.owner_agency_id),
  })
  const ticked = () =>
    items.flatMap((item) => [
      of(item, null),
      ...releases.filter((head) => head.item_id === item.id).map((head) => of(item, head.id)),
    ])
  const observations = ticked()
  return {
    'risk.observation': observations,
    'risk.circumstance': observations.map((one) => ({ observation_id: one.id })),
    'risk.withdrawal': observations
      .filter(() => dice.chance(30))
      .map((one) => ({ observation_id: one.id, by_person: one.by_person })),
    'risk.dismissal': ticked().filter(() => dice.chance(40)),
  }
}

/**
 * Judgements: of each agency, on one text or on two, of which the second is often another owner's; some about a mention, which
 * may be one that its readers do not see.
 */
export function assessmentsOf(
  dice: Dice,
  staff: Staff,
  signs: readonly Observation[],
  mentions: readonly Mention[],
): Pick<Tables, Exclude<Extract<keyof Tables, `risk.${string}`>, keyof Signs>> {
  const noted = (one: Assessment) => ({
    id: dice.id('sign'),
    assessment_id: one.id,
    by_person: one.by_person,
  })
  const made = signs.map((sign, at): readonly [Assessment, Observation] => {
    const other = dice.chance(40) ? signs[(at + 2) % signs.length] : undefined
    const texts = other === undefined ? [sign] : [sign, other]
    const agency = dice.chance(60) ? sign.owner_agency_id : dice.pick(...staff.agencies).id
    const id = dice.id('sign')
    return [
      {
        id,
        series_id: id,
        agency_id: agency,
        by_person: staff.someoneAt(agency),
        mention_id: dice.chance(40) ? dice.pick(...mentions).id : null,
        audience: dice.chance(60) ? 'readers' : 'agency',
        original_items: texts.flatMap((one) => (one.release_id === null ? [one.item_id] : [])),
        releases: texts.flatMap((one) => one.release_id ?? []),
      },
      sign,
    ]
  })
  const questions = staff.agencies.flatMap((agency) =>
    (['agency', 'partners'] as const).map((audience): Requirement => ({
      id: dice.id('sign'),
      agency_id: agency.id,
      by_person: staff.someoneAt(agency.id),
      audience,
    })),
  )
  const answers = signs.map((sign): Answer => {
    const agency = dice.pick(...staff.agencies).id
    return {
      ...sign,
      id: dice.id('sign'),
      requirement_id: dice.pick(...questions).id,
      agency_id: agency,
      by_person: staff.someoneAt(agency),
    }
  })
  return {
    'risk.requirement': questions,
    'risk.requirement_end': questions
      .filter(() => dice.chance(40))
      .map(({ id, by_person }) => ({ requirement_id: id, by_person })),
    'risk.answer': answers,
    'risk.assessment': made.map(([assessment]) => assessment),
    'risk.role': made.map(([one]) => noted(one)),
    'risk.defence_reading': made.map(([one]) => noted(one)),
    'risk.assessment_sign': made.map(([assessment, sign]) => ({
      assessment_id: assessment.id,
      observation_id: sign.id,
    })),
  }
}

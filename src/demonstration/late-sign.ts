import { hiddenFields } from './answered-page.ts'
import { instantOf } from './moment.ts'
import type { Step, World } from './world.ts'

/** Words of the five years before for which nobody ticks a sign, and which sign they are. */
const unticked = [
  ['works six nights and five days', 'LAB-02'],
  ['are not paid', 'LAB-01'],
  ['gets no wages', 'LAB-01'],
  ['charges so little that wages cannot come out of it', 'LAB-13'],
  ['work without gloves', 'LAB-06'],
  ['have beds in them', 'PRM-01'],
  ['is worked by people who live upstairs', 'LIV-02'],
  ['ten to a house', 'PRM-04'],
  ['slept in the car', 'LIV-07'],
  ['share one address', 'LAB-10'],
  ['pays several people into one account', 'LAB-10'],
  ['a bin full of pay-as-you-go wrappers', 'CRI-05'],
  ['has visitors all night', 'SEX-07'],
  ['is never seen at school gates or shops', 'DOM-03'],
] as const

interface Overlooked {
  readonly item: string
  readonly release: string
  readonly text: string
}

/** Items of the police without a sign, of the last quarter as figures count it: by days of London. */
const quiet = ({ owner }: World): Promise<Overlooked[]> =>
  owner.query<Overlooked & Record<string, string>>(
    `select i.id as item, r.id as release, t.text from intelligence.item i
       join identity.agency a on a.id = i.owner_agency_id and a.kind = 'police'
       join intelligence.release r on r.item_id = i.id and r.recalled_at is null join intelligence.release_text t on t.release_id = r.id
       cross join (select date_trunc('quarter', priv.now() at time zone 'Europe/London') as ends) q
       where i.created_at at time zone 'Europe/London' >= q.ends - interval '3 months' and i.created_at at time zone 'Europe/London' < q.ends
         and not exists (select from risk.observation o where o.item_id = i.id)
       order by i.created_at desc, i.id`,
  )

/**
 * Somebody reads an item of the last quarter again and ticks a sign in it. What was said of that quarter is one too low now, and is said
 * again: both stand. Where nothing was overlooked, nothing is to be said.
 */
async function sayAgain(world: World): Promise<void> {
  const found = (await quiet(world)).flatMap((one) =>
    unticked.filter(([words]) => one.text.includes(words)).map(([words, code]) => ({ ...one, words, code })),
  )[0]
  if (found === undefined) return
  const quote = found.text.split(/(?<=\.)\s+/u).find((sentence) => sentence.includes(found.words)) ?? ''
  const officer = await world.staff.as('tomasz', 'crime')
  const at = `/risk/items/${found.item}/observe`
  const asked = { text: `release-${found.release}`, code: found.code, quote }
  const page = await officer.read(`${at}?${new URLSearchParams(asked).toString()}`)
  await officer.send(at, {
    ...hiddenFields(page),
    ...asked,
    how: 'told-by-third-party',
    observer: 'Somebody who told us',
    place: '',
    aware: 'yes',
  })
  await world.hear()
  await officer.signOut()
  const evaluator = await world.staff.as('emrys', 'oversight')
  await evaluator.send('/evaluation', {})
}

export const lateSignSteps = (now: Date): Step[] => [
  {
    at: instantOf('17m', now),
    what: 'Tomasz ticking a sign that was overlooked, and Emrys publishing again',
    needsHistory: true,
    run: sayAgain,
  },
]

import type { AgencyName } from './agencies.ts'
import { chosenOf, complaint, hiddenFields, isRefusal, valuesNamed, type Fields } from './answered-page.ts'
import type { Colleague } from './colleague.ts'
import { dayFields, instantOf, type Moment } from './moment.ts'
import { displayName } from './owner.ts'
import type { PersonName } from './people.ts'
import { DemonstrationStopped } from './stopped.ts'
import { known, type Step, type World } from './world.ts'

/**
 * Somebody at work for an hour: one form after the other, a minute apart, in one session. It is data, so that a test can look
 * through all of its words. In addresses and values stand `{at:key}`, the address of what was made under that name, `{id:key}`,
 * the last part of it, `{agency:name}` and `{person:name}`; `{year:-1}`, `{month:-3}`, and `{quarter:-1}`, the first month of the
 * last quarter that is over.
 */
export interface Sitting {
  readonly by: PersonName
  readonly purpose: 'crime' | 'safeguarding' | 'administration' | 'oversight'
  readonly at: Moment
  readonly acts: readonly Act[]
  /**
   * It is about everything there is; see `Step`. What is refused then (too few to be told, too close to what left before) hangs on the
   * day on which all of it is made up: it is left undone, and so is what would follow from it.
   */
  readonly needsHistory?: true
}
export type Act = Whither & {
  readonly fields?: Fields
  /** Days from the day of filling, by the name of the field. */
  readonly days?: Readonly<Record<string, number>>
  /** Opened first; its hidden fields go along. */
  readonly opens?: string
  /** What is chosen in the lists of the opened page, by words of the choice. */
  readonly chooses?: Readonly<Record<string, string>>
  /** Of which fields every value of the opened page is sent. */
  readonly takesAll?: readonly string[]
  /** The name under which the answered address is kept. */
  readonly makes?: string
  /** Where the answered address is another: the page that links to what was made, and the part of the link before its id. */
  readonly linked?: readonly [page: string, under: string]
}
/** Where the form goes: an address, or the last link in the row of a page that has these words, with what comes after it. */
type Whither =
  | { readonly to: string; readonly follows?: never }
  | { readonly to?: never; readonly follows: readonly [page: string, words: string, after?: string] }

/** A session that lasts a sitting ends after an hour; more acts than minutes would need another. */
const mostActs = 35

export const sittingSteps = (sittings: readonly Sitting[], now: Date): Step[] =>
  sittings.flatMap((sitting) => {
    if (sitting.acts.length > mostActs) throw new DemonstrationStopped('Nobody sits for so long.')
    return sitting.acts.map((act, minute) => ({
      at: instantOf(sitting.at, now, minute),
      what: `${displayName(sitting.by)} sending ${act.to ?? act.follows.join(', ')}`,
      run: (world: World) => perform(sitting, act, world),
      ...(sitting.needsHistory === true ? { needsHistory: true as const } : {}),
    }))
  })

async function perform({ by, purpose, needsHistory }: Sitting, act: Act, world: World): Promise<void> {
  if (needsHistory === true && act.to !== undefined && isOfSomethingUndone(act.to, world)) return
  const colleague = await world.staff.as(by, purpose)
  const page = act.opens === undefined ? '' : await colleague.read(filled(act.opens, world))
  const answered = await (needsHistory === true ? sentOrRefused : sent)(
    colleague,
    await whither(act, colleague, world),
    {
      ...hiddenFields(page),
      ...Object.fromEntries((act.takesAll ?? []).map((name) => [name, valuesNamed(page, name)])),
      ...Object.fromEntries(
        Object.entries(act.chooses ?? {}).map(([name, words]) => [name, choice(page, name, words)]),
      ),
      ...dayValues(act, world.now),
      ...Object.fromEntries(
        Object.entries(act.fields ?? {}).map(([name, value]) => [
          name,
          typeof value === 'string' ? filled(value, world) : value.map((one) => filled(one, world)),
        ]),
      ),
    },
  )
  if (act.makes !== undefined && answered !== null)
    world.made.addresses.set(act.makes, await addressOf(act, answered, colleague, world))
  await world.hear()
}

const sent = (colleague: Colleague, to: string, fields: Fields): Promise<string> => colleague.send(to, fields)
/** Null where it was refused for what is counted, and not for how it was asked. */
async function sentOrRefused(colleague: Colleague, to: string, fields: Fields): Promise<string | null> {
  const answer = await colleague.post(to, fields)
  if (isRefusal(answer.body)) return null
  if (answer.statusCode !== 303) throw new DemonstrationStopped(complaint(answer.body))
  return String(answer.headers.location)
}
const isOfSomethingUndone = (to: string, { made }: World): boolean =>
  [...to.matchAll(/\{at:([\w-]+)\}/g)].some(([, key = '']) => !made.addresses.has(key))

async function whither({ to, follows }: Whither, colleague: Colleague, world: World): Promise<string> {
  if (to !== undefined) return filled(to, world)
  const [on, words, after = ''] = follows
  const row = (await colleague.read(filled(on, world)))
    .split('<tr')
    .slice(1)
    .find((one) => one.includes(words) && one.includes(' href="'))
  const link = [...(row?.split('</tr>')[0]?.matchAll(/ href="([^"]+)"/g) ?? [])].at(-1)?.[1]
  if (link === undefined) throw new DemonstrationStopped(`no row has "${words}" and a link on ${on}`)
  return link + after
}

const dayValues = ({ days = {} }: Act, now: Date): Fields =>
  Object.assign({}, ...Object.entries(days).map(([name, away]) => dayFields(name, away, now)))

function choice(page: string, name: string, words: string): string {
  const value = chosenOf(page, name, words)
  if (value === null) throw new DemonstrationStopped(`"${words}" cannot be chosen there`)
  return value
}

async function addressOf(
  { linked }: Act,
  answered: string,
  colleague: Colleague,
  { made, ...world }: World,
): Promise<string> {
  if (linked === undefined) return answered
  const [at, under] = linked
  const taken = new Set(made.addresses.values())
  const page = await colleague.read(filled(at, { made, ...world }))
  const found = [...page.matchAll(/ href="([^"]+\/)([0-9a-f-]{36})[^"]*"/g)]
    .map(([, before = '', id = '']) => ({ before, address: before + id }))
    .find(({ before, address }) => before.endsWith(under) && !taken.has(address))
  if (found === undefined) throw new DemonstrationStopped(`${at} links to nothing new under ${under}`)
  return found.address
}

const placeholder = /\{(at|id|agency|person|year|month|quarter):([\w-]+)\}/g
/** A month of this year, by its number from 0; those before and after are of other years. */
const monthWords = (month: number, now: Date): string =>
  new Date(Date.UTC(now.getUTCFullYear(), month, 1)).toISOString().slice(0, 7)

/** The ids and addresses put in where their names stand. */
const filled = (text: string, { ids, made, now }: World): string =>
  text.replaceAll(placeholder, (_, kind: string, name: string) => {
    switch (kind) {
      case 'agency':
        return ids.agency(name as AgencyName)
      case 'person':
        return ids.person(name as PersonName)
      case 'id':
        return known(made.addresses, name).split('/').at(-1) ?? ''
      case 'year':
        return String(now.getUTCFullYear() + Number(name))
      case 'month':
        return monthWords(now.getUTCMonth() + Number(name), now)
      case 'quarter':
        return monthWords(3 * (Math.floor(now.getUTCMonth() / 3) + Number(name)), now)
      default:
        return known(made.addresses, name)
    }
  })

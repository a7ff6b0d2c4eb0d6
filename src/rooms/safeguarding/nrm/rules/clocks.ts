/**
 * The clocks of a referral, as days. A clock that is over is no error and nobody's fault here: it says whom to ask.
 *
 *     offered ──► an answer (so many working days, our own rule)
 *     sent ──► reasonable grounds (so many working days) ── yes ─► recovery (so many days, or until the last decision)
 *                                                        └─ no ──► reconsideration may be asked for (so many days, with reminders)
 *     recovery ──► conclusive grounds: no day is promised ── no ─► reconsideration, the same
 *     turning 18 comes near ──► the person decides for themself whether they stay
 *
 * All limits come from data that count from a day on (BR12): a clock takes those of the day on which it began.
 */
export interface Limits {
  /** ISO day. */
  readonly from: string
  readonly reasonableGroundsWorkingDays: number
  readonly recoveryDays: number
  readonly reconsiderationDays: number
  readonly reconsiderationAlertDays: readonly number[]
  readonly turning18Days: number
}
export interface Calendar {
  /** Newest last. */
  readonly limits: readonly Limits[]
  /** By year, ISO days. A year that is not here is not known. */
  readonly bankHolidays: Readonly<Record<string, readonly string[]>>
  /** In how many working days whoever was asked to refer somebody answers. */
  readonly answerWorkingDays: number
}

export interface Referral {
  /** When it was offered to a first responder that has not answered; null where none is asked now. */
  readonly offeredOn: string | null
  /** ISO days; null where it has not come to that. */
  readonly sentOn: string | null
  readonly reasonableGrounds: { readonly on: string; readonly isPositive: boolean } | null
  readonly conclusiveGrounds: { readonly on: string; readonly isPositive: boolean } | null
  readonly reconsiderationAskedOn: string | null
  /** Null where the day of birth is not known or the person is no child. */
  readonly birthDate: string | null
}

export type ClockName = 'answer' | 'reasonable-grounds' | 'recovery' | 'reconsideration' | 'turning-18'
export interface Clock {
  readonly name: ClockName
  /** The last day, or the first day after which it ends at the earliest. Null where a bank holiday on the way is not known. */
  readonly day: string | null
  /** `near`: a reminder is due, or the day is close. `over`: the day has passed. */
  readonly state: 'running' | 'near' | 'over'
  /** Reminders whose day has come. */
  readonly reminders: readonly number[]
}

/** The limits that count on a day; null before the first. */
export const limitsOn = (calendar: Calendar, day: string): Limits | null =>
  calendar.limits.findLast((one) => one.from <= day) ?? null

/** The clocks that run. Days are those of the area; `today` too. */
export function clocksOf(referral: Referral, calendar: Calendar, today: string): Clock[] {
  return [
    answerClock(referral, calendar, today),
    reasonableGroundsClock(referral, calendar, today),
    recoveryClock(referral, calendar, today),
    reconsiderationClock(referral, calendar, today),
    turning18Clock(referral, calendar, today),
  ].filter((one) => one !== null)
}

function answerClock({ offeredOn }: Referral, calendar: Calendar, today: string): Clock | null {
  if (offeredOn === null) return null
  const day = addWorkingDays(offeredOn, calendar.answerWorkingDays, calendar)
  return { name: 'answer', day, state: stateOf(day, today, 0), reminders: [] }
}

function reasonableGroundsClock(
  { sentOn, reasonableGrounds }: Referral,
  calendar: Calendar,
  today: string,
): Clock | null {
  const limits = sentOn === null ? null : limitsOn(calendar, sentOn)
  if (sentOn === null || limits === null || reasonableGrounds !== null) return null
  const day = addWorkingDays(sentOn, limits.reasonableGroundsWorkingDays, calendar)
  return { name: 'reasonable-grounds', day, state: stateOf(day, today, 1), reminders: [] }
}

/** It ends at the earliest on its day; the last decision does not come on that day because of it. */
function recoveryClock(
  { reasonableGrounds, conclusiveGrounds }: Referral,
  calendar: Calendar,
  today: string,
): Clock | null {
  if (reasonableGrounds?.isPositive !== true || conclusiveGrounds !== null) return null
  const limits = limitsOn(calendar, reasonableGrounds.on)
  if (limits === null) return null
  const day = addDays(reasonableGrounds.on, limits.recoveryDays)
  return { name: 'recovery', day, state: stateOf(day, today, 7), reminders: [] }
}

function reconsiderationClock(
  { reasonableGrounds, conclusiveGrounds, reconsiderationAskedOn }: Referral,
  calendar: Calendar,
  today: string,
): Clock | null {
  const last = conclusiveGrounds ?? reasonableGrounds
  if (last === null || last.isPositive) return null
  // One that was asked for before this decision was about an earlier one.
  if (reconsiderationAskedOn !== null && reconsiderationAskedOn >= last.on) return null
  const limits = limitsOn(calendar, last.on)
  if (limits === null) return null
  const day = addDays(last.on, limits.reconsiderationDays)
  const reminders = limits.reconsiderationAlertDays.filter((after) => addDays(last.on, after) <= today)
  const state = stateOf(day, today, 0)
  return {
    name: 'reconsideration',
    day,
    state: state === 'running' && reminders.length > 0 ? 'near' : state,
    reminders,
  }
}

function turning18Clock(
  { birthDate, conclusiveGrounds }: Referral,
  calendar: Calendar,
  today: string,
): Clock | null {
  const limits = limitsOn(calendar, today)
  if (birthDate === null || limits === null || conclusiveGrounds !== null) return null
  const day = eighteenthBirthday(birthDate)
  if (addDays(today, limits.turning18Days) < day) return null
  return { name: 'turning-18', day, state: day <= today ? 'over' : 'near', reminders: [] }
}

/** Whoever is born on 29 February is 18 on 1 March (Family Law Reform Act 1969, section 9: at the beginning of the day). */
export function eighteenthBirthday(birthDate: string): string {
  const year = Number(birthDate.slice(0, 4)) + 18
  return new Date(`${year}${birthDate.slice(4)}T00:00:00Z`.replace('-02-29T', '-03-01T'))
    .toISOString()
    .slice(0, 10)
}

const stateOf = (day: string | null, today: string, nearDays: number): Clock['state'] => {
  if (day === null) return 'near'
  if (day < today) return 'over'
  return day <= addDays(today, nearDays) ? 'near' : 'running'
}

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** So many working days after a day, which is not counted. Null where a year on the way has no bank holidays listed. */
export function addWorkingDays(day: string, count: number, { bankHolidays }: Calendar): string | null {
  let at = day
  for (let left = count; left > 0;) {
    at = addDays(at, 1)
    const holidays = bankHolidays[at.slice(0, 4)]
    if (holidays === undefined) return null
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6 && !holidays.includes(at)) left -= 1
  }
  return at
}

/** What is wrong with the data though its shape is right. */
export function calendarProblems({ limits, bankHolidays }: Omit<Calendar, 'answerWorkingDays'>): string[] {
  const rising = (values: readonly (string | number)[]): boolean =>
    values.every((value, at) => at === 0 || value > (values[at - 1] ?? value))
  return [
    ...(rising(limits.map((one) => one.from)) ? [] : ['limits must follow one another by their day']),
    ...limits
      .filter(
        (one) =>
          !rising(one.reconsiderationAlertDays) ||
          one.reconsiderationAlertDays.some((after) => after >= one.reconsiderationDays),
      )
      .map((one) => `reminders of ${one.from} must rise and come before the last day`),
    ...Object.entries(bankHolidays).flatMap(([year, days]) => [
      ...(rising(days) ? [] : [`holidays of ${year} must rise`]),
      ...days.filter((one) => !one.startsWith(year)).map((one) => `${one} is not in ${year}`),
      ...days
        .filter((one) => [0, 6].includes(new Date(`${one}T00:00:00Z`).getUTCDay()))
        .map((one) => `${one} is a day of a weekend: its substitute is the holiday`),
    ]),
  ]
}

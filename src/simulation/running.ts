import { profiles } from './agencies.ts'
import type { Dice } from './dice.ts'
import type { Action, Agreement, MaturityScore, Meeting } from './history.ts'
import { purposes, type Making } from './making.ts'

/** Meetings, what was agreed there, agreements on sharing, and the yearly look at how far the partnership has come. */
export interface Running {
  readonly meetings: readonly Meeting[]
  readonly actions: readonly Action[]
  readonly agreements: readonly Agreement[]
  readonly maturity: readonly MaturityScore[]
}

export function runningOf(making: Making): Running {
  const dice = making.dice(purposes.running)
  const { meetings, actions } = meetingsOf(making, dice)
  return { meetings, actions, agreements: agreementsOf(making, dice), maturity: maturityOf(making, dice) }
}

const decisions = [
  'The picture of car washes is brought up to date before summer.',
  'Reception for ten people can be had within a day.',
  'Feedback goes to whoever wrote an item, within a month.',
  'Two more agencies are asked to join.',
  'The desk is covered at weekends in December.',
  'Nobody visits the addresses of the list without asking the desk.',
] as const
const tasks = [
  'Name a deputy',
  'Send figures on beds',
  'Review the list of interpreters',
  'Bring a plan for the growing season',
  'Tell staff about the new form',
  'Ask survivors to look at the leaflet',
  'Check which items wait for grading',
] as const

function meetingsOf(making: Making, dice: Dice): Pick<Running, 'meetings' | 'actions'> {
  const { calendar, agencies, id } = making
  const meetings: Meeting[] = []
  const actions: Action[] = []
  const keen = new Map(agencies.map(({ key }) => [key, Math.min(0.97, 0.35 + dice.gamma(3) * 0.35)]))
  for (let month = 0; month < calendar.months; month += 1) {
    const first = calendar.firstDayOf(month) + 9
    if (first >= calendar.days) break
    const kind = month % 3 === 2 ? 'board' : 'tactical'
    const heldOn = calendar.day(first)
    const chair = kind === 'board' ? 'commissioner' : 'police'
    const invited = agencies.filter(
      ({ joinedOn, kind: of }) => joinedOn <= heldOn && (kind === 'board' || of !== 'business'),
    )
    const attendance = invited
      .filter(({ key }) => key === chair || dice.chance(keen.get(key) ?? 0.6))
      .map(({ key }) => ({ agency: key, people: dice.chance(0.8) ? 1 : 2 }))
    const meeting: Meeting = {
      id: id('meeting'),
      heldOn,
      kind,
      chair,
      attendance,
      decisions: [...new Set([dice.pick(decisions), dice.pick(decisions)])],
    }
    meetings.push(meeting)
    for (let at = dice.between(1, 4); at > 0; at -= 1) {
      const { agency } = dice.pick(attendance)
      const due = first + dice.pick([14, 30, 60])
      const closed = due + Math.round(dice.normal() * 18)
      const isClosed = dice.chance(0.86) && closed < calendar.days && closed > first
      actions.push({
        id: id('action'),
        meetingId: meeting.id,
        agency,
        words: dice.pick(tasks),
        dueOn: calendar.day(due),
        closedOn: isClosed ? calendar.day(closed) : null,
      })
    }
  }
  return { meetings, actions }
}

const subjects = [
  'Sharing intelligence in the hub',
  'Sharing for safeguarding',
  'Reception on the day of a visit',
  'Figures for the board',
  'Research on what was learned',
  'Housing checks',
] as const

function agreementsOf(making: Making, dice: Dice): Agreement[] {
  const { calendar, id } = making
  const keys = profiles.map(({ profile }) => profile.key)
  return subjects.flatMap((title, at) => {
    const parties = at === 0 ? keys : keys.filter((key) => key === 'police' || dice.chance(0.3))
    const made: Agreement[] = []
    for (let signed = dice.between(5, 200); signed < calendar.days;) {
      const review = signed + 365 * dice.pick([1, 2])
      const isRenewed = dice.chance(0.7)
      made.push({
        id: id('agreement'),
        title,
        parties,
        signedOn: calendar.day(signed),
        reviewBy: calendar.day(review),
        lapsedOn: review < calendar.days && !isRenewed ? calendar.day(review) : null,
      })
      signed = review + (isRenewed ? -dice.between(1, 20) : dice.between(30, 150))
    }
    return made
  })
}

/** Domain 8.4, in our own words. */
/** By the codes of `reference/evaluation/maturity.json`. */
export const maturityDomains = [
  'leadership',
  'co-ordination',
  'membership',
  'vision',
  'sharing',
  'picture',
  'pathway',
  'children',
  'operations',
  'awareness',
  'training',
  'learning',
  'survivors',
  'equality',
  'resilience',
] as const

function maturityOf({ calendar }: Making, dice: Dice): MaturityScore[] {
  const from = calendar.year(0)
  const to = calendar.year(calendar.days - 1)
  return maturityDomains.flatMap((domain) => {
    let score = dice.between(0, 1)
    return Array.from({ length: to - from + 1 }, (_, at): MaturityScore => {
      const step =
        at > 0
          ? dice.weighted([
              [0, 7],
              [1, 3],
              [-1, 0.6],
            ] as const)
          : 0
      score = Math.min(4, Math.max(0, score + step))
      const reason =
        step > 0
          ? 'What was begun last year is done as a matter of course now.'
          : step < 0
            ? 'Two people left and nobody took it on.'
            : 'As it was; no new evidence.'
      return { year: from + at, domain, score, reason }
    })
  })
}

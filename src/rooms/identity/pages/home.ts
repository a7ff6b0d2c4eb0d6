import { html, type Html } from '@article4/govuk-html'
import { decide, mayTry, type Actor, type Policy } from '#platform/access.ts'
import { show } from '#platform/outcome.ts'
import { page, type Page } from '#platform/page.ts'
import { someWait, type Waiting, type WaitingLine } from '#platform/waiting.ts'
import { showInstant, titled } from '#platform/views/form.ts'
import { countRequestsWaiting, ownInvitations, type OwnInvitation } from '../account-queries.ts'
import { proposals, type ProposedAgency } from '../agency-queries.ts'
import * as policy from '../policy.ts'
import { purposes, rightLabels, rights } from '../rights.ts'
import { homeView } from './home.view.ts'

/**
 * The first page after signing in. What other rooms have in the menu, and what waits there, comes in as values: this room
 * opens no other's door.
 */
export interface HomeCard {
  readonly text: string
  readonly href: string
  readonly may: Policy<never>
}

interface HomeFound {
  readonly elsewhere: readonly WaitingLine[]
  readonly requests: number
  readonly proposals: readonly ProposedAgency[]
  readonly invitations: readonly OwnInvitation[]
}

export const homePage = (cards: readonly HomeCard[], rooms: readonly Waiting[]): Page<HomeFound> =>
  page('identity.show-home', {
    may: policy.ownAccount,
    load: async (db, { actor, now }): Promise<HomeFound> => ({
      elsewhere: (await inTurn(rooms, (waiting) => waiting(db, actor, now))).flat(),
      requests: await countRequestsWaiting(db),
      proposals: await proposals(db),
      invitations: await ownInvitations(db),
    }),
    about: () => null,
    present: (found, { actor, now, form }) =>
      show(
        titled('Home', form),
        homeView({
          problems: form.errors.map((error) => error.text),
          name: actor.name,
          notices: noticesOf(found.invitations, now),
          waiting: waitingOf(found, actor),
          cards: cards
            .filter((card) => mayTry({ ...card.may, purposes: null }, actor))
            .map((card) => cardOf(card, actor)),
          rights: rights.filter((right) => actor.rights.has(right)).map((right) => rightLabels[right]),
        }),
      ),
  })

const noticeDays = 7

/** A link somebody made for the person lately: if they did not ask for it, they must hear of it at once. */
function noticesOf(invitations: readonly OwnInvitation[], now: Date): Html[] {
  const since = now.getTime() - noticeDays * 24 * 3600 * 1000
  const [latest] = invitations.filter((one) => one.createdAt.getTime() > since && one.invitedBy !== null)
  if (latest === undefined) return []
  return [
    html`<p class="govuk-notification-banner__heading">${latest.invitedBy} made a link to sign in as you on ${showInstant(latest.createdAt)}.</p>
<p class="govuk-body">If you did not ask for it, tell your information governance lead. <a class="govuk-notification-banner__link" href="/account">See your account</a></p>`,
  ]
}

function waitingOf(found: HomeFound, actor: Actor): WaitingLine[] {
  const administering = { ...actor, purpose: 'administration' }
  const toApprove = found.proposals.filter((proposal) =>
    decide(policy.approveAgency, administering, proposal),
  ).length
  return [
    ...found.elsewhere,
    ...someWait(
      found.requests,
      'request of another agency to decide',
      'requests of other agencies to decide',
      '/administration/requests',
    ),
    ...someWait(
      toApprove,
      'proposed agency to let in',
      'proposed agencies to let in',
      '/administration/agencies',
    ),
  ]
}

/** One connection answers one question at a time. */
async function inTurn<One, Answer>(
  of: readonly One[],
  ask: (one: One) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const one of of) answers.push(await ask(one))
  return answers
}

function cardOf(card: HomeCard, actor: Actor): { text: string; href: string; hint: string } {
  const wanted = card.may.purposes
  const names = purposes
    .filter((purpose) => wanted?.includes(purpose.value) ?? false)
    .map((purpose) => `“${purpose.text}”`)
  const hint =
    wanted === null || wanted.includes(actor.purpose) ? '' : `Choose ${names.join(' or ')} above first.`
  return { text: card.text, href: card.href, hint }
}

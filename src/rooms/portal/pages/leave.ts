import { html } from '@article4/govuk-html'
import { everyone } from '#platform/access.ts'
import { redirect, show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { post, type Route } from '#platform/routes.ts'
import { leave } from '../leave.ts'
import type { Visits } from '../visits.ts'
import { exitUrl } from './layout.view.ts'

/** A plain link out: it only leads away. */
export const leavePage = page('portal.exit', {
  through: 'public',
  may: everyone,
  load: () => ({}),
  about: () => null,
  present: () => redirect(exitUrl),
})

/**
 * The button out. To the script's beacon nobody listens for an answer, so that one also clears what the browser keeps of
 * these pages, with those it kept for when there is no network; for the button that would make the person wait, and without a
 * script nothing is kept.
 */
export const leavePost = (visits: Visits): Route =>
  post('/leave', leave(visits), {
    page: leavePage,
    then: ({ isBeacon }) =>
      isBeacon
        ? show('', html``, { headers: { 'clear-site-data': '"cache", "storage"' } })
        : redirect(exitUrl),
  })

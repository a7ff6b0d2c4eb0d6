import type { Actor } from '#platform/access.ts'
import { show, type Outcome } from '#platform/outcome.ts'
import type { LinkMade } from '../invite-person.ts'
import { linkView } from './link.view.ts'

/** The page after a link was made. It is no page of its own: the link is in no URL and cannot be looked at again. */
export const showLink =
  (backHref: string, backText: string) =>
  (made: LinkMade, _request: unknown, actor: Actor): Outcome =>
    show('The link is ready', linkView({ ...made, backHref, backText }), { actor })

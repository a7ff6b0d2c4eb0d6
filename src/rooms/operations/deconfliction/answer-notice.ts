import { command, done } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import { parseCommonDesk, parseReply } from './forms.ts'
import * as policy from './policy.ts'
import { ownNotices, type Notice } from './queries.ts'
import { insertCommonDesk, insertReply } from './store.ts'

/** The owner's desk has seen who asked, and says one of a few words to them, or nothing. The newest stands. */
export const answerNotice = command('operations.answer-notice', {
  verb: 'disclosure',
  may: policy.keepInterests,
  parse: parseReply,
  find: (db, input) => findNotice(db, input.noticeId),
  async carryOut(tx, input, notice, { actor }) {
    await insertReply(tx, {
      noticeId: notice.id,
      agencyId: actor.agencyId,
      personId: actor.personId,
      message: input.message,
    })
    return done(
      { id: notice.id },
      {
        type: 'notice',
        id: notice.id,
        ownerAgencyId: actor.agencyId,
        detail: { message: input.message },
      },
    )
  },
  refusals: {},
})

export const findNotice = async (db: Db, id: string): Promise<Notice | null> =>
  (await ownNotices(db)).find((one) => one.id === id) ?? null

/** The desk that is named in place of one that may not be. */
export const setCommonDesk = command('operations.set-common-desk', {
  verb: 'alteration',
  may: policy.setCommonDesk,
  parse: parseCommonDesk,
  find: () => ({}),
  async carryOut(tx, input, _found, { actor }) {
    await insertCommonDesk(tx, { ...input, agencyId: actor.agencyId, personId: actor.personId })
    return done(null, { type: 'common-desk', id: '-', ownerAgencyId: actor.agencyId })
  },
  refusals: {},
})

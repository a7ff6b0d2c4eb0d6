import { command, done, invalid, refused } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import * as policy from './policy.ts'
import { findAgreement } from './queries.ts'
import { sign } from './store.ts'
import { hashedText } from './text-hash.ts'

/**
 * Signs for one's own agency. The hash of the text that was on the screen comes back with the form, so that nobody
 * signs words that were changed under their hands; the name is typed, so that nobody signs by a slip of the mouse.
 */
export const signAgreement = command('governance.sign-agreement', {
  verb: 'policy',
  may: policy.signOrLeave,
  parse(body, params) {
    const form = readForm(body)
    const name = form.text('name', { required: 'Type your name to sign', max: 120, label: 'Your name' })
    const seen = form.text('seen', { max: 64 })
    return form.result(() => ({ id: params['id'] ?? '', name, seen }))
  },
  find: (db, { id }) => findAgreement(db, id),
  async carryOut(tx, { id, name, seen }, agreement, { actor }) {
    const { hash } = hashedText(agreement)
    if (seen !== hash) return refused('text-changed')
    if (!isSameName(name, actor.name)) {
      return invalid({ field: 'name', text: `Type your name as you are signed in: ${actor.name}` })
    }
    const answer = await sign(tx, id, hash)
    if (answer !== 'signed') return refused(answer)
    const detail = { text: hash }
    return done(id, { type: 'agreement', id, ownerAgencyId: agreement.createdAgencyId, detail })
  },
  refusals: {
    'text-changed':
      'The text is not the one you were shown. Read it again before you sign. Nothing was signed',
    'already-signed': 'Your agency has signed this agreement already',
    left: 'Your agency has left this agreement. To share again, draw up a new one',
    ended: 'The review date has passed, so this agreement can no longer be signed. Draw up a new one',
    'not-allowed': 'You cannot sign for this agency',
  },
})

/** Capitals and spaces do not make another name. */
const isSameName = (one: string, other: string): boolean => plain(one) === plain(other)
const plain = (name: string): string => name.normalize('NFC').toLowerCase().replaceAll(/\s+/gu, ' ').trim()

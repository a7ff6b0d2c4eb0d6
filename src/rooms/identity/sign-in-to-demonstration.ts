import { command, done, refused } from '#platform/command.ts'
import { readForm, valueOf } from '#platform/forms.ts'
import { isId } from '#platform/ids.ts'
import { frontMatter } from './queries.ts'
import * as policy from './policy.ts'
import { beginSession } from './sign-in-session.ts'

/** One click in, as one of the cast. The database opens such a session only while the partnership is a demonstration. */
export const signInToDemonstration = command('identity.sign-in-to-demonstration', {
  through: 'door',
  verb: 'sign-in',
  may: policy.door,
  parse: (body) => {
    const form = readForm(body)
    const person = valueOf({ values: body, errors: [] }, 'person')
    if (!isId(person)) form.fail(null, 'Choose somebody from the list')
    return form.result(() => ({ person }))
  },
  find: async (door) => {
    const front = await frontMatter(door)
    return front?.demonstration === true ? front : null
  },
  carryOut: async (tx, input, _front, context) => {
    const token = await beginSession(tx, context, input.person, { method: 'demonstration' })
    return token === null ? refused('not-in-the-cast') : done({ token }, 'written-by-the-database')
  },
  refusals: { 'not-in-the-cast': 'That person is not in the cast any more. Choose somebody from the list' },
})

import { command, done, refused } from '#platform/command.ts'
import { newToken, tokenHash } from '#platform/crypto/tokens.ts'
import { readForm } from '#platform/forms.ts'
import { isSetUpOpen } from './door-queries.ts'
import { chooseDemonstration, setUp, type NewPartnership } from './door-store.ts'
import { readAgency, readEmail, readPersonName } from './fields.ts'
import * as policy from './policy.ts'

/**
 * Set-up: the one-time link that the start prints opens one choice. Either makes the partnership in one transaction that
 * uses the link up; afterwards no link opens any more, because there is a partnership.
 */
type Wanted = Omit<NewPartnership, 'agency' | 'administrator'> & {
  readonly agency: Omit<NewPartnership['agency'], 'id'>
  readonly administrator: Omit<NewPartnership['administrator'], 'id'>
}

const openLink = async (
  door: Parameters<typeof isSetUpOpen>[0],
  _input: unknown,
  { params }: { readonly params: Readonly<Record<string, string>> },
): Promise<{ readonly linkHash: Buffer } | null> => {
  const linkHash = tokenHash(params['token'] ?? '')
  return (await isSetUpOpen(door, linkHash)) ? { linkHash } : null
}

const refusals = {
  'link-used': 'This link has been used meanwhile. Sign in, or ask whoever set this up',
} as const

export const setUpPartnership = command('identity.set-up', {
  through: 'door',
  verb: 'policy',
  may: policy.door,
  parse: (body) => {
    const form = readForm(body)
    const name = form.text('name', {
      required: 'Enter what your partnership is called',
      max: 200,
      label: 'The name',
    })
    const area = form.text('area', { required: 'Enter the area it works in', max: 200, label: 'The area' })
    const agency = readAgency(form, 'agency-')
    const administrator = { name: readPersonName(form, 'person-name'), email: readEmail(form, 'email') }
    return form.result((): Wanted => ({ name, area, agency, administrator }))
  },
  find: openLink,
  carryOut: async (tx, input: Wanted, { linkHash }, { services }) => {
    const invitation = newToken()
    const partnership: NewPartnership = {
      ...input,
      agency: { id: services.newId(), ...input.agency },
      administrator: { id: services.newId(), ...input.administrator },
    }
    const made = await setUp(tx, linkHash, partnership, tokenHash(invitation))
    return made ? done({ invitation }, 'written-by-the-database') : refused('link-used')
  },
  refusals,
})

export const exploreDemonstration = command('identity.choose-demonstration', {
  through: 'door',
  verb: 'policy',
  may: policy.door,
  parse: (body) => readForm(body).result(() => null),
  find: openLink,
  carryOut: async (tx, _input, { linkHash }) =>
    (await chooseDemonstration(tx, linkHash)) ? done(null, 'written-by-the-database') : refused('link-used'),
  refusals,
})

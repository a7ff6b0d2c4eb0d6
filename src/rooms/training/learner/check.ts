import { everyone } from '#platform/access.ts'
import { command, done, invalid } from '#platform/command.ts'
import { readForm } from '#platform/forms.ts'
import { readCode } from '../rules/spoken-code.ts'
import { certificateMark, learnerCodeLength, nameMark } from './code.ts'
import { checkCertificate as askFor, type CheckedCertificate } from './queries.ts'

export interface Checked extends CheckedCertificate {
  readonly wasNamed: boolean
}

/** Anybody who was shown a certificate asks whether it is good. Of a name they learn only whether it fits. */
export const checkCertificate = command('training.check-certificate', {
  through: 'public',
  verb: 'consultation',
  may: everyone,
  parse: (body) => {
    const form = readForm(body)
    const typed = form.text('number', { required: 'Enter the number of the certificate', max: 80 })
    const number = readCode(typed, learnerCodeLength)
    if (typed !== '' && number === null)
      form.fail('number', 'A number has 12 letters and numbers, and no I, L, O, U, 0 or 1. Look at it again')
    const name = form.text('name', { max: 100, label: 'The name' })
    return form.result(() => ({ number: number ?? '', name }))
  },
  find: (_db, input) => input,
  async carryOut(tx, { number, name }, _found, { services }) {
    const { keyring } = services
    const found = await askFor(
      tx,
      certificateMark(keyring, number),
      name === '' ? null : nameMark(keyring, number, name),
    )
    if (found === null) return invalid({ field: 'number', text: 'There is no certificate with this number' })
    return done({ ...found, wasNamed: name !== '' }, [])
  },
  refusals: {},
})

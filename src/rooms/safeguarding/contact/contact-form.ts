import { readForm, type FormBody } from '#platform/forms.ts'
import { valuesOf } from '../rules/codes.ts'
import { outOfPlace } from '../rules/out-of-place.ts'
import { contactKinds, contactPurposes, devices, messages, weekdays } from './rules/codes.ts'
import type { NewTerms } from './store.ts'

/** The forms of a channel: the address, and what the person said of it. */
type Form = ReturnType<typeof readForm>

function readTime(form: Form, name: string, otherwise: string): string {
  const said = form.text(name, { max: 5, label: 'The hour' })
  if (said === '') return otherwise
  const [, hour = '', minute = '00'] = /^([01]?\d|2[0-4])[:.]?([0-5]\d)?$/.exec(said) ?? []
  const time = `${hour.padStart(2, '0')}:${minute}`
  if (hour === '' || time > '24:00') form.fail(name, 'Enter an hour like 9:00 or 17:30')
  return time
}

function readTerms(form: Form, body: FormBody): NewTerms {
  const confirmedOn = form.day('confirmedOn')
  const isConfirmed = confirmedOn !== null
  const purposes = form.choices(
    'purposes',
    contactPurposes,
    isConfirmed ? 'Choose what they agreed to be contacted about' : undefined,
  )
  const days = form.choices(
    'days',
    valuesOf(weekdays),
    isConfirmed ? 'Choose the days that are safe' : undefined,
  )
  const fromTime = readTime(form, 'fromTime', '00:00')
  const toTime = readTime(form, 'toTime', '24:00')
  if (fromTime >= toTime) form.fail('toTime', 'The last hour must be later than the first, on the same day')
  const device = form.choice('device', valuesOf(devices), 'Choose whose it is')
  const others = form.text('others', { max: 500, multiline: true, label: 'Who else' })
  if (device !== 'own' && others === '') form.fail('others', 'Write who else can read or hear it')
  const message = form.choice('message', valuesOf(messages), 'Choose whether a message may be left')
  const says = form.text('says', {
    ...(isConfirmed ? { required: 'Write what name you give when somebody answers' } : {}),
    max: 200,
    label: 'The name',
  })
  const ifAnother = form.text('ifAnother', {
    ...(isConfirmed ? { required: 'Write what to do if somebody else answers' } : {}),
    max: 500,
    multiline: true,
    label: 'What to do',
  })
  const until = form.day('until', isConfirmed ? 'Enter until when it holds' : undefined)
  const note = form.text('note', { max: 500, multiline: true, label: 'The note' })
  for (const [field, text] of Object.entries({ others, says, ifAnother, note })) {
    const warning = body['isMeant'] === 'yes' ? null : outOfPlace(text)
    if (warning !== null) form.fail(field, warning)
  }
  return {
    state: isConfirmed ? 'confirmed' : 'noted',
    confirmedOn,
    until: isConfirmed ? until : null,
    purposes,
    days,
    fromTime,
    toTime,
    device,
    message,
    others,
    says,
    ifAnother,
    note,
  }
}

export function parseChannel(body: FormBody, params: Readonly<Record<string, string>>) {
  const form = readForm(body)
  const kind = form.choice('kind', contactKinds, 'Choose how they can be reached')
  const address = form.text('address', {
    required: 'Write the number, the address, or where and through whom',
    max: 1_000,
    multiline: true,
    label: 'The address',
  })
  const codeWord = form.text('codeWord', { max: 100, label: 'The code word' })
  const terms = readTerms(form, body)
  return form.result(() => ({ personId: params['personId'] ?? '', kind, address, codeWord, terms }))
}

export function parseTerms(body: FormBody, params: Readonly<Record<string, string>>) {
  const form = readForm(body)
  const terms = readTerms(form, body)
  if (terms.state !== 'confirmed') form.fail('confirmedOn', 'Enter the day on which they confirmed it')
  return form.result(() => ({
    personId: params['personId'] ?? '',
    channelId: params['channelId'] ?? '',
    terms,
  }))
}

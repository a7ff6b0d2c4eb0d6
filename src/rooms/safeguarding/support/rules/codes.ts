import type { Action } from '../states.ts'

/** Why a step is taken, with the words people see; null where none is asked. The database has the same lists. */
export const reasons: Readonly<
  Record<Action, readonly { readonly value: string; readonly text: string }[] | null>
> = {
  accept: null,
  start: null,
  'take-over': null,
  decline: [
    { value: 'no-capacity', text: 'We have no capacity' },
    { value: 'not-ours', text: 'It is not our work' },
    { value: 'not-suitable', text: 'What we have does not suit them' },
    { value: 'unsafe', text: 'It would not be safe for them' },
    { value: 'call-us', text: 'Call us: it is not to be written here' },
  ],
  'hand-back': [
    { value: 'no-capacity', text: 'We have no capacity any more' },
    { value: 'no-contact', text: 'We could not reach them safely' },
    { value: 'needs-another', text: 'They need help that we do not have' },
    { value: 'unsafe', text: 'It is not safe for them any more' },
    { value: 'call-us', text: 'Call us: it is not to be written here' },
  ],
  finish: [
    { value: 'helped', text: 'They were helped' },
    { value: 'in-part', text: 'They were helped in part' },
    { value: 'not-wanted', text: 'They did not want it in the end' },
    { value: 'moved-on', text: 'They moved on' },
  ],
  revoke: [
    { value: 'not-wanted', text: 'They do not want it' },
    { value: 'took-back', text: 'They took back that we may tell you' },
    { value: 'helped-elsewhere', text: 'They are helped elsewhere' },
    { value: 'unsafe', text: 'It is not safe for them' },
    { value: 'mistake', text: 'It was asked by mistake' },
  ],
  close: [
    { value: 'helped', text: 'They are helped: nothing more is needed here' },
    { value: 'asked-another', text: 'We ask another agency' },
    { value: 'we-help', text: 'We help them ourselves' },
    { value: 'not-wanted', text: 'They do not want it now' },
  ],
}

export const reasonWords = (action: Action, code: string): string =>
  reasons[action]?.find((one) => one.value === code)?.text ?? code

/** What a question before a visit can be about. */
export const kinds = ['place', 'person', 'phone', 'vehicle'] as const
export type Kind = (typeof kinds)[number]

export const kindWords: Readonly<Record<Kind, string>> = {
  place: 'A place',
  person: 'A person',
  phone: 'A telephone number',
  vehicle: 'A vehicle',
}

export type Answer = 'clear' | 'hold' | 'call'

/** What an owner may say to who asked. `seen` says nothing to them. */
export const messages = ['wait', 'call-us', 'go-ahead', 'seen'] as const
export type Message = (typeof messages)[number]

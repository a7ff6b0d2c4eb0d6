/**
 * Kinds of member organisation: who sits in a partnership (police, councils, the labour inspectorate, fire, immigration,
 * health, charities, universities, business, unions, schools). Data, so that forms, guesses and lists agree.
 */
export const agencyKinds = [
  { value: 'police', text: 'Police force' },
  { value: 'organised-crime-unit', text: 'Regional or national crime unit' },
  { value: 'commissioner', text: 'Police and crime commissioner’s office' },
  { value: 'labour-inspectorate', text: 'Labour inspectorate' },
  { value: 'immigration', text: 'Immigration and borders' },
  { value: 'local-authority', text: 'Council or combined authority' },
  { value: 'children-services', text: 'Children’s services' },
  { value: 'fire', text: 'Fire and rescue' },
  { value: 'health', text: 'Health and social care' },
  { value: 'charity', text: 'Charity or voluntary organisation' },
  { value: 'faith', text: 'Faith organisation' },
  { value: 'school', text: 'School or college' },
  { value: 'university', text: 'University' },
  { value: 'business', text: 'Business or business association' },
  { value: 'union', text: 'Trade union' },
  { value: 'justice', text: 'Prosecution, courts, prison or probation' },
  { value: 'government', text: 'Another public body' },
  { value: 'other', text: 'Something else' },
] as const
export type AgencyKind = (typeof agencyKinds)[number]['value']

/** What the law lets an agency do. Capabilities open no record by themselves. */
export const capabilities = [
  {
    value: 'firstResponder',
    text: 'First responder',
    hint: 'May refer into the National Referral Mechanism',
  },
  {
    value: 'specifiedAuthority',
    text: 'Specified authority',
    hint: 'Has the duty to notify under section 52 of the Modern Slavery Act 2015',
  },
  { value: 'lawEnforcement', text: 'Law enforcement', hint: 'May process for the law enforcement purposes' },
] as const
export type Capability = (typeof capabilities)[number]['value']

/** Every kind with its words, in the order of the list: for forms and lists of later rooms. */
export const agencyKindWords: ReadonlyMap<string, string> = new Map(
  agencyKinds.map((kind) => [kind.value, kind.text]),
)
const capabilityTexts: ReadonlyMap<string, string> = new Map(capabilities.map((one) => [one.value, one.text]))

/** A kind in words; a kind that is no longer in the list is shown as it was stored. */
export const kindText = (kind: string): string => agencyKindWords.get(kind) ?? kind
export const capabilityText = (capability: string): string => capabilityTexts.get(capability) ?? capability

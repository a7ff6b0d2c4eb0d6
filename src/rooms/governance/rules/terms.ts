/**
 * The words an agreement is made of: each code with what people read. The form, the text that is signed and the check
 * of what was sent all take them from here. Codes are stored; a code is never reused for something else.
 *
 * Sources: domain 6.1 (regimes), 6.2 (legal bases and Schedule 1 conditions), 6.5 (gateways). A label is part of texts
 * that people have signed: to change one is to make a new form of the text (see agreement-text.ts).
 */
export interface Term {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

export const purposes = [
  {
    value: 'crime',
    text: 'Crime',
    hint: 'Preventing, finding and prosecuting modern slavery and related crime',
  },
  { value: 'safeguarding', text: 'Safeguarding', hint: 'Keeping children and adults at risk safe' },
  {
    value: 'labour-standards',
    text: 'Labour standards',
    hint: 'Enforcing pay, licensing and working conditions',
  },
] as const satisfies readonly Term[]

export const legalBases = [
  { value: '6_1_a', text: 'Consent (Article 6(1)(a))', hint: 'For offers of support. Not for intelligence' },
  {
    value: '6_1_c',
    text: 'Legal obligation (Article 6(1)(c))',
    hint: 'Such as the duty to notify, or a court order',
  },
  { value: '6_1_d', text: 'Vital interests (Article 6(1)(d))', hint: 'A threat to life' },
  { value: '6_1_e', text: 'Public task (Article 6(1)(e))', hint: 'Police, councils, NHS' },
  { value: '6_1_f', text: 'Legitimate interests (Article 6(1)(f))', hint: 'Charities and businesses' },
  {
    value: '6_1_ea',
    text: 'Recognised legitimate interests (Article 6(1)(ea))',
    hint: 'Charities and businesses: crime, safeguarding a vulnerable individual, emergencies, or a request from a public body',
  },
] as const satisfies readonly Term[]

export const specialConditions = [
  { value: 'sch1_2', text: 'Health or social care (paragraph 2)' },
  {
    value: 'sch1_6',
    text: 'Statutory or government purposes (paragraph 6)',
    hint: 'Needs a policy document',
  },
  {
    value: 'sch1_10',
    text: 'Preventing or detecting unlawful acts (paragraph 10)',
    hint: 'Needs a policy document, except to a competent authority',
  },
  { value: 'sch1_12', text: 'Regulatory requirements (paragraph 12)', hint: 'Needs a policy document' },
  {
    value: 'sch1_18',
    text: 'Safeguarding of children and individuals at risk (paragraph 18)',
    hint: 'Needs a policy document',
  },
  {
    value: 'sch1_19',
    text: 'Economic well-being of certain individuals (paragraph 19)',
    hint: 'Needs a policy document',
  },
  { value: 'sch1_30', text: 'Vital interests, criminal data (paragraph 30)' },
] as const satisfies readonly Term[]

export const gateways = [
  { value: 'cda-115', text: 'Crime and Disorder Act 1998, section 115' },
  { value: 'pcsc-16', text: 'Police, Crime, Sentencing and Courts Act 2022, section 16' },
  { value: 'ca-1989', text: 'Children Act 1989, sections 17, 27 and 47' },
  { value: 'ca-2004', text: 'Children Act 2004, sections 10 and 11' },
  { value: 'care-act', text: 'Care Act 2014, sections 6, 7, 42, 44 and 45' },
  { value: 'common-law', text: 'Common law policing powers' },
  { value: 'msa-52', text: 'Modern Slavery Act 2015, section 52' },
  { value: 'cca-7', text: 'Crime and Courts Act 2013, section 7' },
  { value: 'era-5', text: 'Employment Rights Act 2025, Part 5' },
  { value: 'mca', text: 'Mental Capacity Act 2005' },
] as const satisfies readonly Term[]

export const dataClasses = [
  { value: 'intelligence', text: 'Graded intelligence' },
  { value: 'reports', text: 'Concerns as they were reported' },
  { value: 'people', text: 'Names and other details that identify people' },
  { value: 'places', text: 'Places and vehicles' },
  { value: 'contact-details', text: 'Phone numbers and online accounts' },
  { value: 'safeguarding', text: 'Needs and safety plans' },
  { value: 'health', text: 'Health' },
  {
    value: 'immigration',
    text: 'Immigration status',
    hint: 'Left out unless chosen. It can stop people from asking for help',
  },
  { value: 'operations', text: 'Joint operations' },
] as const satisfies readonly Term[]

export const regimes = [
  { value: 'part2', text: 'UK GDPR and Part 2', hint: 'General processing: charities, NHS, businesses' },
  { value: 'part3', text: 'Part 3', hint: 'Law enforcement processing between competent authorities' },
  { value: 'both', text: 'Both, each party by what it is and does' },
] as const satisfies readonly Term[]

export const onwardSharing = [
  { value: 'never', text: 'Never' },
  { value: 'with-consent', text: 'Only when the agency it came from has agreed, each time' },
] as const satisfies readonly Term[]

/** The codes of a list, for the check of what was sent. */
export const codesOf = <const Value extends string>(
  terms: readonly { readonly value: Value }[],
): readonly Value[] => terms.map((term) => term.value)

/** What people read for each of these codes, in the order of the list. A code that is not in it is shown as it is. */
export function labels(terms: readonly Term[], codes: readonly string[]): string[] {
  const known = terms.filter((term) => codes.includes(term.value)).map((term) => term.text)
  const unknown = codes.filter((code) => !terms.some((term) => term.value === code))
  return [...known, ...unknown.sort()]
}

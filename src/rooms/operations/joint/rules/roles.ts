/** What somebody can be on a joint operation, with the words people see. The database holds the same codes. */
export const jointRoles = [
  { value: 'gold', text: 'Gold: strategic commander' },
  { value: 'silver', text: 'Silver: plans it and commands on the day' },
  { value: 'bronze', text: 'Bronze: commands a site or a function' },
  { value: 'victim-lead', text: 'Victim lead' },
  { value: 'first-responder', text: 'First responder: may refer into the National Referral Mechanism' },
  { value: 'ngo-liaison', text: 'Liaison with charities' },
  { value: 'interpreters', text: 'Interpreters: books and briefs them' },
  { value: 'health', text: 'Health: medics on the day' },
  { value: 'premises', text: 'Premises: fire, housing, environmental health, trading standards, licensing' },
  { value: 'labour-standards', text: 'Labour standards' },
  { value: 'immigration', text: 'Immigration Enforcement' },
  { value: 'intelligence-cell', text: 'Intelligence cell' },
  { value: 'exhibits', text: 'Exhibits' },
  { value: 'disclosure', text: 'Disclosure' },
  { value: 'loggist', text: 'Loggist' },
  { value: 'media', text: 'Media' },
] as const
/** Whoever plans or commands comes from the agency that leads. */
export const leading: readonly string[] = ['gold', 'silver']

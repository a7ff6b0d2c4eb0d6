/**
 * What is known of a service for one person at this moment. It arranges and warns; it never hides a service and never chooses one:
 * whether they want to go there is for the person, and whether they can for the service, on its duty line.
 */
export interface Capacity {
  readonly free: number
  readonly at: Date
}
/** Free places as far as they are known; what is older than the limit is not known, and least of all free. */
export function freeNow(capacity: Capacity | null, now: Date, staleHours: number): number | 'not-known' {
  if (capacity === null) return 'not-known'
  return now.getTime() - capacity.at.getTime() >= staleHours * 3_600_000 ? 'not-known' : capacity.free
}

export interface Offered {
  readonly genders: readonly string[]
  readonly children: string
  readonly isOpen: boolean
}
export interface Helped {
  readonly gender: string
  readonly ageState: string
}
/** Why it may not take this person, as far as is known; none where nothing speaks against it. */
export function against(service: Offered, person: Helped): string[] {
  return [
    ...(service.isOpen ? [] : ['takes nobody now']),
    ...(person.gender !== 'not-said' && !service.genders.includes(person.gender)
      ? ['is not for their gender']
      : []),
    ...(person.ageState === 'child' && service.children !== 'children-alone' ? ['is for adults'] : []),
    ...(person.ageState === 'adult' && service.children === 'children-alone' ? ['is for children'] : []),
  ]
}

/** What could take them first, the most free places above; what is not known before what is full. */
export const order = (free: number | 'not-known', reasons: readonly string[]): number =>
  (reasons.length > 0 ? 10_000 : 0) + (free === 'not-known' ? 5_000 : free === 0 ? 6_000 : 500 - free)

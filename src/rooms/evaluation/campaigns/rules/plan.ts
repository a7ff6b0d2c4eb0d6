/**
 * What came after a campaign, judged by what was registered before it: its places, its first day, and the places to compare with. Nothing of that is chosen
 * here. Reports are counted by district (decision 20), never by ward: see `places.ts`.
 */
export interface Plan {
  readonly id: string
  readonly name: string
  readonly registeredOn: string
  readonly startsOn: string
  readonly endsOn: string
  readonly places: readonly PlanPlace[]
  readonly languages: readonly string[]
  readonly channels: readonly string[]
  readonly outcome: string
  readonly design: 'before-after' | 'compared' | 'matched' | 'stepped'
  readonly direction: 'up' | 'down' | 'either'
  readonly sizePercent: number
  readonly method: string
  readonly alongside: string
  readonly amendments: number
  readonly ended: string | null
}
export interface PlanPlace {
  readonly code: string
  readonly name: string
  readonly use: 'campaign' | 'comparison'
  /** The first day of this place, in a stepped design. */
  readonly from?: string
}
export type Outcome = 'reports' | 'items'

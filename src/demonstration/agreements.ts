import type { AgencyName } from './agencies.ts'
import { dayFields, instantOf, type Moment } from './moment.ts'
import { displayName } from './owner.ts'
import type { PersonName } from './people.ts'
import { known, type Step } from './world.ts'

/**
 * The agreements: a large one that is live, one whose review is near, one that has expired (so that Fire and Rescue sees
 * nothing), its renewal that waits for Fire's signature, and a new one that waits for the faith network's.
 */
interface Agreement {
  readonly key: string
  readonly title: string
  readonly drawnUp: Moment
  /** Days from now; below nought is past. */
  readonly starts: number
  readonly review: number
  readonly parties: readonly AgencyName[]
  readonly signed: readonly PersonName[]
  readonly purposes: readonly string[]
  readonly classes: readonly string[]
  readonly gateways: readonly string[]
  readonly onward: 'never' | 'with-consent'
  readonly retention: number
}

const police = 'gwen'

export const agreements: readonly Agreement[] = [
  {
    key: 'partnership',
    title: 'Midshire partnership information sharing agreement',
    drawnUp: '206d 10:00',
    starts: -200,
    review: 164,
    parties: ['council', 'borough', 'hospitals', 'harbour', 'kitchen', 'homes', 'probation'],
    signed: ['gwen', 'hugh', 'bryony', 'femi', 'marisol', 'jonah', 'callum', 'anwen'],
    purposes: ['crime', 'safeguarding'],
    classes: ['intelligence', 'people', 'places', 'contact-details', 'safeguarding'],
    gateways: ['cda-115', 'care-act', 'ca-2004', 'msa-52', 'common-law'],
    onward: 'with-consent',
    retention: 72,
  },
  {
    key: 'fair-work',
    title: 'Fair work in growing, packing and warehousing',
    drawnUp: '346d 11:00',
    starts: -343,
    review: 19,
    parties: ['council', 'business'],
    signed: ['gwen', 'hugh', 'piers'],
    purposes: ['labour-standards'],
    classes: ['intelligence', 'places'],
    gateways: ['cca-7', 'era-5'],
    onward: 'never',
    retention: 36,
  },
  {
    key: 'fire-visits',
    title: 'Home fire safety visits',
    drawnUp: '378d 14:00',
    starts: -375,
    review: -12,
    parties: ['council', 'fire'],
    signed: ['gwen', 'hugh', 'frank'],
    purposes: ['crime', 'safeguarding'],
    classes: ['intelligence', 'places'],
    gateways: ['cda-115', 'common-law'],
    onward: 'never',
    retention: 24,
  },
  {
    key: 'fire-renewal',
    title: 'Home fire safety visits, renewed',
    drawnUp: '9d 10:30',
    starts: -8,
    review: 350,
    parties: ['council', 'fire'],
    signed: ['gwen', 'hugh'],
    purposes: ['crime', 'safeguarding'],
    classes: ['intelligence', 'places'],
    gateways: ['cda-115', 'common-law'],
    onward: 'never',
    retention: 24,
  },
  {
    key: 'faiths',
    title: 'A safe night: working with places of worship',
    drawnUp: '4d 15:20',
    starts: 7,
    review: 360,
    parties: ['council', 'harbour', 'faiths'],
    signed: ['gwen', 'marisol'],
    purposes: ['safeguarding'],
    classes: ['intelligence', 'safeguarding'],
    gateways: ['care-act'],
    onward: 'never',
    retention: 24,
  },
]

/** Drawn up by the police's governance lead, then signed by each on the exact text. */
export const agreementSteps = (now: Date): Step[] =>
  agreements.flatMap((agreement) => [
    {
      at: instantOf(agreement.drawnUp, now),
      what: `drawing up "${agreement.title}"`,
      async run({ staff, ids, made }) {
        const desk = await staff.as(police, 'administration')
        const to = await desk.fill('/agreements/new', {
          title: agreement.title,
          parties: agreement.parties.map(ids.agency),
          purposes: agreement.purposes,
          bases: ['6_1_e', '6_1_ea'],
          conditions: ['sch1_10', 'sch1_18'],
          gateways: agreement.gateways,
          classes: agreement.classes,
          regime: 'both',
          retention: String(agreement.retention),
          onward: agreement.onward,
          ...dayFields('starts', agreement.starts, now),
          ...dayFields('review', agreement.review, now),
        })
        made.agreements.set(agreement.key, to.split('/').at(-1) ?? '')
      },
    },
    ...agreement.signed.map((name, index): Step => ({
      at: instantOf(agreement.drawnUp, now, 60 + index * 190),
      what: `${displayName(name)} signing "${agreement.title}"`,
      async run({ staff, made }) {
        const signer = await staff.as(name, 'administration')
        const id = known(made.agreements, agreement.key)
        await signer.fill(`/agreements/${id}`, { name: displayName(name) })
      },
    })),
  ])

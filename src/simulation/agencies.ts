import type { Agency } from './history.ts'
import type { Kind } from './words.ts'

/** Circles of agencies: a network is near to some and far from others, and whoever it keeps in is met by those. */
export const listNames = ['police', 'councils', 'health', 'charities', 'communities'] as const
export type ListName = (typeof listNames)[number]

/** What an agency is like, and nobody knows. */
export interface Profile extends Omit<Agency, 'joinedOn'> {
  readonly list: ListName
  /** Places in the list of districts; all of them where left out. */
  readonly districts?: readonly number[]
  /** How much it sees of each kind of exploitation, beside the others. */
  readonly sees: Readonly<Record<Kind, number>>
  /** Days until half of its items are graded. */
  readonly gradesIn: number
  /** Share of gradings on which experts would agree, before anybody was trained. */
  readonly agrees: number
  /** Share of its items that say when it happened. */
  readonly saysWhen: number
  /** Words of a name that it writes down otherwise than they were said. */
  readonly error: number
  readonly teams: readonly string[]
  readonly trainingRole: string
}

const law = ['firstResponder', 'specifiedAuthority', 'lawEnforcement'] as const
const council = ['firstResponder', 'specifiedAuthority'] as const
const work = { labour: 3, sexual: 0.3, criminal: 0.6, domestic: 0.3 } as const
const home = { labour: 0.8, sexual: 0.8, criminal: 1, domestic: 2 } as const
const all = { labour: 1.5, sexual: 1.2, criminal: 1.4, domestic: 0.5 } as const
const care = { labour: 0.7, sexual: 1.2, criminal: 0.6, domestic: 1.2 } as const
const young = { labour: 0.3, sexual: 1, criminal: 2, domestic: 0.5 } as const

type Line = readonly [key: string, name: string, kind: string, weight: number, districts?: readonly number[]]
interface Group extends Pick<
  Profile,
  'list' | 'gradesIn' | 'agrees' | 'saysWhen' | 'error' | 'teams' | 'trainingRole' | 'capabilities'
> {
  readonly sees: Readonly<Record<Kind, number>>
  readonly lines: readonly Line[]
}

/** In groups that are alike in what they see and how they work; the weight is how much of it reaches the hub. */
const groups: readonly Group[] = [
  {
    list: 'police',
    sees: all,
    capabilities: law,
    gradesIn: 1.5,
    agrees: 0.66,
    saysWhen: 0.75,
    error: 0.6,
    teams: ['Exploitation team', 'Neighbourhood north', 'Neighbourhood south', 'Intelligence desk'],
    trainingRole: 'police-officer',
    lines: [['police', 'Midshire Police', 'police', 9]],
  },
  {
    list: 'police',
    sees: all,
    capabilities: law,
    gradesIn: 2,
    agrees: 0.7,
    saysWhen: 0.75,
    error: 0.5,
    teams: ['Field team', 'Desk'],
    trainingRole: 'police-staff',
    lines: [
      ['regional', 'Dogger Regional Crime Unit', 'organised-crime-unit', 1.5],
      ['labour', 'Labour Standards Inspectorate, Midshire office', 'labour-inspectorate', 2],
      ['border', 'Border and Visa Enforcement, Midshire', 'immigration', 1],
    ],
  },
  {
    list: 'councils',
    sees: { ...home, labour: 1.6 },
    capabilities: council,
    gradesIn: 4,
    agrees: 0.52,
    saysWhen: 0.6,
    error: 1,
    teams: ['Housing', 'Licensing', 'Adult social care'],
    trainingRole: 'council-officer',
    lines: [
      ['council', 'Midshire Council', 'local-authority', 4],
      ['borough', 'Wrenbrook Borough Council', 'local-authority', 1.5, [1]],
      ['fenwick', 'Fenwick Vale District Council', 'local-authority', 1, [0]],
      ['quillmoor', 'Quillmoor City Council', 'local-authority', 3, [2]],
      ['dunfrith', 'Dunfrith Borough Council', 'local-authority', 1, [3]],
      ['ashenwold', 'Ashenwold District Council', 'local-authority', 1, [4]],
      ['brackholt', 'Brackholt District Council', 'local-authority', 1, [5]],
      ['corvale', 'Corvale and Tarn Council', 'local-authority', 0.8, [6]],
      ['marlowick', 'Marlowick District Council', 'local-authority', 0.8, [7]],
      ['skellmere', 'Skellmere Council', 'local-authority', 0.5, [8]],
    ],
  },
  {
    list: 'councils',
    sees: young,
    capabilities: council,
    gradesIn: 3,
    agrees: 0.58,
    saysWhen: 0.65,
    error: 0.8,
    teams: ['Front door', 'Exploitation hub'],
    trainingRole: 'social-worker',
    lines: [
      ['children', 'Midshire Children’s Services', 'children-services', 2],
      ['citychildren', 'Quillmoor Children’s Services', 'children-services', 1.5, [2]],
    ],
  },
  {
    list: 'councils',
    sees: home,
    capabilities: [],
    gradesIn: 4,
    agrees: 0.5,
    saysWhen: 0.6,
    error: 1,
    teams: ['Neighbourhoods', 'Repairs'],
    trainingRole: 'housing-officer',
    lines: [
      ['homes', 'Wrenbrook Homes (housing association)', 'other', 1, [1, 2]],
      ['tenancies', 'Quill and Marlow Tenancies', 'other', 0.8, [2, 7]],
      ['fire', 'Midshire Fire and Rescue', 'fire', 1.5],
      ['probation', 'Midshire Probation', 'justice', 0.8],
      ['prosecution', 'Dogger Crown Prosecution Area', 'justice', 0.2],
      ['commissioner', 'Office of the Commissioner for Midshire', 'commissioner', 0.2],
      ['benefits', 'Job and Benefit Offices of Midshire', 'government', 0.8],
    ],
  },
  {
    list: 'health',
    sees: care,
    capabilities: [],
    gradesIn: 6,
    agrees: 0.48,
    saysWhen: 0.7,
    error: 1.2,
    teams: ['Emergency department', 'Maternity', 'Community nursing'],
    trainingRole: 'health-worker',
    lines: [
      ['hospitals', 'Wrenbrook Hospitals NHS Trust', 'health', 2],
      ['community', 'Midshire Community Health', 'health', 1.2],
      ['mind', 'Midshire Mental Health Partnership', 'health', 0.7],
      ['ambulance', 'Dogger Ambulance', 'health', 0.8],
      ['surgeries', 'Midshire Surgeries Together', 'health', 0.8],
      ['sexualhealth', 'Open Door Sexual Health', 'health', 0.6],
    ],
  },
  {
    list: 'charities',
    sees: { ...all, domestic: 1.5 },
    capabilities: ['firstResponder'],
    gradesIn: 5,
    agrees: 0.5,
    saysWhen: 0.55,
    error: 1,
    teams: ['Outreach', 'Casework'],
    trainingRole: 'charity-worker',
    lines: [
      ['harbour', 'Safe Harbour Midshire', 'charity', 2.5],
      ['lantern', 'The Lantern Line', 'charity', 1.5],
    ],
  },
  {
    list: 'charities',
    sees: { ...care, labour: 1.4 },
    capabilities: [],
    gradesIn: 8,
    agrees: 0.45,
    saysWhen: 0.5,
    error: 1.4,
    teams: ['Drop-in', 'Volunteers'],
    trainingRole: 'volunteer',
    lines: [
      ['kitchen', 'Wrenbrook Open Kitchen', 'charity', 0.8, [1, 2]],
      ['advice', 'Midshire Plain Advice', 'charity', 1],
      ['nightshelter', 'Quillmoor Night Shelter', 'charity', 0.7, [2]],
      ['newcomers', 'Newcomers’ House Midshire', 'charity', 0.8],
      ['women', 'Heron Women’s Centre', 'charity', 0.6],
    ],
  },
  {
    list: 'communities',
    sees: work,
    capabilities: [],
    gradesIn: 9,
    agrees: 0.45,
    saysWhen: 0.5,
    error: 1.5,
    teams: ['Contacts'],
    trainingRole: 'volunteer',
    lines: [
      ['faiths', 'Midshire Faiths Together', 'faith', 0.8],
      ['seafarers', 'Chapel of the Dry Dock', 'faith', 0.3],
      ['business', 'Midshire Business Forum', 'business', 0.6],
      ['growers', 'Vale Growers’ Association', 'business', 0.5, [0, 4, 7]],
      ['carewell', 'Midshire Care Providers’ Circle', 'business', 0.4],
      ['workers', 'General and Packing Workers’ Union', 'union', 0.7],
    ],
  },
  {
    list: 'communities',
    sees: young,
    capabilities: [],
    gradesIn: 9,
    agrees: 0.5,
    saysWhen: 0.6,
    error: 1.2,
    teams: ['Welfare'],
    trainingRole: 'teacher',
    lines: [
      ['university', 'University of Midshire', 'university', 0.3],
      ['college', 'Quillmoor College', 'school', 0.5, [2]],
      ['academy', 'Thrapcote Academies', 'school', 0.4],
    ],
  },
]

export interface Weighed {
  readonly profile: Profile
  readonly weight: number
}
/** All 45, with how much of what happens reaches the hub through each. */
export const profiles: readonly Weighed[] = groups.flatMap(({ lines, ...group }) =>
  lines.map(([key, name, kind, weight, districts]) => ({
    weight,
    profile: {
      ...group,
      key,
      name,
      kind,
      isDesk: key === 'police',
      ...(districts === undefined ? {} : { districts }),
    },
  })),
)

import type { Act, Sitting } from '../sitting.ts'
import { named, part, step } from './joint-forms.ts'

/** A joint operation of the police that has been: planned, authorised, lived, debriefed, answered, closed. */
const plan: readonly Act[] = [
  part(
    'kestrel',
    'information',
    'Six men work at the site and are believed to sleep in containers behind it. A man in a white van brings them and collects their wages. Two agencies saw it, a day apart.',
  ),
  part(
    'kestrel',
    'intention',
    'Everybody who works there is spoken to alone, in their language, and knows where to find help. Evidence of who employs them is kept. The site opens again only with people who are paid.',
  ),
  part(
    'kestrel',
    'method',
    'Team 1 meets the workers, each with an interpreter and nobody else. Team 2 looks at the containers with the fire plan of the site. The van is stopped on the road, out of sight of the workers. Nobody is led out in handcuffs.',
  ),
  part(
    'kestrel',
    'administration',
    'Briefing at 05:00 at the training room. Plain clothes for team 1. Food and a room to rest for staff from 12:00.',
  ),
  part(
    'kestrel',
    'communications',
    'One channel for both teams; the victim lead can stop everything on it. Leaflets in Romanian and English, of a size that fits a shoe.',
  ),
  part(
    'kestrel',
    'human-rights',
    'Articles 4 and 8: private rooms are entered under a warrant and only to see that nobody is held there. Nobody is kept from leaving.',
  ),
  part(
    'kestrel',
    'change-our-mind',
    'That the men are paid and free to leave rests on nobody having asked them. If two say so alone and unafraid, we leave a number and go.',
  ),
  part(
    'kestrel',
    'abort',
    'The van arrives with a child in it, or anybody is moved off the site before 06:00. Judith says so, or the victim lead.',
  ),
  part(
    'kestrel',
    'risk-victims',
    'Debts are collected from families at home. Nobody is asked to give evidence on the day; everybody is offered a bed for as long as they need to think.',
  ),
  part(
    'kestrel',
    'risk-children',
    'None is expected on the site. A social worker is on call; families at home are asked about before anybody is named.',
  ),
  part(
    'kestrel',
    'risk-staff',
    'Wet floors, a dog behind the containers, interpreters who live in the town: they come from the next county.',
  ),
  part(
    'kestrel',
    'risk-public',
    'Customers from 08:00. The gate is closed by a council officer with a plain notice.',
  ),
  part(
    'kestrel',
    'risk-suspects',
    'The man in the van may be owed for and owing himself. He is told why he was stopped, in his language.',
  ),
]

const decision = (information: string, text: string, reasons: string) => ({
  information,
  threat: 'To the men, of being moved and of debts at home.',
  powers: 'A warrant under the Modern Slavery Act 2015; the council’s licensing powers.',
  options: 'To wait; to visit with licensing alone; to visit together.',
  decision: text,
  reasons,
  dissent: '',
})

const counts = {
  'premises-visited': '1',
  warrants: '1',
  'vehicles-stopped': '1',
  agencies: '5',
  staff: '17',
  'people-encountered': '7',
  'spoken-in-private': '7',
  'with-interpreter': '6',
  'given-information': '7',
  concerns: '6',
  indicators: '5',
  'potential-victims': '4',
  'recorded-crimes': '1',
  'confirmed-victims': '0',
  'people-safeguarded': '4',
  'nrm-referrals': '1',
  'duties-to-notify': '0',
  arrests: '1',
  notices: '1',
  'lost-to-contact': '0',
}

/** The four, by everything that a count of people is split by. */
const fourMen = {
  'age-group--25-34': '3',
  'age-group--35-49': '1',
  'gender--male': '4',
  country1: 'Romania',
  people1: '3',
  country2: 'Moldova',
  people2: '1',
  'exploitation--labour': '4',
  'exploitation--criminal': '1',
}

export const kestrelSittings: readonly Sitting[] = [
  {
    by: 'dai',
    purpose: 'crime',
    at: '15d 09:30',
    acts: [
      {
        to: '/joint-operations/new',
        fields: {
          title: 'Kestrel',
          fromTime: '06:00',
          untilTime: '13:00',
          marking: 'official-sensitive',
          tasking: '',
        },
        days: { day: -7 },
        makes: 'kestrel',
      },
      named('kestrel', 'judith', 'gold'),
    ],
  },
  { by: 'judith', purpose: 'crime', at: '15d 14:00', acts: [step('kestrel', 'take-on')] },
  {
    by: 'dai',
    purpose: 'crime',
    at: '14d 09:00',
    acts: [
      step('kestrel', 'begin-plan'),
      named('kestrel', 'seren', 'victim-lead'),
      named('kestrel', 'mina', 'first-responder', 'Team 1'),
      named('kestrel', 'idris', 'interpreters', 'Team 1'),
      named('kestrel', 'femi', 'health', 'Team 1'),
      named('kestrel', 'callum', 'premises', 'Team 2'),
      named('kestrel', 'tomasz', 'intelligence-cell'),
      ...plan,
      {
        to: '{at:kestrel}/reception',
        fields: {
          version: '0',
          place: 'The hall of the drop-in, closed to others for two days',
          people: '8',
          children: '0',
          language1: 'Romanian',
          interpreters1: '2',
          language2: 'Polish',
          interpreters2: '1',
          firstResponders: '2',
          medics: '1',
          beds: '8',
          accommodation: 'Harbour House for two, the rest at rooms that the council pays for three nights',
          packs: '8',
          transport: 'Two plain minibuses, with somebody who speaks Romanian in each',
          mediaLine:
            'Partners visited a business in the district to see that people who work there are well.',
        },
      },
      {
        to: '{at:kestrel}/places',
        fields: {
          kind: 'place',
          // A postcode that is at no place.
          words: 'ZZ99 5VZ',
          deskName: 'Midshire exploitation desk',
          deskPhone: '01632 960011',
          covert: 'no',
        },
      },
    ],
  },
  {
    by: 'tomasz',
    purpose: 'crime',
    at: '13d 15:00',
    acts: ['Davit Marosh brings workers', 'a David Maros'].map((words): Act => ({
      opens: '{at:kestrel}/sources',
      to: '{at:kestrel}/sources',
      chooses: { item: words },
    })),
  },
  {
    by: 'judith',
    purpose: 'crime',
    at: '9d 16:00',
    acts: [
      {
        to: '{at:kestrel}/decisions',
        fields: {
          kind: 'immigration',
          presence: 'not-present',
          ...decision(
            'Nothing is known of the men’s right to be here.',
            'Immigration Enforcement is not there and not on call.',
            'The men will speak to us only if what they say of themselves is not held against them.',
          ),
        },
      },
      step('kestrel', 'authorise'),
    ],
  },
  { by: 'dai', purpose: 'crime', at: '8d 17:00', acts: [step('kestrel', 'brief')] },
  { by: 'dai', purpose: 'crime', at: '7d 05:50', acts: [step('kestrel', 'go-live')] },
  {
    by: 'mina',
    purpose: 'safeguarding',
    at: '7d 07:10',
    acts: [
      {
        opens: '{at:kestrel}/field/new/encounter',
        to: '{at:kestrel}/field/new/encounter',
        fields: {
          time: '06:50',
          place: 'site 1, back room',
          person: 'J., blue boots, about 30',
          language: 'Romanian',
          needs: 'Dry clothes, a doctor for his hands. He asks what happens to his papers.',
          child: 'no',
          consent: 'yes',
          with: 'first responder, team 1',
          responder: 'yes',
        },
        makes: 'met-juniper',
      },
      {
        to: '{at:met-juniper}/hand-over',
        fields: { to: '{agency:harbour}' },
      },
    ],
  },
  {
    by: 'judith',
    purpose: 'crime',
    at: '7d 09:40',
    acts: [
      {
        to: '{at:kestrel}/decisions',
        fields: {
          kind: 'general',
          presence: '',
          ...decision(
            'Four of seven told team 1 that their papers are kept; the van came at 07:20 and was stopped.',
            'The driver is arrested. The men are asked nothing more today.',
            'They are tired and afraid, and what was found in the van is enough for now.',
          ),
        },
      },
    ],
  },
  {
    by: 'judith',
    purpose: 'crime',
    at: '7d 12:40',
    acts: [step('kestrel', 'stand-down', 'Everybody who wanted to leave has left; nobody is at the site.')],
  },
  {
    by: 'dai',
    purpose: 'crime',
    at: '7d 14:00',
    acts: [
      part(
        'kestrel',
        'hot-happened',
        'In by 06:10. Seven men, not six. The van came an hour later than on other days. Team 2 found six beds in two containers, one gas heater, no second way out.',
      ),
      part(
        'kestrel',
        'hot-welfare',
        'Two men are at Harbour House, two at rooms of the council, three went to friends with a number in their shoe. One hand was treated. Staff are well.',
      ),
      part(
        'kestrel',
        'hot-risks',
        'The driver’s brother telephones the men. New telephones were given to those who wanted one.',
      ),
      step('kestrel', 'hot-debrief'),
    ],
  },
  {
    by: 'dai',
    purpose: 'crime',
    at: '5d 10:00',
    acts: [
      part(
        'kestrel',
        'cold-kept',
        'Speaking to everybody alone, before anything else. One man said it was the first time that somebody asked him how he was.',
      ),
      part(
        'kestrel',
        'cold-changed',
        'A third interpreter; shoes for eight; the fire service named from the start, which needs its agreement signed.',
      ),
      step('kestrel', 'cold-debrief'),
    ],
  },
  {
    by: 'dai',
    purpose: 'crime',
    at: '3d 10:00',
    acts: [
      part(
        'kestrel',
        'evaluation',
        'Everybody was spoken to alone. Evidence of who employs them was found in the van. The site is closed; it is not known where the other men of the firm work now.',
      ),
      { to: '{at:kestrel}/outcomes', fields: counts },
      { to: '{at:kestrel}/outcomes/potential-victims', fields: fourMen },
      {
        to: '{at:kestrel}/disruptions',
        fields: {
          level: 'moderate',
          plan: 'pursue',
          evidence:
            'The site is closed by notice and the driver is on bail with conditions; the firm may go on elsewhere.',
        },
      },
      step('kestrel', 'evaluate'),
    ],
  },
  {
    by: 'tomasz',
    purpose: 'crime',
    at: '3d 14:00',
    acts: [
      {
        follows: ['{at:kestrel}', 'Davit Marosh brings workers'],
        fields: {
          outcome: 'confirmed',
          answer: 'acted-on',
          reasons: 'The van came with one of the men, and his wages were in it.',
        },
      },
      {
        follows: ['{at:kestrel}', 'a David Maros'],
        fields: {
          outcome: 'in-part',
          answer: 'helped',
          reasons: 'The firm of the licence employs nobody; the men are paid by nobody but the driver.',
        },
      },
    ],
  },
  {
    by: 'callum',
    purpose: 'crime',
    at: '2d 11:00',
    acts: [
      {
        follows: ['{at:kestrel}', 'Say whether it stands'],
        fields: {
          agrees: 'yes',
          reasons: 'Nobody has brought rent in cash since. Moderate is right: two flats were emptied.',
        },
      },
    ],
  },
  { by: 'judith', purpose: 'crime', at: '2d 16:00', acts: [step('kestrel', 'close')] },
]

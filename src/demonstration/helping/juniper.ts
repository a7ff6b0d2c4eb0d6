import type { Sitting } from '../sitting.ts'
import {
  answers,
  consent,
  inAnothersPlace,
  member,
  name,
  need,
  needStep,
  readBack,
  referralStep,
} from './forms.ts'

/** A man who was met on the day of Kestrel, agreed to everything in his own time, and is referred: it waits for a decision. */
const said = { language: 'Romanian', interpreter: 'independent-present', by: 'Mina, with an interpreter' }
const heard = { language: 'Romanian', interpreter: 'independent-present' }

export const juniperSittings: readonly Sitting[] = [
  {
    by: 'seren',
    purpose: 'safeguarding',
    at: '7d 15:00',
    acts: [
      {
        follows: ['/safeguarding/met', 'Nobody yet', '/new'],
        fields: {
          workingName: 'Juniper Example',
          ageState: 'adult',
          ageSaid: '31',
          gender: 'male',
          languages: 'Romanian',
          interpreter: 'anybody',
          nationality: 'Romania',
          words: 'We met him where he worked. His hands hurt, he was cold, and he asked about his papers.',
        },
        makes: 'juniper',
      },
      member('juniper', 'mina'),
    ],
  },
  {
    by: 'mina',
    purpose: 'safeguarding',
    at: '7d 16:00',
    acts: [
      consent('juniper', 'support', 'given', { ...said, daysAgo: 7 }),
      need(
        'juniper',
        'juniper-bed',
        'accommodation',
        'today',
        'Somewhere where the driver’s brother does not know the door.',
      ),
      needStep('juniper-bed', 'take', { staff: '{person:mina}' }),
      {
        to: '{at:juniper-bed}/services',
        fields: { service: '{id:harbour-house}', state: 'asked', words: '' },
      },
      {
        to: '{at:juniper-bed}/services',
        fields: { service: '{id:harbour-house}', state: 'offered', words: 'A room from tonight.' },
      },
      needStep('juniper-bed', 'meet', { words: 'He sleeps at Harbour House since tonight.' }),
      need(
        'juniper',
        'juniper-hands',
        'medical',
        'this-week',
        'His hands are burnt by what they clean with.',
      ),
      needStep('juniper-hands', 'take', { staff: '{person:mina}' }),
      need('juniper', 'juniper-lawyer', 'legal', 'later', 'He wants to know whether he can get his wages.'),
    ],
  },
  {
    by: 'mina',
    purpose: 'safeguarding',
    at: '6d 11:00',
    acts: [
      name('juniper', 'own', 'Juniper Inventedname'),
      consent(
        'juniper',
        'sharing',
        'given',
        { ...said, daysAgo: 6 },
        { agency: 'council', note: 'With whoever works with him there, and nobody else.' },
      ),
      consent('juniper', 'contact', 'given', { ...said, daysAgo: 6 }),
      {
        to: '{at:juniper}/contact/new',
        fields: {
          kind: 'call',
          address: '07700 900473',
          codeWord: 'Lighthouse',
          purposes: ['safety', 'support', 'appointment'],
          days: ['mon', 'tue', 'wed', 'thu', 'fri'],
          fromTime: '10:00',
          toTime: '18:00',
          device: 'own',
          others: '',
          message: 'never',
          says: 'Mina from the drop-in',
          ifAnother: 'Say that it was a wrong number, and ring off.',
          note: '',
        },
        days: { confirmedOn: -6, until: 7 },
      },
      {
        to: '{at:juniper}/threats',
        fields: {
          thread: '',
          words: 'The driver’s brother asks his friends where he is. There is a debt, and a mother at home.',
          likelihood: 'likely',
          severity: 'serious',
          holds: 'yes',
        },
      },
      {
        to: '{at:juniper}/safety',
        fields: {
          said: 'If the brother finds my friends, he finds me. I do not want my mother to be asked.',
          signs: 'A friend who asks where I sleep. The white van, or a car that waits.',
          deeds:
            'I go inside and ring the night worker. I do not run. I do not answer numbers I do not know.',
          ring: 'The night worker at the house; if there is danger, 999.',
          language: 'Romanian',
          interpreter: 'independent-present',
          readBack: 'yes',
        },
        days: { madeOn: -6, reviewOn: 8 },
      },
    ],
  },
  {
    by: 'seren',
    purpose: 'safeguarding',
    at: '6d 15:00',
    acts: [member('juniper', 'yusuf', { basis: 'consent' })],
  },
  {
    by: 'mina',
    purpose: 'safeguarding',
    at: '5d 13:00',
    acts: [
      consent(
        'juniper',
        'nrm',
        'given',
        { ...said, daysAgo: 5 },
        { note: 'He asked for a night to think, and came back by himself.' },
      ),
      { to: '{at:juniper}/referrals', makes: 'juniper-nrm' },
      answers('juniper-nrm', 'background', {
        birthplace: 'A village in the north of his country.',
        family: 'His mother lives, and a sister who is married.',
        education: 'Eight years of school.',
        'earlier-work': 'In the woods, for a sawmill that closed.',
      }),
      answers('juniper-nrm', 'exploitation', {
        'several-situations': 'no',
        beginning:
          'A man offered work in washing cars, with a room. The journey was paid for him, and he was to work it off.',
        'had-to-do': 'To wash cars from early to late, every day. On wet days he cleaned the van.',
        living: 'In a container behind the site, with three others, and one heater.',
        treatment: 'He was shouted at, and once pushed. His papers were kept “so that they are not lost”.',
        'still-there': 'no',
        'last-contact': 'week',
      }),
      answers('juniper-nrm', 'exploitation', {
        period: 'From the spring of this year until a week ago.',
        'how-they-left': 'On the day on which partners came to the site.',
      }),
      answers('juniper-nrm', 'exploiters', {
        exploiters: 'The man who drove the van, and his brother, who collects.',
        'how-exploited': ['forced-to-work', 'wages-taken'],
        future: 'yes',
        willing: 'no',
      }),
      answers('juniper-nrm', 'person', {
        'first-name': 'Juniper',
        'last-name': 'Inventedname',
        gender: 'male',
        nationality: 'Romania',
        'needs-interpreter': 'yes',
      }),
      answers('juniper-nrm', 'insight', {
        indicators: 'yes',
        interviews: 'Twice, at the house, with the same interpreter.',
        judgement: 'What he says fits what was seen on the day, and he gains nothing by saying it.',
        credibility: 'no',
        'others-involved': 'yes',
      }),
      answers('juniper-nrm', 'consent', { 'wants-support': 'yes' }),
      ...['background', 'exploitation', 'exploiters', 'person', 'insight', 'consent'].map((section) =>
        readBack('juniper-nrm', section, heard),
      ),
    ],
  },
  {
    by: 'seren',
    purpose: 'safeguarding',
    at: '4d 10:00',
    acts: [
      referralStep('juniper-nrm', 'take-on', 4, inAnothersPlace),
      referralStep('juniper-nrm', 'submit', 4, { reference: 'EXAMPLE-0417' }),
    ],
  },
]

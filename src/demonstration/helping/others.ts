import type { Sitting } from '../sitting.ts'
import {
  answers,
  consent,
  inAnothersPlace,
  member,
  name,
  need,
  needStep,
  record,
  referralStep,
} from './forms.ts'

/** A child whose referral waits for her council's word. */
const sorrel: readonly Sitting[] = [
  {
    by: 'grace',
    purpose: 'safeguarding',
    at: '18d 10:00',
    acts: [
      record('sorrel', {
        workingName: 'Sorrel Example',
        ageState: 'child',
        ageSaid: '16',
        gender: 'female',
        languages: 'Vietnamese',
        interpreter: 'female',
        nationality: 'Vietnam',
      }),
      member('sorrel', 'yusuf'),
      member('sorrel', 'femi', {
        basis: 'law',
        law: 'child-safeguarding',
        reason:
          'She is seen at the hospital, and the nurse there must know that she is not to leave with anybody.',
      }),
      need(
        'sorrel',
        'sorrel-carer',
        'accommodation',
        'today',
        'With a carer who speaks to her, not about her.',
      ),
      needStep('sorrel-carer', 'take', { staff: '{person:yusuf}' }),
      {
        to: '{at:sorrel}/threats',
        fields: {
          thread: '',
          words: 'Somebody who calls himself her uncle waits outside the school.',
          likelihood: 'now',
          severity: 'life',
          holds: 'yes',
        },
      },
    ],
  },
  {
    by: 'yusuf',
    purpose: 'safeguarding',
    at: '17d 11:00',
    acts: [
      needStep('sorrel-carer', 'meet', { words: 'She is with a carer out of the district.' }),
      need(
        'sorrel',
        'sorrel-school',
        'work-learning',
        'this-week',
        'She wants to learn, and nothing with nails.',
      ),
      needStep('sorrel-school', 'take', { staff: '{person:yusuf}' }),
      { to: '{at:sorrel}/referrals', makes: 'sorrel-nrm' },
      answers('sorrel-nrm', 'background', {
        family: 'Grandparents. She was told that her mother is here; nobody has seen her.',
        education: 'Six years of school.',
      }),
      answers('sorrel-nrm', 'exploitation', {
        'several-situations': 'dont-know',
        'had-to-do': 'To do nails from ten to eight, and clean the house at night.',
        'still-there': 'no',
      }),
      referralStep('sorrel-nrm', 'take-on', 17, inAnothersPlace),
      {
        to: '{at:sorrel-nrm}/authority',
        fields: { deed: 'told', authority: 'Midshire Council, children’s services', note: '' },
        days: { happenedOn: -17 },
      },
    ],
  },
]

/** A man who says no for now. The Home Office is told that there is somebody, without a name; and he may be asked again. */
const saidByBracken = { language: 'English', interpreter: 'not-needed', by: 'Yusuf', daysAgo: 12 }
const bracken: readonly Sitting[] = [
  {
    by: 'grace',
    purpose: 'safeguarding',
    at: '12d 09:30',
    acts: [
      record('bracken', {
        workingName: 'Bracken Example',
        ageState: 'adult',
        ageSaid: '52',
        gender: 'male',
        languages: 'English',
        interpreter: 'not-needed',
        nationality: 'British',
      }),
      member('bracken', 'yusuf'),
    ],
  },
  {
    by: 'yusuf',
    purpose: 'safeguarding',
    at: '12d 14:00',
    acts: [
      name('bracken', 'known-as', 'Bracken Madeupname'),
      consent('bracken', 'support', 'given', saidByBracken),
      consent('bracken', 'nrm', 'refused', saidByBracken, {
        note: 'He does not want anybody to write to him. Not now, he says.',
      }),
      consent('bracken', 'contact', 'given', saidByBracken),
      need(
        'bracken',
        'bracken-door',
        'accommodation',
        'this-week',
        'He wants his flat back, and the lock changed.',
      ),
      { to: '{at:bracken}/referrals', makes: 'bracken-dtn' },
      answers('bracken-dtn', 'exploitation', {
        'several-situations': 'no',
        'had-to-do': 'To keep quiet while others used the kitchen, and to carry parcels.',
        'still-there': 'no',
      }),
      answers('bracken-dtn', 'duty-to-notify', {
        refusal: 'He says that the last time he spoke with an office he lost his money for two months.',
        'dtn-gender': 'male',
      }),
      {
        opens: '{at:bracken-dtn}/texts',
        to: '{at:bracken-dtn}/texts',
        takesAll: ['shown', 'digest'],
      },
    ],
  },
  {
    by: 'grace',
    purpose: 'safeguarding',
    at: '11d 10:00',
    acts: [
      referralStep('bracken-dtn', 'take-on', 11, inAnothersPlace),
      referralStep('bracken-dtn', 'notify', 11, { reference: 'EXAMPLE-0112', reason: 'fear-of-authorities' }),
    ],
  },
  {
    by: 'yusuf',
    purpose: 'safeguarding',
    at: '5d 11:00',
    acts: [
      {
        to: '{at:bracken}/contact/new',
        fields: {
          kind: 'in-person',
          address:
            'At the kitchen, on Thursdays, when the soup is on. Ask the cook first whether he is alone.',
          codeWord: '',
          purposes: ['safety', 'door-open'],
          days: ['thu'],
          fromTime: '12:00',
          toTime: '14:00',
          device: 'own',
          others: '',
          message: 'never',
          says: 'Somebody who helps with forms',
          ifAnother: 'Talk about the soup, and go.',
          note: '',
        },
        days: { confirmedOn: -5, until: 8 },
        makes: 'bracken-way',
        linked: ['{at:bracken}/contact', '/contact/'],
      },
      {
        to: '{at:bracken}/contact/plan',
        fields: {
          deed: 'planned',
          staff: '{person:yusuf}',
          channel: '{id:bracken-way}',
          words: 'Ask me again when the lock is changed.',
        },
        days: { dueOn: 6 },
      },
    ],
  },
]

/** A woman whom the hospital helps together with a charity: asked, accepted, begun. */
const saidByTansy = { language: 'English', interpreter: 'not-needed', by: 'Femi', daysAgo: 10 }
const tansy: readonly Sitting[] = [
  {
    by: 'femi',
    purpose: 'safeguarding',
    at: '10d 10:00',
    acts: [
      record('tansy', {
        workingName: 'Tansy Example',
        ageState: 'adult',
        ageSaid: '40',
        gender: 'female',
        languages: 'Tagalog, English',
        interpreter: 'not-needed',
        nationality: 'Philippines',
      }),
      consent('tansy', 'support', 'given', saidByTansy),
      consent('tansy', 'sharing', 'given', saidByTansy, { agency: 'harbour' }),
      need('tansy', 'tansy-talk', 'mental-health', 'this-week', 'She does not sleep.'),
      need('tansy', 'tansy-papers', 'documents', 'later', 'Her passport is in the house where she worked.'),
      {
        to: '{at:tansy}/support',
        fields: {
          to: '{agency:harbour}',
          kind: 'mental-health',
          asked: 'Somebody to talk with her each week, at a place where she is not known.',
          urgency: 'soon',
          basis: 'consent',
          reason: '',
        },
        makes: 'tansy-support',
      },
    ],
  },
  {
    by: 'seren',
    purpose: 'safeguarding',
    at: '9d 09:20',
    acts: [{ to: '{at:tansy-support}/accept', fields: { words: '' } }],
  },
  {
    by: 'seren',
    purpose: 'safeguarding',
    at: '6d 16:40',
    acts: [{ to: '{at:tansy-support}/start', fields: { words: 'They met once. She will come again.' } }],
  },
]

/** Somebody of whom little is known yet. */
const linden: readonly Sitting[] = [
  {
    by: 'bryony',
    purpose: 'safeguarding',
    at: '2d 17:00',
    acts: [
      record('linden', {
        workingName: 'Linden Example',
        ageState: 'not-sure',
        gender: 'male',
        languages: 'Not known yet',
        interpreter: 'not-asked',
      }),
      need(
        'linden',
        'linden-bed',
        'accommodation',
        'today',
        'He was found asleep in a unit on the trading estate.',
      ),
    ],
  },
]

export const otherSittings: readonly Sitting[] = [...sorrel, ...bracken, ...tansy, ...linden]

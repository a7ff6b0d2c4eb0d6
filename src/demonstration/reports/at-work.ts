import type { ReportStory } from '../report-steps.ts'
import { atWorkNumber, usual } from './usual.ts'

/** Work: washing cars, nails, fields, packing, care, sewing, building. */
export const atWork: readonly ReportStory[] = [
  {
    key: 'car-wash',
    sent: '58d 08:41',
    answers: {
      ...usual,
      relation: 'neighbour',
      what: 'Four men work at the hand car wash on the old coach station and I am fairly sure they live there too. In the evening they go into two containers at the back and in the morning they are out before it opens. A man in a silver car comes at closing time, counts the takings and gives each of them a little money and a bag of food. I have never seen one of them walk into town.',
      address: 'Hand car wash, Old Coach Station, Fenwick Parva, Midshire',
      times: 'Every day, from about seven in the morning until dark',
      setting: 'car-wash',
      signs: ['LIV-02', 'LIV-07', 'GEN-31', 'LAB-01'],
      mayNeedHelp: 'Four men, perhaps between 20 and 40',
      mayCauseHarm: 'A man of about 50 with a silver estate car',
      howMany: '4',
      vehicles: 'Silver estate, plate begins QQ20',
      showBack: 'yes',
    },
    then: [
      { after: 34, do: 'take' },
      {
        after: 41,
        do: 'write',
        words:
          'Thank you for telling us. Please do not go closer than you usually do. If you happen to notice it again: are the containers locked from outside at night? You do not need to find out.',
      },
      { after: 1480, do: 'come-back' },
      {
        after: 1486,
        do: 'write-back',
        words:
          'I was putting my bins out and the silver car man put a padlock on the left one at about ten. I do not know if anyone was in it.',
      },
      { after: 1600, do: 'read-messages' },
      {
        after: 1606,
        do: 'accept',
        types: ['labour'],
        reason:
          'Living at the workplace, pay handed out by another man, and a door that may be locked from outside.',
      },
      {
        after: 1612,
        do: 'write',
        words:
          'That helps, thank you. We have passed it on inside the partnership. We may not be able to tell you more. If you see someone being hurt or shut in, call 999.',
      },
    ],
  },
  {
    key: 'nail-bar',
    sent: '56d 17:22',
    answers: {
      ...usual,
      relation: 'customer',
      children: 'not-known',
      what: 'I have been going to this nail bar for a year. There is now a very young girl at the back table who never speaks and looks at the owner before she answers anything. I asked her age in a friendly way and the owner answered for her, nineteen. She looked more like fifteen to me. A different woman told me they all sleep upstairs.',
      address: 'Nail bar, Alder Row, Wrenbrook, Midshire',
      setting: 'nail-bar',
      signs: ['GEN-04', 'GEN-05', 'GEN-26', 'LIV-02'],
      mayNeedHelp: 'A girl or young woman, very slight, hair tied back',
      mayCauseHarm: 'The woman who runs the shop',
      theirLanguage: 'Perhaps Vietnamese',
    },
    then: [
      { after: 20, do: 'take' },
      {
        after: 48,
        do: 'answer',
        flag: 'child',
        words:
          'Midshire Council children’s services told by phone at 18:05; they hold a strategy discussion in the morning. Grace is the contact.',
      },
      {
        after: 70,
        do: 'accept',
        types: ['labour'],
        reason: 'Possible child at work, spoken for by another, living at the workplace.',
      },
    ],
  },
  {
    key: 'farm',
    sent: '54d 06:55',
    answers: {
      ...usual,
      relation: 'worker',
      know: 'saw',
      identity: 'confidential',
      name: 'Please call me L.',
      method: 'text',
      reachAt: '07700 900163',
      safeTimes: 'Only on Sundays after two. Do not ring.',
      leaveMessage: 'no',
      contactLanguage: 'English is fine',
      whoSees: 'My brother sometimes has this phone. Say you are from the library.',
      what: 'I worked at the packhouse at Low Fenwick for the season and left. The people in the caravans cannot leave because they owe the man who brought them for the coach, the caravan and the boots. He takes it from the pay before they see it and each week the debt is larger. He fetches them in a white minibus. He keeps their passports in the office to register them, he says. I got mine back because I am from here.',
      address: 'The packhouse and the caravans behind it, Low Fenwick, Midshire',
      setting: 'farm',
      signs: ['GEN-07', 'GEN-17', 'LAB-04', 'LAB-08', 'LIV-01'],
      mayNeedHelp: 'Twelve to fifteen people in six caravans',
      mayCauseHarm: 'The labour provider, known on the site as Uncle',
      howMany: '12 to 15',
      theirLanguage: 'Romanian and Bulgarian',
      phones: '07700 900418',
    },
    hasFlyer: true,
    then: [
      { after: 95, do: 'take', by: 'owen' },
      { after: 99, do: 'open-contact', by: 'owen' },
      {
        after: 130,
        do: 'accept',
        by: 'owen',
        types: ['labour'],
        reason:
          'Debt that grows, documents held, pay taken at source: means and service both described at first hand.',
      },
    ],
  },
  {
    key: 'care-agency',
    sent: '40d 12:10',
    answers: {
      ...atWorkNumber,
      agencyName: 'Wrenbrook Hospitals NHS Trust',
      agencyRole: 'Ward sister',
      agencyReference: 'WH-DEMO-118',
      agencyPhone: '01632 960118',
      safeguarding: 'yes',
      name: 'Named nurse on call',
      reachAt: '01632 960118',
      what: 'A care worker was admitted after collapsing on shift at a residential home. She works for an agency that sponsors her visa and says she paid a fee of £9,000 to get the post and works six nights and some days to pay it back. She was collected by the agency manager before she was fit to go and he answered our questions for her. She asked twice whether the hospital would tell the Home Office.',
      place: 'Residential homes in and around Wrenbrook; the agency has no shopfront',
    },
    then: [
      { after: 15, do: 'take' },
      {
        after: 40,
        do: 'accept',
        types: ['labour'],
        reason:
          'Recruitment debt, excessive hours, spoken for by the employer. Safeguarding referral made by the hospital already.',
      },
    ],
  },
  {
    key: 'food-parcels',
    sent: '12d 19:40',
    answers: {
      ...atWorkNumber,
      agencyName: 'Midshire Faiths Together',
      agencyRole: 'Food parcel volunteer',
      agencyPhone: '01632 960355',
      safeguarding: 'not-needed',
      name: 'Duty volunteer',
      reachAt: '01632 960355',
      what: 'Three men come to the Thursday parcels in the same work clothes each week, always driven, and the driver waits outside. Last week one of them stayed behind and asked how he could get his bank card back from his boss. The driver came in and he stopped talking. They do something with recycling.',
      place: 'Thursday food parcels, Chapel Yard, Fenwick Parva',
    },
    then: [
      { after: 640, do: 'take' },
      {
        after: 700,
        do: 'accept',
        types: ['labour'],
        reason: 'Bank card held by the employer; always accompanied.',
      },
    ],
  },
  {
    key: 'sewing-room',
    sent: '10d 10:05',
    answers: {
      ...atWorkNumber,
      agencyName: 'Midshire Business Forum',
      agencyRole: 'Supply chain auditor',
      agencyReference: 'Audit 44 (demonstration)',
      agencyPhone: '01632 960271',
      safeguarding: 'not-known',
      name: 'Audit lead',
      reachAt: '01632 960271',
      what: 'At an announced visit to a garment workshop the books show twenty people on eighteen hours a week. There were thirty-four at machines. Payslips were all printed the same morning. Two people were told in front of us to go home, and one of them asked the supervisor for her card.',
      place: 'A workshop on the first floor of Weavers’ Mill, Wrenbrook',
    },
    then: [
      { after: 50, do: 'take' },
      {
        after: 130,
        do: 'accept',
        types: ['labour', 'unknown'],
        reason: 'Pay records that cannot be true, and a document held. The kind is to be settled at grading.',
      },
    ],
  },
]

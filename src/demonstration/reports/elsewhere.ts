import type { ReportStory } from '../report-steps.ts'
import { usual } from './usual.ts'

/** Decided, but not accepted: pay and hours alone, other areas, no action; and one that was opened again. */
export const elsewhere: readonly ReportStory[] = [
  {
    key: 'holiday-pay',
    sent: '45d 11:03',
    answers: {
      ...usual,
      relation: 'worker',
      know: 'saw',
      what: 'I pack parcels. They pay us for eight hours and we do nearly ten, and they have not paid holiday since the summer. I can leave whenever I like, I just want what I am owed.',
      place: 'A warehouse outside Alderby',
      setting: 'factory',
      signs: ['LAB-02', 'LAB-04'],
    },
    then: [
      { after: 300, do: 'take' },
      {
        after: 310,
        do: 'write',
        words:
          'Thank you for telling us. What you describe is about pay and holidays, and others can help you more than we can: Acas gives free advice, and the Fair Work Agency can look into it. We have put their details in the page "Who to call".',
      },
      {
        after: 315,
        do: 'route-away',
        to: 'labour-rights',
        reason: 'Pay and hours with no sign of force: free to leave, documents and pay in their own hands.',
      },
    ],
  },
  {
    key: 'other-county',
    sent: '21d 16:20',
    answers: {
      ...usual,
      relation: 'public',
      know: 'told',
      what: 'My cousin drives past a farm shop near the coast where people sleep in the polytunnels. It is not here, it is about eighty miles from us, but I did not know where else to say it.',
      place: 'Near the coast, outside Midshire',
      setting: 'farm',
      signs: ['LIV-07'],
    },
    then: [
      { after: 900, do: 'take', by: 'owen' },
      {
        after: 930,
        do: 'route-away',
        by: 'owen',
        to: 'other-area',
        reason:
          'Outside Midshire. Sent to the partnership of that area by their own form; reference kept by the desk.',
      },
    ],
  },
  {
    key: 'street-dealing',
    sent: '18d 22:40',
    answers: {
      ...usual,
      relation: 'neighbour',
      what: 'Two men sell from a car outside the shops most evenings. I do not think anyone is being made to do it, they are the ones with the money.',
      place: 'Outside the shops on Station Hill, Wrenbrook',
      setting: 'street',
      signs: [],
    },
    then: [
      { after: 620, do: 'take' },
      {
        after: 630,
        do: 'route-away',
        to: 'police-999-101',
        reason: 'Drug dealing by adults; nobody exploited as told. Passed to the neighbourhood team.',
      },
    ],
  },
  {
    key: 'parking',
    sent: '16d 09:30',
    answers: {
      ...usual,
      relation: 'neighbour',
      what: 'The people at the barber have three vans on our road all day and it is getting ridiculous. Something must be going on with that many vans.',
      place: 'Alder Row, Wrenbrook',
      setting: 'other',
      signs: [],
    },
    then: [
      { after: 250, do: 'take' },
      {
        after: 258,
        do: 'no-action',
        reason: 'Parking. Nothing about people; nothing known about the shop. Kept, in case more is told.',
      },
    ],
  },
  {
    key: 'barber',
    sent: '9d 14:00',
    answers: {
      ...usual,
      relation: 'customer',
      what: 'The barber on Station Hill has a new lad every couple of weeks and none of them seem to know where they are. Probably nothing.',
      place: 'Barber, Station Hill, Wrenbrook',
      setting: 'other',
      signs: ['GEN-09'],
      showBack: 'yes',
    },
    then: [
      { after: 120, do: 'take' },
      { after: 140, do: 'no-action', reason: 'Too little to go on; the reporter is invited to write again.' },
      {
        after: 145,
        do: 'write',
        words:
          'Thank you. It may be nothing, but you did right to say. If you notice more, write here with your code.',
      },
      {
        after: 4500,
        do: 'write-back',
        words:
          'Went for a trim today. The new one had no shoes on in the back room and asked me what town this is. The owner told him to be quiet.',
      },
      { after: 5200, do: 'read-messages' },
      {
        after: 5205,
        do: 'reopen',
        reason:
          'The reporter has written again: a worker who does not know the town, spoken over by the owner.',
      },
    ],
  },
  {
    key: 'charity-bags',
    sent: '5d 13:12',
    answers: {
      ...usual,
      relation: 'public',
      what: 'A van puts out the same four people with charity bags at six in the morning and collects them after dark. They have no food with them. One asked my wife for water and hid the bottle when the van came back.',
      place: 'The estate between Kiln Lane and the river, Wrenbrook',
      setting: 'street',
      signs: ['LIV-04', 'GEN-21', 'GEN-31'],
      vehicles: 'Blue van, back door a different colour',
      howMany: '4',
    },
    then: [
      { after: 90, do: 'take' },
      {
        after: 100,
        do: 'write',
        words:
          'Thank you. Do you know on which mornings the van usually comes? Only if you have seen it anyway.',
      },
    ],
  },
  {
    key: 'door-staff',
    sent: '4d 23:50',
    answers: {
      ...usual,
      relation: 'worker',
      know: 'saw',
      what: 'The cleaners at our club come at closing time with a man who sits and watches them. He takes their envelopes on the way out, I have seen it through the door three weeks running.',
      place: 'A club in the centre of Wrenbrook',
      setting: 'other',
      signs: ['LAB-01', 'GEN-03'],
      howMany: '3',
    },
    then: [
      { after: 480, do: 'take', by: 'owen' },
      { after: 760, do: 'release', by: 'owen' },
    ],
  },
]

import type { ReportStory } from '../report-steps.ts'
import { atWorkNumber, usual } from './usual.ts'

/** Houses, hotels and children. */
export const atHome: readonly ReportStory[] = [
  {
    key: 'hotel',
    sent: '43d 23:15',
    answers: {
      ...usual,
      relation: 'worker',
      know: 'saw',
      what: 'I work nights at a budget hotel by the ring road. Since last month the same man books two rooms for three nights with cash or a card that fails. Two women stay in the rooms and do not come down. Men arrive one at a time and leave within the hour. When I took towels up one of the women looked past me to see whether he was in the corridor.',
      place: 'A budget hotel near the Fenwick roundabout, Wrenbrook',
      setting: 'hotel',
      signs: ['SEX-01', 'GEN-02', 'GEN-25', 'LIV-04'],
      mayNeedHelp: 'Two women, perhaps in their twenties',
      mayCauseHarm: 'The man who books; gives a different name each time',
      howMany: '2',
    },
    then: [
      { after: 510, do: 'take' },
      {
        after: 560,
        do: 'accept',
        types: ['sexual'],
        reason: 'Rooms booked by a third person, short visits, and women who do not leave.',
      },
      {
        after: 565,
        do: 'write',
        words:
          'Thank you. You did right to tell us. Please carry on as usual and do not ask them or him anything. If someone is being hurt, call 999.',
      },
      { after: 2100, do: 'come-back' },
    ],
  },
  {
    key: 'live-in-helper',
    sent: '38d 20:30',
    answers: {
      ...usual,
      relation: 'neighbour',
      know: 'told',
      what: 'A woman has lived with the family at the end of our close for about two years. She does all the housework and looks after three children. She told my mother over the fence that she has not been paid since the first month and that her passport is in their safe. She is not allowed to go to church any more.',
      address: 'The last house in Millrace Close, Alderby, Midshire',
      setting: 'house',
      signs: ['DOM-03', 'DOM-04', 'GEN-07', 'GEN-13'],
      mayNeedHelp: 'A woman of about 45',
      mayCauseHarm: 'The couple she works for',
      children: 'no',
    },
    then: [
      { after: 700, do: 'take', by: 'owen' },
      {
        after: 730,
        do: 'accept',
        by: 'owen',
        types: ['domestic'],
        reason: 'No pay, document held, movement restricted.',
      },
    ],
  },
  {
    key: 'taken-over-flat',
    sent: '36d 09:12',
    answers: {
      ...atWorkNumber,
      agencyName: 'Wrenbrook Homes',
      agencyRole: 'Neighbourhood officer',
      agencyReference: 'T-DEMO-2290',
      agencyPhone: '01632 960402',
      safeguarding: 'yes',
      name: 'Neighbourhood team',
      reachAt: '01632 960402',
      what: 'Our tenant, a man with a learning disability, has stopped answering the door. There are three young men in his flat whom he calls his mates. Neighbours count fifteen or twenty callers a day. When we did get in he was sleeping in the hall and said he was looking after the place for them.',
      address: 'Beacon Court, Fenwick Parva',
    },
    then: [
      { after: 25, do: 'take' },
      {
        after: 60,
        do: 'accept',
        types: ['criminal'],
        reason: 'Signs of a home taken over; the tenant is an adult at risk, safeguarding referral made.',
      },
    ],
  },
  {
    key: 'missing-boy',
    sent: '33d 15:48',
    answers: {
      ...atWorkNumber,
      children: 'yes',
      agencyName: 'Fenwick Parva Academy',
      agencyRole: 'Designated safeguarding lead',
      agencyPhone: '01632 960611',
      safeguarding: 'yes',
      name: 'Safeguarding office',
      reachAt: '01632 960611',
      what: 'A pupil of 15 has been missing from home three times in five weeks and was found by the rail police two counties away, with a phone he had not had before and train tickets he could not explain. He has stopped coming to football. He told his form tutor that he owes someone for a bag that was taken from him.',
      place: 'School and home are in Fenwick Parva; he was found well outside Midshire',
    },
    then: [
      { after: 6, do: 'take' },
      {
        after: 22,
        do: 'answer',
        flag: 'child',
        words:
          'Children’s services have the referral (seen by phone with the duty manager); return interview booked; parents know.',
      },
      {
        after: 35,
        do: 'accept',
        types: ['criminal'],
        reason: 'A child exploited to carry for others: debt, missing episodes, travel out of the area.',
      },
    ],
  },
  {
    key: 'locked-in',
    sent: '24d 21:06',
    answers: {
      ...usual,
      relation: 'public',
      danger: 'yes',
      emergency: 'called',
      when: 'now',
      what: 'A man is knocking from inside the roller door of a unit on the trading estate and shouting that he wants to go out. I have called 999 and they are coming. I am writing this as well because I have seen the van that drops people off there at five in the morning.',
      address: 'The unit with the green roller door, Tannery Trading Estate, Wrenbrook',
      setting: 'factory',
      signs: ['GEN-02', 'LIV-04'],
      vehicles: 'White van with a ladder, QQ20 DMO',
    },
    then: [
      { after: 4, do: 'take' },
      {
        after: 11,
        do: 'answer',
        flag: 'danger',
        words:
          'Response officers on scene at 21:14 (999 log checked). One man out and safe, taken to a place of safety with Safe Harbour.',
      },
      {
        after: 55,
        do: 'accept',
        types: ['labour'],
        reason: 'A man was found shut in at a workplace; the van and the unit are worth developing.',
      },
    ],
  },
  {
    key: 'online-rooms',
    sent: '29d 13:31',
    answers: {
      ...usual,
      relation: 'public',
      know: 'online-or-paper',
      what: 'An advert for a room in Wrenbrook offers it free to a young woman who helps around the house and keeps the owner company. The same words and the same photograph of a kitchen are under three names. A friend of mine answered and was asked for her passport first.',
      place: 'An advert on a rooms website; the room is said to be in Wrenbrook',
      setting: 'online',
      signs: [],
      links: 'https://rooms.example.test/advert/4471',
    },
    then: [
      { after: 1200, do: 'take' },
      {
        after: 1260,
        do: 'accept',
        types: ['sexual'],
        reason:
          'Offer of a room for company, the same pictures under several names, documents asked for first.',
      },
    ],
  },
]

import type { Kind, Sector } from './words.ts'

/** What a text says where it shows a sign: code of `reference/indicators.json`, kinds it goes with, and ways to say it. */
export interface SignWords {
  readonly code: string
  readonly kinds: readonly Kind[]
  /** Where it can be said at all; everywhere where left out. */
  readonly sectors?: readonly Sector[]
  readonly says: readonly string[]
}
const every = ['labour', 'sexual', 'criminal', 'domestic'] as const

const signWords: readonly SignWords[] = [
  {
    code: 'GEN-02',
    kinds: every,
    says: [
      'The door is locked from outside at night.',
      'Nobody who lives there goes out alone, not even to the shop.',
      'They say they would like to leave and do not dare.',
    ],
  },
  {
    code: 'GEN-04',
    kinds: every,
    says: [
      'Whatever is asked, somebody else gives the answer.',
      'The same person spoke for all of them and would not step outside.',
      'When the question was put again, the answer came from behind.',
    ],
  },
  {
    code: 'GEN-07',
    kinds: every,
    says: [
      'Their passports are kept in a drawer they may not open.',
      'Papers were taken from them on the first day and not given back.',
      'Asked for a document, they said that the boss has it.',
    ],
  },
  {
    code: 'GEN-12',
    kinds: every,
    says: [
      'There were threats against a mother at home.',
      'One was hit in front of the others last week.',
      'They were told what would happen to their family.',
    ],
  },
  {
    code: 'GEN-15',
    kinds: ['labour', 'sexual'],
    says: [
      'The job, the bed and the lift to work all come from one man.',
      'Whoever finds them the work also owns the house and the van.',
    ],
  },
  {
    code: 'GEN-17',
    kinds: every,
    says: [
      'They owe more each month than they did the month before.',
      'There is a debt for the journey that never gets smaller.',
      'Half of what is earned goes towards a loan nobody has seen written down.',
    ],
  },
  {
    code: 'GEN-21',
    kinds: every,
    says: [
      'They looked worn out and very thin.',
      'One of them fell asleep while standing.',
      'They ate what was offered as if it were the first meal of the day.',
    ],
  },
  {
    code: 'GEN-25',
    kinds: every,
    says: [
      'Everybody went quiet when a car pulled up.',
      'They kept looking at the door while we talked.',
      'The talk stopped at once when the phone rang.',
    ],
  },
  {
    code: 'GEN-31',
    kinds: ['labour', 'criminal'],
    sectors: ['agriculture', 'car_wash', 'construction', 'recycling_waste', 'drug_supply'],
    says: ['In the frost they worked in plastic sandals.', 'None of them had a coat, and it rained all day.'],
  },
  {
    code: 'LIV-01',
    kinds: ['labour', 'sexual', 'domestic'],
    says: [
      'Eleven mattresses lie in two rooms.',
      'The kitchen has no water, and the stairs are full of bags.',
      'Nine people share one toilet that does not flush.',
    ],
  },
  {
    code: 'LIV-02',
    kinds: ['labour'],
    sectors: [
      'car_wash',
      'nail_bar_beauty',
      'garment_textile',
      'hospitality_takeaway',
      'recycling_waste',
      'food_processing_packing',
    ],
    says: [
      'They sleep in the store room at the back.',
      'At closing time nobody goes home, because they live there.',
      'Bedding is piled behind the counter each morning.',
    ],
  },
  {
    code: 'LIV-03',
    kinds: ['sexual', 'criminal'],
    says: [
      'The windows are covered with foil and there are two cameras over the bell.',
      'New locks were fitted to every inner door.',
    ],
  },
  {
    code: 'LIV-04',
    kinds: ['labour'],
    sectors: [
      'agriculture',
      'food_processing_packing',
      'construction',
      'warehousing_logistics',
      'recycling_waste',
    ],
    says: [
      'A minibus fetches about ten of them at five and brings them back after dark.',
      'Before light a van stops at the corner, and men get in without a word.',
    ],
  },
  {
    code: 'LIV-08',
    kinds: ['criminal'],
    sectors: ['cannabis_grow'],
    says: [
      'The meter has been bridged, and a fan hums day and night.',
      'There is a smell of cannabis as far as the gate, and the roof stays free of snow.',
    ],
  },
  {
    code: 'LAB-01',
    kinds: ['labour'],
    says: [
      'They have had no wages since spring.',
      'Each gets twenty pounds at the end of the week and nothing else.',
      'What they earn is noted in a book that they may not see.',
    ],
  },
  {
    code: 'LAB-02',
    kinds: ['labour', 'domestic'],
    says: [
      'They work from six until ten at night, seven days a week.',
      'There has not been a day off since they came.',
      'A shift there lasts fourteen hours.',
    ],
  },
  {
    code: 'LAB-04',
    kinds: ['labour'],
    says: [
      'Money is taken off for the bed, the lift, the boots and the food.',
      'Being two minutes late costs a day’s pay.',
    ],
  },
  {
    code: 'LAB-12',
    kinds: ['labour'],
    says: [
      'As soon as somebody official comes, half of the workers leave by the back.',
      'The manager had no list of who works there and changed the subject.',
    ],
  },
  {
    code: 'SEX-01',
    kinds: ['sexual'],
    says: [
      'The women are driven to another town every few days.',
      'There were different women last week, and others the week before.',
    ],
  },
  {
    code: 'SEX-05',
    kinds: ['sexual'],
    says: [
      'The money goes to somebody who waits in the car.',
      'Prices are decided by a man on the telephone.',
    ],
  },
  {
    code: 'SEX-07',
    kinds: ['sexual'],
    says: ['Men call at all hours and stay for a quarter of an hour.', 'Visitors ring twice, always alone.'],
  },
  {
    code: 'DOM-01',
    kinds: ['domestic'],
    says: [
      'She eats in the utility room when the family has finished.',
      'What is left on the plates is what the helper gets.',
    ],
  },
  {
    code: 'DOM-03',
    kinds: ['domestic'],
    says: [
      'The helper is never outside without one of the family.',
      'In two years nobody has seen the helper at the bus stop.',
    ],
  },
  {
    code: 'DOM-04',
    kinds: ['domestic'],
    says: [
      'From first light to midnight there are children to mind and floors to scrub.',
      'Three households are cleaned by one person for pocket money.',
    ],
  },
  {
    code: 'CRI-02',
    kinds: ['criminal'],
    sectors: ['drug_supply'],
    says: [
      'It is the third time that one so young was found here, two hours from home.',
      'A boy who knows nobody in the town was stopped with a train ticket and drugs.',
    ],
  },
  {
    code: 'CRI-03',
    kinds: ['criminal'],
    sectors: ['cannabis_grow'],
    says: [
      'Somebody was asleep among the plants behind a bolted door.',
      'The person inside had been told to water and not to open to anybody.',
    ],
  },
  {
    code: 'CRI-05',
    kinds: ['criminal'],
    sectors: ['drug_supply'],
    says: [
      'Two phones rang without a break while we were there.',
      'There was a bag with five SIM cards on the table.',
    ],
  },
  {
    code: 'CRI-09',
    kinds: ['criminal'],
    sectors: ['drug_supply'],
    says: [
      'Cars stop at the flat for a minute each, all evening.',
      'The man who lives there has a learning disability, and now it is full of strangers.',
    ],
  },
]

export const signsOf = (kind: Kind, sector: Sector): SignWords[] =>
  signWords.filter(({ kinds, sectors }) => kinds.includes(kind) && (sectors?.includes(sector) ?? true))

/** What speaks against exploitation. */
export const counterWords: readonly { readonly code: string; readonly says: readonly string[] }[] = [
  {
    code: 'CTR-01',
    says: [
      'Pay slips, contracts and rooms were looked at and found in order.',
      'The licensing visit checked wages and beds and found nothing amiss.',
    ],
  },
  {
    code: 'CTR-02',
    says: [
      'Two workers spoke alone with an interpreter and said that they are paid and free to leave.',
      'The staff were seen one by one, in their own language, and were content.',
    ],
  },
  {
    code: 'CTR-03',
    says: [
      'The mattresses turned out to be stock of the shop.',
      'The minibus belongs to a church choir, which was checked.',
    ],
  },
]

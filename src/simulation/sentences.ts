import type { ListName } from './agencies.ts'
import type { Sector } from './words.ts'

/**
 * The sentences that items are made of. In braces stands what the text mentions, and where: {b} a business, {p} an address, {w} the
 * name of a ward, {n} a person, {v} a plate, {t} a telephone number, {x} something online. {man} and {he} follow the person.
 */
export const openers: Readonly<Record<Sector, readonly string[]>> = {
  agriculture: [
    'Caravans stand behind the packing shed of {b} near {w}.',
    'Pickers for {b} are housed at {p}, {w}.',
    'During a visit to the polytunnels of {b} we counted more people than the rota has.',
  ],
  food_processing_packing: [
    'Night shift at {b} in {w}: most of the line comes from one house.',
    'An agency sends people to {b}; they are collected from {p}.',
    'Workers on the packing line of {b} share one address, {p}.',
  ],
  car_wash: [
    'Between six and nine men wash cars at {b}, {p}.',
    '{b} in {w} charges so little that wages cannot come out of it.',
    'The containers behind {b} have beds in them.',
  ],
  nail_bar_beauty: [
    'Customers of {b}, {p}, say that the staff change every few weeks.',
    'The youngest at {b} in {w} looks about sixteen.',
    '{b} opens at nine and the same people are there at nine at night.',
  ],
  construction: [
    'A gang on the site in {w} was brought by {b}.',
    'Men who lay drives for {b} knock on doors around {w}.',
    'Labourers of {b} sleep at {p} and are taken to a different site each day.',
  ],
  garment_textile: [
    'Machines run past midnight at {b}, first floor, {p}.',
    'A buyer was surprised by what {b} in {w} asks for a dress.',
    'Inspection of the unit at {p}: fire door chained, eight people sewing for {b}.',
  ],
  warehousing_logistics: [
    'Temporary staff at the depot in {w} come through {b}.',
    '{b} pays several people into one account, says a payroll clerk.',
    'Drivers of {b} are said to live at {p}.',
  ],
  recycling_waste: [
    'Sorters at {b} in {w} work without gloves.',
    'The yard of {b}, {p}, has a caravan at the far end.',
  ],
  hospitality_takeaway: [
    'The kitchen of {b}, {p}, is worked by people who live upstairs.',
    'A delivery rider says that the cooks at {b} in {w} are not paid.',
    'Environmental health went to {b} about the drains and met four people who would not give names.',
  ],
  hotel_short_let: [
    'Two rooms at {b} in {w} are taken for three nights at a time and paid in cash.',
    'A cleaner at {b} found a bin full of pay-as-you-go wrappers.',
    'The flat at {p} is let by the night and never to families.',
  ],
  adult_social_care: [
    'A carer sent by {b} works six nights and five days.',
    'Relatives of a patient in {w} say that the carer from {b} slept in the car.',
    'Staff of {b} live together at {p}, ten to a house.',
  ],
  domestic_household: [
    'A family at {p} in {w} has somebody living in who is never seen at school gates or shops.',
    'The health visitor to {p} met a helper who was sent out of the room.',
    'At a coffee morning in {w} there was talk of a helper who gets no wages.',
  ],
  brothel_residential: [
    'The upper floor of {p}, {w}, has visitors all night.',
    'Letting agents went to {p} about the noise; three women were there and none had a key.',
    'An advert gives {w} as the place and {p} to those who call.',
  ],
  cannabis_grow: [
    'The house at {p}, {w}, has had its curtains closed since summer.',
    'A landlord asked us to look at {p}, because the tenant is never in and the power bill is nought.',
    'Firefighters were called to an overheated cable at {p} in {w}.',
  ],
  drug_supply: [
    'A flat at {p} in {w} has been taken over.',
    'School staff in {w} are worried about two pupils with new phones.',
    'Rail staff stopped a child travelling to {w} for the third time.',
  ],
}

/** Somebody who runs it. */
export const organisers = [
  'The person in charge is called {n}.',
  '{n} takes the money at closing time.',
  'People say that they were brought here by {n}.',
  'The keys are with {n}, who decides who goes where.',
  'Rent is paid in cash to {n}.',
  '{n} drives them there and back.',
  'A {man} known as {n} answered for everybody.',
  'They were told by {n} to say nothing.',
  'Calls about work go to {n}.',
  '{n} was named by two people who do not know each other.',
  'A {man}, {n}, came within minutes and wanted to know who we were.',
  'The agreement for the house is in the name of {n}.',
] as const
export const helpers = [
  '{n} stood at the door and counted who went in.',
  'The van is mostly driven by {n}.',
  'A {man} named {n} collects the cards.',
  '{n} says {he} is only the cook.',
  'Food is brought by {n}.',
  'On Fridays {n} comes with envelopes.',
] as const
/** Somebody to whom it is done. */
export const victims = [
  'A {man} called {n} said that {he} has not been paid since {he} came.',
  '{n} told a volunteer about a debt.',
  'One of them, {n}, would not sit down.',
  'We met {n}, who asked us to come back another day.',
  'A {man} who gave the name {n} sleeps there.',
  'A friend is worried about {n}.',
  '{n} was seen by a nurse with an old burn.',
  '{n} has a bed in the back room.',
  'There was also {n}, who did not know the name of the town.',
  'The youngest is called {n}.',
  'A {man} gave {his} name as {n} and cried.',
  'Somebody called {n} used to work there and got away.',
  'Letters for {n} come to this address.',
] as const
/** Somebody at a place where nothing is wrong, or a witness. */
export const bystanders = [
  '{n} runs the place and showed the papers when asked.',
  'The owner, {n}, was friendly and had nothing to hide.',
  'A tenant, {n}, said that the neighbours had fallen out.',
  'The business belongs to {n}.',
  '{n} lives next door and complains often.',
  'It was {n} who opened.',
] as const
export const born = [
  '{n} was born on {d}.',
  'Date of birth given: {d}.',
  'On the form {he} wrote {d} as {his} birthday.',
]
export const nationality = [
  '{he} says that {he} is {c}.',
  'The papers said {c}.',
  'By {his} own account {c}.',
]
/** What the writer takes somebody to be. */
export const roles = [
  'We think of {h} as a {r}.',
  'The form calls {h} a {r}.',
  'Written down as a {r}.',
] as const
export const roleWords = {
  victim: ['possible victim', 'potential victim', 'potential victim of labour exploitation', 'survivor'],
  helper: ['driver', 'cook', 'doorman'],
  organiser: ['gangmaster', 'landlord', 'boss'],
} as const

export const vehicles = [
  'A {colour} {make}, {v}, stands outside.',
  'They are fetched in a {colour} {make} with the plate {v}.',
  'Vehicle seen: {make}, {colour}, {v}.',
  'Somebody noted the number of the {colour} {make}: {v}.',
  'The {make} is {colour}, registration {v}.',
  'Twice this month {v}, a {colour} {make}, waited with its engine on.',
] as const
export const phones = [
  'The number they are given to ring is {t}.',
  'Calls to {t} are answered by a man who asks who sent you.',
  'A card in the window says {t}.',
  'The phone was used with {t}.',
  'They all have {t} as the number of the boss.',
  'Contact on the slip: {t}.',
] as const
export const online = {
  link: ['There is an advert at {x}.', 'The rooms are shown at {x}.', 'The price list stands at {x}.'],
  handle: ['Work is offered by {x}.', 'Messages come from {x}.', 'The account {x} shows the same place.'],
  email: [
    'Work is offered by {x}.',
    'Messages come from {x}.',
    'Pay slips, where there are any, come from {x}.',
  ],
} as const

/** What the writer adds, and where it comes from. */
export const closers: readonly string[] = [
  'Nothing was said to anybody there.',
  'We left as usual and wrote this down the same day.',
  'It has been like this for some weeks.',
  'This may have an innocent explanation.',
  'Please do not ask there before you have spoken to us.',
  'A colleague has seen the same.',
  'No children were seen.',
  'There may be more people than we saw.',
  'We shall be there again next month.',
  'The person who told us would rather not be asked again.',
]
export const provenance: Readonly<Record<ListName, readonly string[]>> = {
  police: [
    'An officer on patrol, at first hand.',
    'Said at a stop and written down the same night.',
    'From an enquiry into something else.',
  ],
  councils: [
    'A housing officer on a visit.',
    'Licensing, during an inspection.',
    'A social worker, from a talk at home.',
  ],
  health: [
    'A nurse, from what a patient said.',
    'Seen in the waiting room by two members of staff.',
    'From a home visit of a midwife.',
  ],
  charities: ['Told at the drop-in.', 'A caseworker, from a client.', 'A volunteer on the night round.'],
  communities: [
    'A member, after a service.',
    'A teacher, from a pupil.',
    'A member firm, from its own yard.',
  ],
}
export const fromThePublic = [
  'A report from the public: a neighbour.',
  'A report from the public: a customer.',
  'A report from the public: somebody who used to work there.',
  'A report from the public, without a name.',
] as const

export const titles: Readonly<Record<Sector, readonly string[]>> = {
  agriculture: ['Farm workers near {w}', 'Caravans at a farm in {w}'],
  food_processing_packing: ['Packing line in {w}', 'Night shift in {w}'],
  car_wash: ['Hand car wash in {w}', 'Car wash, {w}: who sleeps there'],
  nail_bar_beauty: ['Nail bar in {w}', 'Beauty shop in {w}: staff who change'],
  construction: ['Building gang in {w}', 'Men laying drives around {w}'],
  garment_textile: ['Sewing unit in {w}', 'Clothes made at night in {w}'],
  warehousing_logistics: ['Depot in {w}: agency workers', 'Warehouse staff in {w}'],
  recycling_waste: ['Waste yard in {w}', 'Sorters in {w}'],
  hospitality_takeaway: ['Takeaway in {w}', 'Kitchen workers in {w}'],
  hotel_short_let: ['Short stays in {w}', 'Hotel rooms in {w}'],
  adult_social_care: ['Care workers in {w}', 'Care agency, {w}'],
  domestic_household: ['A helper in a home in {w}', 'Household in {w}'],
  brothel_residential: ['House in {w} with many visitors', 'Rooms in {w}'],
  cannabis_grow: ['Closed house in {w}', 'Possible grow in {w}'],
  drug_supply: ['Flat taken over in {w}', 'Young people carrying in {w}'],
}

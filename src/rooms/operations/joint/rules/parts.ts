/**
 * The parts of a plan and of the debriefs. The order follows the IIMARCH headings; the risk assessment has one part for each group of
 * people, because a plan that weighs only the risk to staff looks complete. `change-our-mind` is asked since a day that began
 * before its evidence was weighed visited hundreds of workshops and found next to nothing.
 */
export const parts = [
  {
    code: 'information',
    phase: 'plan',
    name: 'Information',
    hint: 'Background, places, people and what they are believed to be, what the community worries about. Sanitised words only. Whoever reads no intelligence does not read this part',
  },
  {
    code: 'intention',
    phase: 'plan',
    name: 'Intention',
    hint: 'The aim, and objectives in this order: keep victims safe, gather evidence and intelligence, disrupt, enforce and prevent. How you will know',
  },
  {
    code: 'method',
    phase: 'plan',
    name: 'Method',
    hint: 'Phases, teams and tasks, entry and search, the power each team uses by kind of premises, how victims are kept apart from suspects, what if',
  },
  {
    code: 'administration',
    phase: 'plan',
    name: 'Administration',
    hint: 'Times and duties, dress and protection, forms, exhibits, welfare and food of staff, money',
  },
  {
    code: 'communications',
    phase: 'plan',
    name: 'Communications',
    hint: 'Channels and call signs, who is called for what, information for victims in their languages, social media',
  },
  {
    code: 'human-rights',
    phase: 'plan',
    name: 'Human rights and legal powers',
    hint: 'Articles 2, 3, 4, 5 and 8: what is interfered with, why that is lawful, necessary and in proportion; disclosure',
  },
  {
    code: 'change-our-mind',
    phase: 'plan',
    name: 'What would change our mind',
    hint: 'What the evidence rests on, how sure it is, and what you would have to learn to do something else, or nothing',
  },
  {
    code: 'abort',
    phase: 'plan',
    name: 'When to stop',
    hint: 'What ends it at once, before it begins or while it is live, and who says so',
  },
  {
    code: 'risk-victims',
    phase: 'plan',
    name: 'Risk to victims',
    hint: 'On the day and after it; from exploiters and from us. What is done about each',
  },
  {
    code: 'risk-children',
    phase: 'plan',
    name: 'Risk to children',
    hint: 'Children who are there, and children elsewhere of people who are there. What is done about each',
  },
  { code: 'risk-staff', phase: 'plan', name: 'Risk to staff', hint: 'Of every agency, interpreters too' },
  { code: 'risk-public', phase: 'plan', name: 'Risk to the public', hint: 'Neighbours, customers, tension' },
  {
    code: 'risk-suspects',
    phase: 'plan',
    name: 'Risk to suspects',
    hint: 'Health, force, mistaken identity',
  },
  {
    code: 'hot-happened',
    phase: 'hot',
    name: 'Hot debrief: what happened',
    hint: 'What was planned, what was different, in the order in which it happened',
  },
  {
    code: 'hot-welfare',
    phase: 'hot',
    name: 'Hot debrief: welfare',
    hint: 'How the people who were received are, and how staff are. Who needs something tonight',
  },
  {
    code: 'hot-risks',
    phase: 'hot',
    name: 'Hot debrief: risks now',
    hint: 'What is dangerous as of tonight, to whom, and who does something about it',
  },
  {
    code: 'cold-kept',
    phase: 'cold',
    name: 'Cold debrief: what to keep',
    hint: 'What went well and why, with what the people who were received say of it',
  },
  {
    code: 'cold-changed',
    phase: 'cold',
    name: 'Cold debrief: what to change',
    hint: 'What to do otherwise, by theme: intelligence, planning, care of victims, powers, communications, welfare. Ask for each as a tasking',
  },
  {
    code: 'evaluation',
    phase: 'evaluation',
    name: 'Evaluation',
    hint: 'What came of each objective, against what you said would show it',
  },
] as const
export type Part = (typeof parts)[number]
export type PartCode = Part['code']

const named = (wanted: readonly PartCode[]): readonly PartCode[] => wanted
export const orderParts = named([
  'information',
  'intention',
  'method',
  'administration',
  'communications',
  'human-rights',
  'change-our-mind',
  'abort',
])
export const riskParts = named([
  'risk-victims',
  'risk-children',
  'risk-staff',
  'risk-public',
  'risk-suspects',
])
export const partName = (code: string): string => parts.find((one) => one.code === code)?.name ?? code

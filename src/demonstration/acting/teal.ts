import type { Sitting } from '../sitting.ts'
import { named, part, step } from './joint-forms.ts'

/** One of the council that is being planned. Its page says what it cannot be authorised without. */
export const tealSittings: readonly Sitting[] = [
  {
    by: 'colin',
    purpose: 'crime',
    at: '6d 11:00',
    acts: [
      {
        opens: '/joint-operations/new',
        to: '/joint-operations/new',
        chooses: { tasking: 'Visit the second car wash' },
        fields: { title: 'Teal', fromTime: '07:00', untilTime: '12:00', marking: 'official-sensitive' },
        days: { day: 9 },
        makes: 'teal',
      },
      named('teal', 'grace', 'gold'),
      named('teal', 'yusuf', 'ngo-liaison'),
      named('teal', 'sadia', 'premises'),
    ],
  },
  { by: 'grace', purpose: 'safeguarding', at: '5d 15:00', acts: [step('teal', 'take-on')] },
  {
    by: 'colin',
    purpose: 'crime',
    at: '4d 10:00',
    acts: [
      step('teal', 'begin-plan'),
      part(
        'teal',
        'information',
        'A second car wash, on the ring road. Nothing is known of who works there but what neighbours say.',
      ),
      part('teal', 'intention', 'To see who brings the workers, and that each of them is spoken to alone.'),
      part('teal', 'abort', 'The police desk asks us to wait.'),
      part(
        'teal',
        'risk-victims',
        'Whoever is moved after Kestrel may be there: they are told what happened, if they ask.',
      ),
      {
        to: '{at:teal}/reception',
        fields: {
          version: '0',
          place: 'A room of the town hall',
          people: '6',
          children: '0',
          language1: 'Romanian',
          interpreters1: '0',
          firstResponders: '1',
          medics: '0',
          beds: '4',
          accommodation: '',
          packs: '6',
          transport: '',
          mediaLine: '',
        },
      },
    ],
  },
]

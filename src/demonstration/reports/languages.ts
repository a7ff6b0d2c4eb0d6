import type { ReportStory } from '../report-steps.ts'
import { usual } from './usual.ts'

/** Told in other languages than English, as they were written. */
export const languages: readonly ReportStory[] = [
  {
    key: 'budowa',
    sent: '30d 18:52',
    language: '/pl',
    answers: {
      ...usual,
      relation: 'self',
      what: 'Pracuję na budowie w Wrenbrook od trzech miesięcy. Szef obiecał 12 funtów za godzinę, ale zabiera za mieszkanie i dojazd, i zostaje mi 60 funtów na tydzień. Mieszkamy w sześciu w jednym pokoju. Kiedy powiedziałem, że chcę odejść, powiedział, że wie, gdzie mieszka moja matka. Mój dowód ma on.',
      address: 'Dom przy Kiln Lane, Wrenbrook',
      setting: 'construction',
      signs: ['GEN-07', 'GEN-12', 'LAB-04', 'LAB-08', 'LIV-01'],
      howMany: '6',
      theirLanguage: 'polski',
      showBack: 'yes',
    },
    then: [
      { after: 40, do: 'take' },
      {
        after: 65,
        do: 'write',
        words:
          'Dziękujemy, że Pan do nas napisał. Jeśli grozi Panu niebezpieczeństwo, proszę dzwonić pod 999. Czy chce Pan porozmawiać z kimś po polsku? To Pan decyduje. Proszę napisać tutaj, o jakiej porze jest bezpiecznie.',
      },
      { after: 1500, do: 'come-back' },
      {
        after: 1503,
        do: 'write-back',
        words:
          'Tak, po polsku. W niedzielę wieczorem jestem sam, po ósmej. Proszę nie dzwonić na telefon, tylko tutaj.',
      },
      { after: 1560, do: 'read-messages' },
      {
        after: 1580,
        do: 'accept',
        types: ['labour'],
        reason:
          'First-hand account (read with an interpreter): deductions, document held, threat against family.',
      },
    ],
  },
  {
    key: 'mataam',
    sent: '7d 22:18',
    language: '/ar',
    answers: {
      ...usual,
      relation: 'family',
      know: 'told',
      what: 'صديقي يعمل في مطبخ مطعم للوجبات السريعة في فينيك بارفا. ينام فوق المطعم ولا يخرج إلا مع صاحب العمل. لم يأخذ أجره منذ وصوله قبل أربعة أشهر، ويقول له صاحب العمل إن عليه دين السفر. أخذوا هاتفه وأعطوه هاتفا آخر لا يتصل به إلا بهم.',
      place: 'مطعم في الشارع الرئيسي، فينيك بارفا',
      setting: 'takeaway',
      signs: ['GEN-06', 'GEN-14', 'GEN-17', 'LAB-01', 'LIV-02'],
      howMany: '1',
      theirLanguage: 'العربية',
    },
    then: [
      { after: 590, do: 'take', by: 'owen' },
      {
        after: 640,
        do: 'write',
        by: 'owen',
        words:
          'شكرا لأنك أخبرتنا. إذا كان صديقك في خطر الآن فاتصل بالرقم 999. لا تذهب إلى المطعم لتسأل. هل توجد طريقة آمنة لنتحدث إليه؟ يمكنك أن تكتب هنا.',
      },
      {
        after: 1420,
        do: 'accept',
        by: 'owen',
        types: ['labour'],
        reason: 'No pay, debt for travel, phone taken, never alone (read with an interpreter).',
      },
    ],
  },
  {
    key: 'sklep',
    sent: '2d 20:44',
    language: '/pl',
    answers: {
      ...usual,
      relation: 'customer',
      what: 'W sklepie na rogu pracuje zawsze ten sam chłopak, od rana do nocy, siedem dni w tygodniu. Mówi, że śpi na zapleczu. Właściciel odpowiada za niego.',
      place: 'Sklep na rogu Alder Row i Station Hill, Wrenbrook',
      setting: 'other',
      signs: ['GEN-04', 'GEN-29', 'LIV-07'],
      howMany: '1',
    },
  },
]

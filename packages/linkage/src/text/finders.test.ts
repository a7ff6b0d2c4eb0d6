import assert from 'node:assert/strict'
import test from 'node:test'
import type { MentionKind } from './candidate.ts'
import { findMentions } from './find-mentions.ts'

/** Words and value of each finding of one kind, "words=value". */
const of = (kind: MentionKind, text: string, asOf?: string): readonly string[] =>
  findMentions(text, asOf === undefined ? {} : { asOf })
    .filter((mention) => mention.kind === kind)
    .map(({ found, value }) => (found === value ? value : `${found}=${value}`))

/** How sure each finding of one kind is. */
const sure = (kind: MentionKind, text: string): readonly string[] =>
  findMentions(text)
    .filter((mention) => mention.kind === kind)
    .map((mention) => mention.sure)

function assertAll(kind: MentionKind, expected: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, findings] of Object.entries(expected)) assert.deepEqual(of(kind, text), findings, text)
}

test('digits that belong to something else are no telephone number', () => {
  const none = [
    'order no 07700 900123',
    'ref: 07700900123',
    'crime number 07700900123',
    '£07700 900123',
    'A07700900123',
    '#07700900123',
    '0.07700900123',
    '07700900123456',
    '0770 0900 1234 5678',
    '4929 0770 0900 1230 12',
    '01/02/2024 123456',
    '01 02 2024 123',
    '07700 900123%',
    '07700 900123.5',
    '12 07 70 09 00 12 3',
    '0116 496 000A',
    'on 7700 900123',
    '7700 900 12',
    '0011 2233 4455',
    '44 000 000 0000',
    '04, 11, 23, 29, 31, 40',
    'O 7700',
    '07700 9001 O',
    '+12',
    '+123456789012345678',
    'oh seven seven',
    'oh one two three four five six seven eight nine one two',
    '+1 23',
  ]
  for (const text of none) assert.deepEqual(of('phone', text), [], text)
})

test('a telephone number is followed over whatever stands between its digits', () => {
  assertAll('phone', {
    'call 07700 900123': ['07700 900123=+447700900123'],
    'call 07700\n900123': ['07700\n900123=+447700900123'],
    '(07700 900123 now': ['07700 900123=+447700900123'],
    '(07700) 900123': ['(07700) 900123=+447700900123'],
    'o7700 9oo12o': ['o7700 9oo12o=+447700900120'],
    'O77OO 9OO I23': ['O77OO 9OO I23=+447700900123'],
    '0770090012o': ['0770090012o=+447700900120'],
    '07700❤️900🔥123 xx': ['07700❤️900🔥123=+447700900123'],
    'mob07700 900123': ['07700 900123=+447700900123'],
    '07700 900123no answer': ['07700 900123=+447700900123'],
    '07700 900123/07700 900456': ['07700 900123=+447700900123', '07700 900456=+447700900456'],
    '+44(0)7700 900123': ['+44(0)7700 900123=+447700900123'],
    '(+44) 7700 900123': ['(+44) 7700 900123=+447700900123'],
    '0800 1111': ['0800 1111=+448001111'],
    '070-0000-0000': ['070-0000-0000=+447000000000'],
    '44 7700 900123': ['44 7700 900123=+447700900123'],
    'tel 7700 900123': ['7700 900123=700900123'],
    '+61 491 570 006 or 5': ['+61 491 570 006=+61491570006'],
    '0061 491 570 006': ['0061 491 570 006=+61491570006'],
    '+800 1234 5678': ['+800 1234 5678=+80012345678'],
    '+999 1234 56789': ['+999 1234 56789=+999123456789'],
    'o seven seven double o nine double o one two three': [
      'o seven seven double o nine double o one two three=+447700900123',
    ],
    'one, oh seven seven double oh nine double oh one two three': [
      'oh seven seven double oh nine double oh one two three=+447700900123',
    ],
  })
  assert.deepEqual(sure('phone', '07700 900123 O77OO 9OO I24 tel 7700 900125'), ['sure', 'likely', 'guess'])
})

test('roads, rooms, ordinals and words are no postcodes', () => {
  const none = [
    'the M1',
    'A46',
    'B12 bus',
    'room G12',
    'm1 2nd exit',
    'M1 2ND EXIT',
    's1 3hr',
    'B1 OLD',
    'NG99 OUT',
    's099 1aa',
    'XX1 1AA',
    'QQ1 1AA',
    'in CO2',
    'LE99',
    'A B C D E F',
    'at M1',
    'NG99.5',
    'S O 9 9 1 A A A',
  ]
  for (const text of none) assert.deepEqual(of('postcode', text), [], text)
})

test('postcodes are found whole, repaired, spaced out and in part where words speak for them', () => {
  assertAll('postcode', {
    'at NG99 5FW.': ['NG99 5FW'],
    'at ng995fw': ['ng995fw=NG99 5FW'],
    'NG99\n5FW': ['NG99\n5FW=NG99 5FW'],
    'M1 2ND': ['M1 2ND'],
    'postcode s099 1aa': ['s099 1aa=SO99 1AA'],
    'NG99 OAA': ['NG99 OAA=NG99 0AA'],
    'ZZ99 3VZ': ['ZZ99 3VZ'],
    'BX9 1ZZ': ['BX9 1ZZ'],
    'T F 9 9 1 X X': ['T F 9 9 1 X X=TF99 1XX'],
    'bfpo c/o 57': ['bfpo c/o 57=BFPO 57'],
    'in NG99 and LE98, LE97': ['NG99', 'LE98', 'LE97'],
    'NG99 area': ['NG99'],
    'postcode m1': ['m1=M1'],
    'M1 postcode': ['M1'],
  })
  assert.deepEqual(sure('postcode', 'NG99 5FW ng99 5fx in LE98'), ['sure', 'likely', 'guess'])
})

test('words beside figures are no registration marks', () => {
  const none = [
    'on 12 may',
    'at 10 the',
    'ab 12 cde',
    'SR95 two',
    'to 15 men',
    'M25 JAM',
    'room B12 was',
    'reg office 12',
    'plate of 2 eggs',
    'reg is on 12',
    'HP15 PRO',
    'regs 7 s',
    'AB?? ???',
    'XY1 2ZZ plates',
  ]
  for (const text of none) assert.deepEqual(of('vehicle', text), [], text)
})

test('registration marks are found by the current pattern, and others beside a word for vehicles', () => {
  assertAll('vehicle', {
    'a AB12 CDE': ['AB12 CDE=AB12CDE'],
    'ab12cde outside': ['ab12cde=AB12CDE'],
    'white van ab 12 cde': ['ab 12 cde=AB12CDE'],
    'ab 12 cde is the car': ['ab 12 cde=AB12CDE'],
    'the van on12cde': ['on12cde=ON12CDE'],
    ON12CDE: ['ON12CDE'],
    'the van ON12 CDE': ['ON12 CDE=ON12CDE'],
    'seen AB1? ?DE': ['AB1? ?DE=AB1??DE'],
    P123ABC: ['P123ABC'],
    'his BMW P123 ABC': ['P123 ABC=P123ABC'],
    'ABC 123D plates': ['ABC 123D=ABC123D'],
    'reg is ab12 cde now': ['ab12 cde=AB12CDE'],
    'plate starts AB12 and': ['AB12=AB12*'],
    'reg ending CDE then': ['CDE=*CDE'],
    'number plate: AIG 1234': ['AIG 1234=AIG1234'],
    'plate XYZ 123A': ['XYZ 123A=XYZ123A'],
    'registration A?12 BC': ['A?12 BC=A?12BC'],
  })
  assert.deepEqual(of('vehicle', 'AB30 CDE', '2031-01-01'), ['AB30 CDE=AB30CDE'])
  assert.deepEqual(sure('vehicle', 'AB12 CDE. ab12cdf. AB47 CDE'), ['sure', 'likely', 'guess'])
})

test('files, words beside @ and ends of sentences are no addresses', () => {
  for (const text of [
    'img@2x.png',
    'root@host',
    '3 @ 9.99',
    'a..b@example.com',
    'meet me @ example.com',
    '@example.com',
    ' (at) example dot com',
    'look at example dot com',
    'sat at home dot com',
  ])
    assert.deepEqual(of('email', text), [], text)
  for (const text of ['www.photo.jpg', 'end.Next', 'http://[', 'v1.2.3', 'e.g. this'])
    assert.deepEqual(of('link', text), [], text)
  for (const text of ['@home', '@1.5', 'telegram @ab1', 'telegram: ab1', 'snap is broken', 'insta: 12.5'])
    assert.deepEqual(
      of('handle', text).filter((one) => !one.startsWith('@ab1')),
      [],
      text,
    )
})

test('e-mail addresses are found as typed, with slips, and spelt out', () => {
  assertAll('email', {
    '<Mary@Example.com>': ['Mary@Example.com=mary@example.com'],
    'mary @ example.com': ['mary @ example.com=mary@example.com'],
    'MARY@EXAMPLE,COM': ['MARY@EXAMPLE,COM=mary@example.com'],
    'mary (at) example dot com': ['mary (at) example dot com=mary@example.com'],
    'lucky at gmail dot com': ['lucky at gmail dot com=lucky@gmail.com'],
    'mail: lucky at example dot com': ['lucky at example dot com=lucky@example.com'],
    'lucky7 at example dot com': ['lucky7 at example dot com=lucky7@example.com'],
  })
})

test('web addresses lose the punctuation around them; profiles are handles and chats are numbers', () => {
  assertAll('link', {
    '(see https://example.com/a_(b)).': ['https://example.com/a_(b)'],
    'www.example.com, and': ['www.example.com=https://example.com'],
    'nails.example/book now': ['nails.example/book=https://nails.example/book'],
    'bad[.]com/x': ['bad[.]com/x=https://bad.com/x'],
    'https://wa.me/message/ABC': ['https://wa.me/message/ABC'],
    'example.co.uk': ['example.co.uk=https://example.co.uk'],
  })
  assertAll('phone', {
    'https://wa.me/447700900123': ['https://wa.me/447700900123=+447700900123'],
    'https://api.whatsapp.com/send?phone=447700900123&text=hi': [
      'https://api.whatsapp.com/send?phone=447700900123&text=hi=+447700900123',
    ],
  })
  assertAll('handle', {
    'https://instagram.com/some_one': ['https://instagram.com/some_one=instagram:some_one'],
    'insta @some_one.': ['@some_one=instagram:some_one'],
    'find @some_one': ['@some_one'],
    'on snapchat as some_one1': ['some_one1=snapchat:some_one1'],
    'snap: someone': ['someone=snapchat:someone'],
    'snapchat is someone1': ['someone1=snapchat:someone1'],
  })
})

test('accounts, documents and company numbers go by check digits or by the words beside them', () => {
  assertAll('account', {
    'GB82 WEST 1234 5698 7654 32 PLEASE PAY': ['GB82 WEST 1234 5698 7654 32'],
    'GB83 WEST 1234 5698 7654 32': [],
    AB12CDEFGHIJ: [],
    '12-34-56 account 12345678': ['12-34-56 account 12345678=12-34-56 12345678'],
    '12345678 sort code 12-34-56': ['12345678 sort code 12-34-56=12-34-56 12345678'],
    'sort code 123456 / 12345678': ['123456 / 12345678=12-34-56 12345678'],
    '00-00-00 12345678': [],
  })
  assertAll('document', {
    'NI AB 12 34 56 C': ['AB 12 34 56 C=AB123456'],
    'NHS no 943 476 5919': ['943 476 5919=9434765919'],
    'NHS no 943 476 5918': [],
    'number 943 476 5919': [],
    'licence MORGA657054SM9IJ': ['MORGA657054SM9IJ'],
    'PNC 99/123456X': ['99/123456X=99/0123456X'],
    'PNC 99/123456A': [],
    'BRP ZX1234567': ['ZX1234567'],
    'passport no 123456789': ['123456789'],
    'ABCDE 123456A': [],
  })
  assertAll('company-number', {
    'company number 01234567': ['01234567'],
    'a company, number 01234567': ['01234567'],
    'co no 1234567': ['1234567=01234567'],
    SC123456: ['SC123456'],
    'SC 12345': [],
    'number 01234567': [],
    'company XX123456': [],
  })
})

test('sums are found with a sign or a word, and thousands that are not of money are left', () => {
  assertAll('money', {
    '£1,200.50 paid': ['£1,200.50=GBP 1200.50'],
    '£30-20 each': ['£30=GBP 30.00'],
    '30-20 quid': [],
    '50 quid a day': ['50 quid a day=GBP 50.00 per day'],
    '£20-30 an hour': ['£20-30 an hour=GBP 20.00-30.00 per hour'],
    'owes 50k': ['50k=GBP 50000.00'],
    'a 5k run': [],
    '10k followers': [],
    'a tenner': ['a tenner=GBP 10.00'],
  })
  assert.deepEqual(sure('money', '£5 and 50k'), ['sure', 'guess'])
})

test('dates with a year are found, days without one are not; ages only where they are somebody’s', () => {
  assertAll('date', {
    'on 12/03/2025': ['12/03/2025=2025-03-12'],
    'on 2025-03-12T10:15:00Z': ['2025-03-12T10:15:00Z=2025-03-12'],
    '31/02/2025': [],
    'on 3rd March': [],
    '3rd of March 2025': ['3rd of March 2025=2025-03-03'],
    'March 3, 2025': ['March 3, 2025=2025-03-03'],
    'in March 2025': ['March 2025=2025-03'],
    'the early 1990s': ['early 1990s=1990-1993'],
    'born about 1990': ['about 1990=1988-1992'],
    '10.2.3.4': [],
  })
  assertAll('age', {
    'aged 30': ['aged 30=30-30'],
    'aged 35-30': [],
    '16-year-old girl': ['16-year-old=16-16'],
    '20 years ago': [],
    'for 20 years old rules': [],
    'in his early twenties': ['early twenties=20-23'],
    'man in his 20s': ['20s=20-29'],
    'a teenager, under-18s': ['teenager=13-19', 'under-18s=0-17'],
  })
})

test('persons are found after titles and words that name, and guessed at by lists and capitals', () => {
  assertAll('person', {
    'Mr Sample came': ['Sample=sample'],
    'Dr Anna Sample Police': ['Anna Sample=anna sample'],
    'Mr Police': [],
    'called Zorg': ['Zorg=zorg'],
    'gave the name Zorg': ['Zorg=zorg'],
    'gave his name as Zed Xylo and left': ['Zed Xylo=zed xylo'],
    'rented in the name of Zorg': ['Zorg=zorg'],
    'in the name of God': [],
    'seen with Oksana Bondarenko': ['Oksana Bondarenko=oksana bondarenko'],
    'the flat of Murugan Selvaraj': ['Murugan Selvaraj=murugan selvaraj'],
    'On Fridays Anna Kowalska': ['Anna Kowalska=anna kowalska'],
    'On Fridays Xylo': [],
    'named linh': ['linh'],
    'called the police': [],
    'called Police': [],
    'called London': [],
    "met Anna's boss": ['Anna=anna'],
    'Anna Kowalska': ['Anna Kowalska=anna kowalska'],
    'NGUYEN Van Minh': ['NGUYEN Van Minh=nguyen van minh'],
    'told Will': ['Will=will'],
    'Will came': [],
    'in May': [],
    'saw May Smith': ['May Smith=may smith'],
    'Zed Xylo, born 4 May 1988': ['Zed Xylo=zed xylo'],
    'Zed Xylo, about 30,': ['Zed Xylo=zed xylo'],
    'Zed Xylo, 30 metres': [],
    'by a Z. Xylo, 07700 900123': ['Z. Xylo=z. xylo'],
    'in Block C. Tenants say': [],
    'then Rose Xylo': ['Rose Xylo=rose xylo'],
    'met Zed Xylo': ['Zed Xylo=zed xylo'],
    'then Zed Xylo drives': ['Zed Xylo=zed xylo'],
    'Personal Details': [],
    'and Policing Act': [],
    'THE BIG SIGN': [],
    'then SIGN Xylo drives': [],
    'met K M': [],
    LEI: [],
    'Anna London': ['Anna London=anna london'],
    'Zed Xylo who': [],
    'Zoë Müller-Łukasz': ['Zoë Müller-Łukasz=zoe muller-lukasz'],
    'by Aa Bb Cc Dd Ee': [],
  })
})

test('places and businesses are told from persons', () => {
  assertAll('place', {
    'at Flat 3, 12 Any Street': ['Flat 3, 12 Any Street=flat 3 12 any street'],
    'In Any Street': ['Any Street=any street'],
    'The Road': [],
    '14 sample rd': ['14 sample rd=14 sample road'],
    'a road': [],
    'Milton Keynes': ['Milton Keynes=milton keynes'],
    'from Reading': ['Reading=reading'],
    'Reading is': [],
    'the Police London': ['London=london'],
  })
  assertAll('business', {
    'Nguyen Nails': ['Nguyen Nails=nguyen nails'],
    'The Shiny Car Wash Ltd London': ['Shiny Car Wash Ltd=shiny car wash'],
    Nails: [],
    'The Nails': [],
  })
  assert.deepEqual(sure('business', 'Sample Ltd and Nguyen Nails'), ['likely', 'guess'])
})

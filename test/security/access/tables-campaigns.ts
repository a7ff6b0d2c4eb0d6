/** The tables of campaigns as `tables.ts` has the others. */
import { codeOf } from './tables-training.ts'
import type { TableForm } from './tables.ts'
import type { CampaignsTables } from './world-campaigns.ts'

type Name = keyof CampaignsTables

/** Far enough ahead that every world can register it, whatever the hour. */
const firstDay = '2099-03-01'
const lastDay = '2099-03-28'

export const campaignsForms = (
  canary: (table: Name, id: string) => string,
): { readonly [Of in Name]: TableForm<Of> } => ({
  'campaigns.campaign': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      name: canary('campaigns.campaign', row.id),
    }),
  },
  'campaigns.plan': {
    key: ['campaign_id', 'version'],
    keyOf: (row) => `${row.campaign_id}|1`,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      version: 1,
      aim: canary('campaigns.plan', row.campaign_id),
      audiences: ['public'],
      sectors: [],
      starts_on: firstDay,
      ends_on: lastDay,
      cost_pence: 100,
      languages: ['en'],
      channels: ['radio'],
      partners: [],
      places: [{ code: 'E06000016', name: 'Leicester', use: 'campaign' }],
      messages: [],
      inputs: '',
      outputs: '',
      out_takes: '',
      outcomes: 'Reports by the public',
      impact: '',
      alongside: 'None',
    }),
  },
  'campaigns.registration': {
    key: ['campaign_id'],
    keyOf: (row) => row.campaign_id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      version: 1,
      outcome: canary('campaigns.registration', row.campaign_id),
      design: 'before-after',
      direction: 'up',
      size_percent: 20,
      method: 'Twelve weeks before and after',
    }),
  },
  'campaigns.ending': {
    key: ['campaign_id'],
    keyOf: (row) => row.campaign_id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      kind: 'withdrawn',
      words: canary('campaigns.ending', row.campaign_id),
    }),
  },
  'campaigns.figure': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      metric: 'radio-spots',
      from_day: '2020-01-01',
      to_day: '2020-01-02',
      variant: '',
      language: '',
      value: 1,
      source: canary('campaigns.figure', row.id),
    }),
  },
  'campaigns.link': {
    key: ['code'],
    keyOf: (row) => linkCodeOf(row.id),
    columns: ({ id, campaign_id, agency_id, by_person }, world) => ({
      code: linkCodeOf(id),
      created_at: world.now,
      campaign_id,
      agency_id,
      channel: 'print',
      label: canary('campaigns.link', id),
      page: '/signs',
      language: 'en',
      by_person,
    }),
  },
  'campaigns.link_count': {
    key: ['code', 'day'],
    keyOf: (row) => `${linkCodeOf(row.id)}|2020-01-01`,
    columns: ({ id }) => ({
      code: linkCodeOf(id),
      day: '2020-01-01',
      created_at: '2020-01-01T00:00:00Z',
      visits: 3,
    }),
  },
  'campaigns.survey_wave': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      wave: 'after',
      code: codeOf(row.id),
      opens_on: firstDay,
      closes_on: lastDay,
      bank: '2026-11-29',
    }),
  },
  'campaigns.survey_answer': {
    key: ['wave_id', 'pass_mark'],
    keyOf: (row) => `${row.wave_id}|${passOf(row.wave_id)}`,
    columns: ({ wave_id }, world) => ({
      wave_id,
      pass_mark: passOf(wave_id),
      created_at: world.now,
      age: 'not-said',
      answers: { canary: canary('campaigns.survey_answer', wave_id) },
    }),
  },
  'campaigns.survey_count': {
    key: ['wave_id', 'kind', 'value'],
    keyOf: (row) => `${row.wave_id}|district|LE2`,
    columns: ({ wave_id }, world) => ({
      wave_id,
      kind: 'district',
      value: 'LE2',
      created_at: world.now,
      people: 12,
    }),
  },
  'campaigns.survey_hour': {
    key: ['wave_id', 'day', 'hour'],
    keyOf: (row) => `${row.wave_id}|2020-01-01|9`,
    columns: ({ wave_id }, world) => ({
      wave_id,
      hour: 9,
      day: '2020-01-01',
      created_at: world.now,
      people: 12,
    }),
  },
  'campaigns.language_import': {
    key: ['id'],
    keyOf: (row) => row.id,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      source: canary('campaigns.language_import', row.id),
      vintage: '2021-03',
      rows: 1,
    }),
  },
  'campaigns.language_place': {
    key: ['import_id', 'code'],
    keyOf: (row) => `${row.import_id}|E06000016`,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      code: 'E06000016',
      name: 'Leicester',
      people: 100,
    }),
  },
  'campaigns.language_count': {
    key: ['import_id', 'code', 'line'],
    keyOf: (row) => `${row.import_id}|E06000016|Gujarati`,
    columns: (row, world) => ({
      ...row,
      created_at: world.now,
      code: 'E06000016',
      line: 'Gujarati',
      people: 100,
    }),
  },
})

/** The first of the eight say in which world it was made, the last in which place. */
const linkCodeOf = (id: string): string => codeOf(id).slice(1, 4) + codeOf(id).slice(-3)

/** Thirty-two bytes of an id, as the database writes them. */
const passOf = (id: string): string => `\\x${id.replaceAll('-', '').repeat(2)}`

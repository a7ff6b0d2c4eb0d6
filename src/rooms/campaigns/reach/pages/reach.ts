import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { londonDay } from '#platform/london-day.ts'
import * as policy from '../../policy.ts'
import { channels, languages, sectors } from '../../reference.ts'
import { textOf } from '../../rules/codes.ts'
import { periodOf, type Period } from '../period.ts'
import { languageTable, plansBetween, type LanguageTable, type ReachingPlan } from '../queries.ts'
import { campaignsIn, languageReach, nextActions, showPeople, wardsOf } from '../rules/reach.ts'
import { reachView, type ReachModel } from './reach.view.ts'

interface Found {
  readonly period: Period
  readonly table: LanguageTable | null
  readonly plans: readonly ReachingPlan[]
}

/** Whom campaigns have not reached for, for leads of every agency. */
export const reachPage = page<Found>('campaigns.read-reach', {
  may: policy.seeCampaigns,
  async load(db, { query, now }) {
    const period = periodOf(query, londonDay(now))
    return {
      period,
      table: await languageTable(db),
      plans: await plansBetween(db, period.from, period.to),
    }
  },
  about: ({ period }) => ({ type: 'campaign-list', id: '-', detail: { from: period.from, to: period.to } }),
  present: (found) => show('Who has not been reached', reachView(modelOf(found)), { layout: 'wide' }),
})

const named = (names: readonly string[]): string => (names.length === 0 ? 'Not reached' : names.join('; '))

function modelOf({ period, table, plans }: Found): ReachModel {
  const reach = languageReach(languages, table?.lines ?? [], plans)
  const districts = (table?.places ?? []).map(({ code, name, people }) => ({
    name,
    people,
    campaigns: campaignsIn(plans, code),
  }))
  return {
    ...period,
    source: table === null ? null : `${table.source}, ${table.vintage}`,
    actions: table === null ? [] : nextActions({ languages: reach, districts }),
    languages: reach
      .filter(({ people, campaigns }) => people > 0 || campaigns.length > 0)
      .map((one) => ({
        name: one.name,
        people: table === null ? 'Not known' : showPeople(one.people),
        pages: one.isOnPublicPages ? 'Yes' : 'No',
        campaigns: named(one.campaigns),
        channels: one.channels.map((channel) => textOf(channels, channel)).join(', ') || 'None',
      })),
    districts: districts.map((one) => ({
      name: one.name,
      people: showPeople(one.people),
      campaigns: named(one.campaigns),
    })),
    wards: wardsOf(plans).map((one) => ({
      name: `${one.name} (${one.code})`,
      campaigns: named(one.campaigns),
    })),
    sectors: sectors.map(({ value, text }) => ({
      name: text,
      campaigns: named(plans.filter((plan) => plan.sectors.includes(value)).map(({ name }) => name)),
    })),
  }
}

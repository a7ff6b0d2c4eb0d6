/** The registry of metrics: data, read once, at start, and checked then. */
import { Type } from 'typebox'
import { readReference } from '#platform/reference.ts'
import { channels } from '../reference.ts'

const words = Type.String({ minLength: 1 })
const code = Type.String({ pattern: '^[a-z]+(-[a-z0-9]+)*$', maxLength: 40 })
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const shape = Type.Object({
  about: words,
  version: day,
  reviewBy: day,
  source: words,
  confidence: Type.Union([Type.Literal('H'), Type.Literal('M'), Type.Literal('L')]),
  metrics: Type.Array(
    Type.Object({
      code,
      channel: code,
      stage: Type.Union([
        Type.Literal('input'),
        Type.Literal('output'),
        Type.Literal('out-take'),
        Type.Literal('outcome'),
      ]),
      name: words,
      unit: Type.Union([Type.Literal('count'), Type.Literal('percent'), Type.Literal('pounds')]),
      definition: words,
    }),
    { minItems: 1 },
  ),
})

const file = readReference('campaign-metrics', shape)
export type Metric = (typeof file.metrics)[number]
export const { metrics, source: metricsSource, reviewBy: metricsReviewBy } = file
const twice = metrics.find(({ code: one }, at) => metrics.findIndex((other) => other.code === one) !== at)
if (twice !== undefined) throw new Error(`reference/campaign-metrics.json: ${twice.code} stands twice`)

const channelWords = new Map(channels.map(({ value, text }) => [value, text]))
for (const one of metrics)
  if (!channelWords.has(one.channel))
    throw new Error(`reference/campaign-metrics.json: there is no channel ${one.channel}`)

export const metricText = ({ channel, name }: Metric): string =>
  `${channelWords.get(channel) ?? channel}: ${name}`
export const findMetric = (wanted: string): Metric | undefined =>
  metrics.find((one) => one.code === wanted || metricText(one).toLowerCase() === wanted.toLowerCase())

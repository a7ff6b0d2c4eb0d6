import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFigure, type FigureMetric, type FigureWords } from './read-figure.ts'

const metrics: readonly FigureMetric[] = [
  { code: 'radio-spots', unit: 'count' },
  { code: 'radio-recall', unit: 'percent' },
  { code: 'paid-spend', unit: 'pounds' },
]
const rule = {
  findMetric: (wanted: string) => metrics.find(({ code }) => code === wanted),
  languages: [{ code: 'gu', name: 'Gujarati' }],
  today: '2026-11-25',
}
const words: FigureWords = {
  metric: 'radio-spots',
  from: '1 11 2026',
  to: '2026-11-14',
  message: 'a',
  language: 'gujarati',
  value: '1,250',
  source: 'Invoice of the station',
}
const errorsOf = (more: Partial<FigureWords>): string[] => {
  const read = readFigure({ ...words, ...more }, rule)
  return read.ok ? [] : read.errors.map(({ column, text }) => `${column}: ${text}`)
}

test('a figure is read with its days, message and language as people write them', () => {
  assert.deepEqual(readFigure(words, rule), {
    ok: true,
    figure: {
      metric: 'radio-spots',
      fromDay: '2026-11-01',
      toDay: '2026-11-14',
      variant: 'A',
      language: 'gu',
      value: 1250,
      source: 'Invoice of the station',
    },
  })
  assert.deepEqual(errorsOf({ metric: 'paid-spend', value: '12.50', message: '', language: '' }), [])
})

test('everything that is wrong is told at once, each with its column', () => {
  assert.deepEqual(
    errorsOf({
      metric: 'x',
      from: '31 2 2026',
      to: 'soon',
      message: 'E',
      language: 'x',
      value: 'many',
      source: '',
    }),
    [
      'metric: Choose a figure of the list',
      'from: Enter the first day, like 27 3 2026',
      'to: Enter the last day, like 27 3 2026',
      'message: Enter A, B, C or D, or nothing for all',
      'language: Enter a language of the list, or nothing for all',
      'value: Enter a number, like 1250 or 12.5',
      'source: Say where the number comes from, in 3 to 200 characters',
    ],
  )
})

test('a number fits its unit, a figure is of days that are over, and a formula is no number', () => {
  assert.deepEqual(errorsOf({ value: '1.5' }), ['value: Enter a whole number'])
  assert.deepEqual(errorsOf({ metric: 'radio-recall', value: '101' }), ['value: Enter a share from 0 to 100'])
  assert.deepEqual(errorsOf({ value: '=1+1' }), ['value: Enter a number, like 1250 or 12.5'])
  assert.deepEqual(errorsOf({ value: '-4' }), ['value: Enter a number, like 1250 or 12.5'])
  assert.deepEqual(errorsOf({ to: '26 11 2026' }), ['to: A figure is of days that are over'])
  assert.deepEqual(errorsOf({ from: '15/11/2026' }), ['to: The last day cannot be before the first'])
  assert.deepEqual(errorsOf({ from: '1 1 2020' }), ['to: Enter two years at most'])
})

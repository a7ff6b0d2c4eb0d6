import assert from 'node:assert/strict'
import test from 'node:test'
import { guessKind } from './organisation-kind.ts'

test('a name that says what it is gets its kind', () => {
  const expected = {
    'City of Midshire Police': 'police',
    'Midshire Constabulary': 'police',
    'Midshire Regional Organised Crime Unit': 'organised-crime-unit',
    'Home Office - UK Border Force': 'immigration',
    'Gangmasters and Labour Abuse Authority': 'labour-inspectorate',
    'Midshire County Council': 'local-authority',
    'West Midshire Combined Authority': 'local-authority',
    'Midshire Fire and Rescue Service': 'fire',
    'Midshire NHS Foundation Trust': 'health',
    'Safe Harbour Trust': 'charity',
    'University of Midshire': 'university',
  }
  for (const [name, kind] of Object.entries(expected)) assert.equal(guessKind(name), kind, name)
})

test('a name that says nothing is something else, not the nearest kind', () => {
  for (const name of ['Quillon', 'Northgate', '']) assert.equal(guessKind(name), 'other')
})

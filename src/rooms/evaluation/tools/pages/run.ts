import type { Outcome } from '#platform/outcome.ts'
import { show } from '#platform/outcome.ts'
import { page } from '#platform/page.ts'
import { instantWords } from '#platform/views/form.ts'
import { writeBundle } from '../../bundle/write-bundle.ts'
import * as policy from '../../policy.ts'
import { aboutReports } from '../../rules/about.ts'
import { ownListsTitle } from '../../hidden/lists.ts'
import { clustersWords } from '../clusters-words.ts'
import { listsWords } from '../lists-words.ts'
import { runs } from '../open-runs.ts'
import type { Answer, Run } from '../runs.ts'
import { seriesWords } from '../series-words.ts'
import { runView, type RunModel } from './run.view.ts'

/** What is being worked out, and then the answer: for whoever asked alone. */
export const runPage = page<Run>('evaluation.read-run', {
  may: policy.seeFigures,
  load: (_db, { params, actor, now }) => runs.find(params['runId'] ?? '', actor.personId, now),
  about: ({ asked }) => ({ type: 'figures', id: '-', detail: { tool: asked.tool } }),
  present: (run) =>
    show(titleOf(run), runView(modelOf(run)), {
      layout: 'wide',
      // Without a script the page looks again by itself, and a link does it for whoever switched that off.
      ...(run.state.kind === 'running' ? { headers: { refresh: '3' } } : {}),
    }),
})

const titleOf = ({ asked, state }: Run): string =>
  state.kind === 'running' ? `Being worked out: ${asked.title}` : asked.title

function modelOf({ id, asked, state }: Run): RunModel {
  const common = {
    title: asked.title,
    about: asked.about,
    back:
      asked.tool === 'lists' && asked.title === ownListsTitle
        ? '/evaluation/hidden'
        : `/evaluation/tools/${asked.tool}`,
    stop: `/evaluation/tools/runs/${id}`,
  }
  if (state.kind === 'running')
    return { ...common, state: { kind: 'running', percent: Math.floor(100 * state.done) } }
  if (state.kind === 'stopped') return { ...common, state }
  if (state.kind === 'refused') return { ...common, state }
  return {
    ...common,
    state: {
      kind: 'done',
      words: wordsOf(state.answer),
      bundle: `/evaluation/tools/runs/${id}/bundle`,
      computed: `Worked out on ${instantWords(state.at)}${asked.seed === null ? '; nothing was drawn' : ` with seed ${asked.seed}`}. ${provenanceOf(state.answer)}`,
    },
  }
}
function wordsOf(answer: Answer) {
  switch (answer.kind) {
    case 'series':
      return seriesWords(answer)
    case 'lists':
      return listsWords(answer)
    case 'clusters':
      return clustersWords(answer)
  }
}

function provenanceOf(answer: Answer): string {
  const of =
    answer.kind === 'series'
      ? answer.judged.provenance
      : answer.kind === 'lists'
        ? answer.bootstrap?.provenance
        : answer.scan.provenance
  return of === undefined ? '' : `Data ${of.inputHash}, way of drawing ${of.version}.`
}

/** The answer with its data, to be worked out again anywhere. */
export const runBundle = page<Run>('evaluation.take-run', {
  verb: 'export',
  may: policy.seeFigures,
  load(_db, { params, actor, now }) {
    const run = runs.find(params['runId'] ?? '', actor.personId, now)
    return run?.state.kind === 'done' ? run : null
  },
  about: ({ asked }) => ({ type: 'figures', id: '-', detail: { tool: asked.tool, file: 'zip' } }),
  present({ asked, state }): Outcome {
    if (state.kind !== 'done') return { kind: 'not-found' }
    return {
      kind: 'download',
      fileName: `article4-${asked.tool}.zip`,
      type: 'application/zip',
      bytes: writeBundle({
        tool: asked.tool,
        title: asked.title,
        caveat: `${aboutReports} Withheld figures are withheld here too, with the reason.`,
        options: asked.options,
        seed: asked.seed,
        at: state.at,
        files: [...asked.files].map(([name, text]) => ({ name, text })),
        result: state.answer,
      }),
    }
  },
})

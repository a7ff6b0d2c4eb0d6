import { levelName } from '../src/compare/comparison.ts'
import { priorWeight, weightOf, type WeighedComparison } from '../src/model/model.ts'
import { barTable, escape, table } from './charts.ts'
import type { Measured } from './measure.ts'

/** One page for whoever asks what was done and whether to trust it. No script, nothing from elsewhere. */
export function reportHtml(measured: Measured): string {
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Linkage report</title><style>${style}</style></head><body><main>
<h1>Linkage report</h1>
${summary(measured)}
${measured.truth === null ? withoutTruth : truthSection(measured.truth)}
${sizesSection(measured)}
${weightsSection(measured)}
${fieldsSection(measured)}
${unlinkableSection(measured)}
${reviewSection(measured)}
${examplesSection(measured)}
${methodSection(measured)}
</main></body></html>
`
}

const style = `body{font:16px/1.5 arial,sans-serif;color:#0b0c0c;margin:0}main{max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:2rem}h2{font-size:1.4rem;border-top:2px solid #0b0c0c;padding-top:.6rem;margin-top:2rem}h3{margin-top:1.6rem}
.for{fill:#1d70b8}.against{fill:#a2381f}.zero{stroke:#0b0c0c;stroke-width:.3}
table{border-collapse:collapse;margin:1rem 0;width:100%}caption{text-align:left;font-weight:bold}.scroll{overflow-x:auto}
th,td{border-bottom:1px solid #b1b4b6;padding:.3rem .8rem .3rem 0;text-align:left;vertical-align:top}tbody th{font-weight:normal}
.chart th{width:38%}.chart .bar{width:42%;vertical-align:middle}.chart .figure{white-space:nowrap;text-align:right}.chart svg{display:block;width:100%;height:1.1rem}
.note{border-left:5px solid #1d70b8;padding-left:1rem}.warn{border-left:5px solid #a2381f;padding-left:1rem}code{overflow-wrap:anywhere}`

const whole = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 0 })
const percent = (value: number | null): string =>
  value === null ? 'not known' : `${(value * 100).toFixed(1)} %`
const ratio = (value: number | null): string => (value === null ? 'not known' : value.toFixed(4))
const bits = (value: number): string => `${value >= 0 ? '+' : '−'}${Math.abs(value).toFixed(1)} bits`

function summary(measured: Measured): string {
  const clusters = measured.sizes.reduce((sum, size) => sum + size.clusters, 0)
  const alone = measured.sizes[0]?.clusters ?? 0
  return `<p>${whole(measured.records)} records became <strong>${whole(clusters)} clusters</strong>; ${whole(alone)} records stand alone.
${whole(measured.pairsCompared)} pairs were compared. A cluster is a proposal: a person decides.</p>`
}

const withoutTruth = `<p class="note">No true clusters were given, so this report cannot say how many links are right. The pages below say what the data allows;
a sample judged by people would say the rest.</p>`

function truthSection(truth: NonNullable<Measured['truth']>): string {
  const { pairs, bCubed } = truth
  const rows = [
    ['Pairs', percent(pairs.precision), percent(pairs.recall), ratio(pairs.f1)],
    ['Records (B-cubed)', percent(bCubed.precision), percent(bCubed.recall), ratio(bCubed.f1)],
  ]
  const groups =
    truth.byGroup === null
      ? ''
      : table(
          `By group, over records (B-cubed). Gap between the highest and the lowest: precision ${percent(truth.byGroup.gap?.precision ?? null)}, recall ${percent(truth.byGroup.gap?.recall ?? null)}`,
          ['Group', 'Records', 'Precision', 'Recall', 'F1'],
          truth.byGroup.groups.map(({ group, records, bCubed: of }) => [
            group,
            whole(records),
            percent(of.precision),
            percent(of.recall),
            ratio(of.f1),
          ]),
        )
  return `<h2>Against the truth that was given</h2>
<p>${whole(pairs.truePairs)} pairs are truly of one thing; ${whole(pairs.foundPairs)} were put together, ${whole(pairs.correctPairs)} of them rightly. Every pair counts, also those never compared.</p>
${table('How well it went', ['Counted over', 'Precision', 'Recall', 'F1'], rows)}${groups}`
}

function sizesSection({ sizes }: Measured): string {
  const values = sizes.map(({ members, clusters }) => ({
    label: `${members} ${members === '1' ? 'member' : 'members'}`,
    value: Math.log10(clusters + 1),
    shown: whole(clusters),
  }))
  return `<h2>How large the clusters are</h2><p>Bars grow by factors of ten. A few very large clusters deserve a look.</p>
${barTable('Clusters by number of members', ['Members', 'Clusters'], values)}`
}

function weightsSection({ weights, model }: Measured): string {
  const values = weights.map(({ from, pairs }) => ({
    label: `${from} to ${from + 2} bits`,
    value: Math.log10(pairs + 1),
    shown: whole(pairs),
  }))
  return `<h2>How much the pairs weigh</h2>
<p>Weight 0 is as likely as not; 3.2 is nine in ten; 6.6 is ninety-nine in a hundred. Clusters merge while the mean over all their cross pairs is at least ${model.clustering.cut} bits;
a pair never compared counts as ${model.clustering.unseen}. A clear valley between two hills is a good sign. Bars grow by factors of ten.</p>
${barTable('Pairs by weight', ['Weight', 'Pairs'], values)}`
}

function fieldsSection({ model, known }: Measured): string {
  const shares = known.map(({ field, share }) => ({ label: field, value: share, shown: percent(share) }))
  return `<h2>What each field says</h2>${barTable('Share of records in which a field is known', ['Field', 'Known'], shares)}
${model.comparisons.map(comparisonSection).join('\n')}`
}

function comparisonSection(comparison: WeighedComparison): string {
  const values = comparison.m.map((_, index) => ({
    label: levelName(comparison, index + 1),
    value: weightOf(comparison, index + 1),
    shown: bits(weightOf(comparison, index + 1)),
  }))
  const rows = comparison.m.map((m, index) => [
    levelName(comparison, index + 1),
    bits(weightOf(comparison, index + 1)),
    percent(m),
    (comparison.u[index] ?? 0).toExponential(1),
  ])
  return `<h3>${escape(comparison.field)}</h3>${barTable(`What ${comparison.field} weighs`, ['Level', 'Weight'], values)}
<details><summary>${escape(comparison.field)}: how often</summary>${table('How often each level is seen', ['Level', 'Weight', 'Among matches', 'By chance'], rows)}</details>`
}

function unlinkableSection({ unlinkable }: Measured): string {
  const rows = unlinkable.map(({ group, records, share }) => [group, whole(records), percent(share)])
  return `<h2>Records that say too little</h2>
<p>Weighed against themselves, these could not reach nine in ten: no method could link them safely. A sample of at most 5,000 records.</p>
${table('Records that cannot be linked, by group', ['Group', 'Records in the sample', 'Cannot reach nine in ten'], rows)}`
}

function reviewSection({ bridges }: Measured): string {
  if (bridges.length === 0)
    return `<h2>Look at these first</h2><p>No cluster hangs on a single link between two larger parts.</p>`
  const rows = bridges.map(({ ids, weight, smallerPart }) => [
    ids[0],
    ids[1],
    bits(weight),
    whole(smallerPart),
  ])
  return `<h2>Look at these first</h2><p>Each of these links alone holds two parts of a cluster together. If it is wrong, the cluster falls apart.</p>
${table('Links on which most turns', ['One record', 'The other', 'Weight', 'Members of the smaller part'], rows)}`
}

function examplesSection({ examples }: Measured): string {
  if (examples.length === 0) return ''
  return `<h2>Some pairs, explained</h2><p>Chosen because they are close calls. <code>linkage explain</code> does this for any two records.</p>
${examples.map(exampleSection).join('\n')}`
}

function exampleSection({ ids, together, explanation }: Measured['examples'][number]): string {
  const bars = [
    ...explanation.bars.map(({ field, level, left, right, weight, frequency }) => ({
      label: `${field}: ${level}${left === null || right === null ? '' : ` (${left} | ${right})`}`,
      value: weight + frequency,
      shown: bits(weight + frequency),
    })),
    { label: 'before looking', value: explanation.prior.weight, shown: bits(explanation.prior.weight) },
    { label: 'together', value: explanation.weight, shown: bits(explanation.weight) },
  ]
  const change = explanation.wouldChange.slice(0, 3).map((sentence) => `<li>${escape(sentence)}</li>`)
  return `<h3>${escape(ids[0])} and ${escape(ids[1])}: ${together ? 'in one cluster' : 'kept apart'}</h3><p>${escape(explanation.verdict)}</p>
${barTable('What speaks against, then what speaks for', ['Evidence', 'Weight'], bars)}${change.length === 0 ? '' : `<ul>${change.join('')}</ul>`}`
}

function methodSection({ model, capped, settings }: Measured): string {
  const warnings = [
    ...model.provenance.warnings,
    ...capped.map(
      ({ family, keys, records }) =>
        `${family}: ${whole(keys)} keys were too common (${whole(records)} records) and were passed over`,
    ),
  ]
  return `<h2>How it was done</h2>
<p>Model <strong>${escape(model.version)}</strong>, ${escape(model.provenance.method)}, from ${whole(model.provenance.records)} records. Before looking, about 1 in ${whole(1 / model.prior)} pairs is of one thing (${bits(priorWeight(model))}).
Pairs were compared that share one of ${whole(model.keys.length)} kinds of key. The model is written beside this page and can be used again: <code>"model": "model.json"</code>.</p>
<p>Input: ${settings.input.map((file) => `<code>${escape(file.split('/').at(-1) ?? file)}</code>`).join(', ')}.</p>
${warnings.length === 0 ? '' : `<div class="warn"><p>Worth knowing:</p><ul>${warnings.map((warning) => `<li>${escape(warning)}</li>`).join('')}</ul></div>`}`
}

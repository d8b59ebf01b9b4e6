import { fieldLabel, valueLabel } from '../../evaluate/field-labels.ts'
import type { Effect, ModelReport } from '../../evaluate/model-effect.ts'
import type { Score } from '../../evaluate/tally.ts'
import type { Shell } from '../command.ts'
import { clipped, harmless } from '../terminal.ts'
import { aligned, percent } from './tables.ts'
import { evalSpeaker } from './words.ts'

const decimal = (value: number | null): string => (value === null ? '—' : value.toFixed(3))

const mainFigure = (score: Score | undefined): number | null =>
  score === undefined ? null : score.type === 'right' ? score.accuracy : score.f1

/** Rules alone beside rules and model: figures that move, agreement, and what was gained, lost and changed. */
export function modelLines(report: ModelReport | null, asked: number, shell: Shell): string[] {
  if (report === null) return []
  const say = evalSpeaker(shell.language)
  return [
    '',
    say('modelHead', report.proposals),
    ...figures(report, shell),
    ...agreement(report, shell),
    ...effects('gained', report.gained, asked, shell),
    ...effects('lost', report.lost, asked, shell),
    ...effects('modelChanged', report.changed, asked, shell),
  ]
}

function figures({ rules, with_model: together }: ModelReport, { language }: Shell): string[] {
  const say = evalSpeaker(language)
  const moved = Object.keys(together).filter((field) => mainFigure(rules[field]) !== mainFigure(together[field]))
  if (moved.length === 0) return [`  ${say('modelSame')}`]
  const rows = moved.map((field) => {
    const [before, after] = [mainFigure(rules[field]), mainFigure(together[field])]
    const step = before === null || after === null ? '' : ((after - before) * 100).toFixed(1)
    const signed = Number(step) > 0 ? `+${step}` : step
    return [
      `  ${fieldLabel(field, language)}`,
      percent(before),
      percent(after),
      signed,
      String(together[field]?.n ?? 0),
    ]
  })
  return aligned([[`  ${say('field')}`, say('rulesAlone'), say('rulesAndModel'), say('step'), 'n'], ...rows])
}

const CODERS = { gold: 'coderGold', rules: 'coderRules', model: 'coderModel' } as const

function agreement(report: ModelReport, { language }: Shell): string[] {
  const say = evalSpeaker(language)
  const name = (coder: string) => (coder in CODERS ? say(CODERS[coder as keyof typeof CODERS]) : coder)
  return report.agreement.flatMap(({ field, pairs, alpha, n }) => {
    const label = fieldLabel(field, language)
    const kappas = pairs.map(
      ({ coders, kappa, n: both, agreement: share }) =>
        `${coders.map(name).join('–')} ${say('kappa', { value: decimal(kappa), n: both })} ${percent(share)}%`,
    )
    const gold = report.with_gold[field]
    const whole =
      gold === undefined
        ? []
        : [
            `    ${say('withGold', {
              rules: decimal(gold.rules.kappa),
              model: decimal(gold.with_model.kappa),
              n: gold.rules.n,
            })}`,
          ]
    return [`  ${label}: ${[...kappas, say('alpha', { value: decimal(alpha), n })].join(' · ')}`, ...whole]
  })
}

function effects(
  word: 'gained' | 'lost' | 'modelChanged',
  all: readonly Effect[],
  asked: number,
  { language, terminal }: Shell,
): string[] {
  const say = evalSpeaker(language)
  const lines = all.slice(0, asked).map(({ file, field, problem, want, rules, model, quote }) => {
    const value = (said: string | null) => (said === null ? say('none') : valueLabel(field, said, language))
    const where = problem === null ? file : `${file} ${say('problemWord', { path: problem })}`
    const sides = say('modelSides', { want: value(want), rules: value(rules), model: value(model) })
    const words = `    ${where} ${fieldLabel(field, language)}: ${sides}${quote === null ? '' : ` 「${quote}」`}`
    return clipped(harmless(words), terminal.width)
  })
  return [`  ${say(word, { count: all.length })}`, ...lines]
}

import { type Asked, askFigures } from '../../compare/ask-figures.ts'
import { labelsOf } from '../../compare/labels.ts'
import { chosenMetrics, SHORT } from '../../compare/metrics.ts'
import { askPanel } from '../../compare/panel.ts'
import type { Ask, Question } from '../../compare/question.ts'
import { type Making, presentIn, type Report, reportOf } from '../../compare/report.ts'
import { loadKnowledge } from '../../knowledge.ts'
import { checkCondition, withTables } from '../archive/tables.ts'
import { EXIT, type Flags, type Shell, UsageError } from '../command.ts'
import { harmless } from '../terminal.ts'
import { explainInto, metricAsked } from './explain.ts'
import { compareBy, listOf, panelBy, questionOf, trendsBy } from './flags.ts'
import { bytesOf, FORMS, formOf, onTerminal, save } from './output.ts'

/** `zhenggai compare ARCHIVE --by county`: figures of groups side by side. */
export const compare = (archive: string, flags: Flags, shell: Shell): Promise<number> =>
  answered('compare', archive, questionOf(compareBy(flags, shell), flags, shell), flags, shell)

/** `zhenggai trends ARCHIVE --by year`: figures of periods, with those between that no notice fills. */
export const trends = (archive: string, flags: Flags, shell: Shell): Promise<number> =>
  answered('trends', archive, questionOf(trendsBy(flags, shell), flags, shell), flags, shell)

const answered = (
  command: 'compare' | 'trends',
  archive: string,
  question: Question,
  flags: Flags,
  shell: Shell,
): Promise<number> =>
  overTables(archive, question, flags, shell, async (ask) => {
    const { regions, sectors } = loadKnowledge()
    const asked = await askFigures(ask, question, regions)
    return { asked, making: { command, labels: labelsOf(question, regions, sectors, shell.language) } }
  })

/** `zhenggai panel ARCHIVE --by county --period year --frame 2024`: every unit of a year's divisions in every period. */
export async function panel(archive: string, flags: Flags, shell: Shell): Promise<number> {
  const grouping = panelBy(flags, shell)
  const question = questionOf(grouping, flags, shell)
  return overTables(archive, question, flags, shell, async (ask) => {
    const { regions, sectors } = loadKnowledge()
    const asked = await askPanel(ask, question, regions, grouping.area, grouping.year)
    const labels = labelsOf(question, regions, sectors, shell.language)
    const unit = (key: readonly string[]) => asked.frame.get(key[0] ?? '')
    return {
      asked,
      making: {
        command: 'panel',
        labels: (key) => [unit(key)?.name ?? key[0] ?? '', ...labels(key).slice(1)],
        more: {
          names: ['adcode_then', 'adcode_now'],
          of: ({ key }) => ({ adcode_then: key[0] ?? '', adcode_now: unit(key)?.now.join('/') ?? '' }),
        },
      },
    }
  })
}

interface Made {
  readonly asked: Asked
  readonly making: Pick<Making, 'command' | 'labels' | 'more'>
}

/** Checks what was asked for, asks, and gives the report or what explains it. */
async function overTables(
  archive: string,
  question: Question,
  flags: Flags,
  shell: Shell,
  made: (ask: Ask) => Promise<Made>,
): Promise<number> {
  const file = typeof flags.output === 'string' ? flags.output : null
  const words = shell.say('badOutput', { path: harmless(file ?? '') })
  const form = file === null || flags.explain !== undefined ? null : formOf(file, FORMS, words)
  return withTables(archive, shell, async (ask) => {
    await checkCondition(ask, question.where, shell)
    const { asked, making } = await made(ask)
    const metrics = metricsOf(asked, flags, form !== null && form !== 'md' && form !== 'svg', shell)
    const report: Report = reportOf(asked.figures, { ...making, question, metrics, language: shell.language })
    if (flags.explain !== undefined) await explainInto(ask, asked, report, archive, flags, shell)
    else if (file === null || form === null) await shell.terminal.out(onTerminal(report))
    else await save(file, await bytesOf(report, form), report.rows.length, shell)
    return EXIT.well
  })
}

/** What was asked for; else all in a file of data, and a few where people read. */
function metricsOf({ figures }: Asked, flags: Flags, all: boolean, { say }: Shell): readonly string[] {
  const only = metricAsked(flags.explain)
  const words = only !== null ? [only] : listOf(flags.metric)
  const present = presentIn(figures)
  const chosen = chosenMetrics(words.length > 0 ? words : all ? ['all'] : SHORT, present)
  if ('unknown' in chosen) throw new UsageError(say('badMetric', { name: harmless(chosen.unknown) }))
  return chosen.names
}

import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fold } from '../src/language/fold.ts'
import { fixtureNames, placeOf, recordOf } from './golden/fixtures.ts'

interface Annotation {
  readonly kind?: string
  readonly problems?: readonly {
    readonly number: readonly number[] | null
    readonly title: string
    readonly status: string
    readonly label?: string | null
    /** Labels that are as right as `label`. */
    readonly label_alt?: readonly (string | null)[]
    readonly measures?: number
  }[]
}

const squashed = (words: string): string =>
  fold(words)
    .replace(/\s+/g, '')
    .replace(/[。.]+$/, '')

/** The label that was read, said as the annotation says it where it is one of those it takes for right. */
function labelSaid(read: string | null, problem: NonNullable<Annotation['problems']>[number] | undefined) {
  const said = read === null ? null : squashed(read)
  const right = (problem?.label_alt ?? []).map((label) => (label === null ? null : squashed(label)))
  return right.includes(said) && problem?.label ? squashed(problem.label) : said
}

const annotated = fixtureNames().filter((name) => existsSync(placeOf(name, 'gold.json')))

/** What a person says of a fixture, against what the rules read in it. */
describe.each(annotated)('%s as annotated', (name) => {
  const gold = JSON.parse(readFileSync(placeOf(name, 'gold.json'), 'utf8')) as Annotation

  it.skipIf(gold.problems === undefined)('has these problems with these statuses', async () => {
    const record = await recordOf(name)
    const read = record.problems.map(({ number, title, status, measures }, index) => {
      const wanted = gold.problems?.[index]
      return [
        number?.join('.') ?? '-',
        squashed(title),
        status.value,
        wanted?.label === undefined ? null : labelSaid(status.label, wanted),
        wanted?.measures === undefined ? null : measures.length,
      ].join(' | ')
    })
    const wanted = gold.problems?.map(({ number, title, status, label, measures }) =>
      [number?.join('.') ?? '-', squashed(title), status, label && squashed(label), measures ?? null].join(' | '),
    )
    expect(read).toEqual(wanted)
  })

  it.skipIf(gold.kind === undefined)('is of this kind', async () =>
    expect((await recordOf(name)).kind.value).toBe(gold.kind),
  )
})

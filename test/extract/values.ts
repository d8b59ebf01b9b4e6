import { read } from './read.ts'

/** Each count as `quote value[-max] unit bound modality`. */
export const countsIn = (content: string): string[] => {
  const { of, quote } = read(content)
  return of('count').map((fact) => {
    const { value, max, unit, bound, modality } = fact.value
    return `${quote(fact)} ${max === null ? value : `${value}-${max}`} ${unit} ${bound} ${modality}`
  })
}

/** Each amount as `quote value[-max] currency role modality`. */
export const amountsIn = (content: string): string[] => {
  const { of, quote } = read(content)
  return of('money').map((fact) => {
    const { value, max, currency, role, modality } = fact.value
    return `${quote(fact)} ${max === null ? value : `${value}-${max}`} ${currency} ${role} ${modality}`
  })
}

/** Each percentage as `quote value[-max] unit change`. */
export const percentsIn = (content: string): string[] => {
  const { of, quote } = read(content)
  return of('percent').map((fact) => {
    const { value, max, unit, change } = fact.value
    return `${quote(fact)} ${max === null ? value : `${value}-${max}`} ${unit} ${change}`
  })
}

/** Each fact that carries an outcome as `quote key`, several keys joined by +. */
export const outcomesIn = (content: string): string[] => {
  const { facts, quote } = read(content)
  return facts.filter((fact) => fact.outcome !== null).map((fact) => `${quote(fact)} ${fact.outcomes.join('+')}`)
}

/** What a researcher sums: per key and unit class, the values of the additive facts, a paper counting one. */
export function sumsIn(content: string): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const fact of read(content).facts) {
    if (fact.additive !== true || fact.outcome === null) continue
    const value = fact.kind === 'count' || fact.kind === 'money' ? Number(fact.value.value) : 1
    const key = `${fact.outcome} ${fact.unitClass}`
    sums[key] = Math.round(((sums[key] ?? 0) + value) * 100) / 100
  }
  return sums
}

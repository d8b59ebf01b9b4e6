import { type Adapter, factsOf } from './adapter.ts'

export const recurrence: Adapter = (example) => {
  const { facts, at } = factsOf(example)
  return facts.flatMap((fact) =>
    fact.kind === 'recurrence' ? [{ type: 'recurrence', ...at(fact), every: fact.value.every }] : [],
  )
}

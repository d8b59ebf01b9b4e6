import fc from 'fast-check'
import { expect, it } from 'vitest'
import { flatMap } from '../../src/language/flat-map.ts'

it('gives what the flatMap of arrays gives', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer(), fc.array(fc.oneof(fc.integer(), fc.array(fc.integer()))))), (list) => {
      expect(flatMap(list, (one) => one)).toEqual(list.flat())
      expect(flatMap(list, (_, at) => (at % 2 === 0 ? [] : at))).toEqual(
        list.flatMap((_, at) => (at % 2 === 0 ? [] : at)),
      )
    }),
  )
})

import { it } from 'vitest'
import { expectClean, expectDefect, rows } from './variations/rows.ts'

it.each(rows('fails'))('a defect: %s: %s', expectDefect)
it.each(rows('clean'))('next to a defect and none: %s: %s', expectClean)

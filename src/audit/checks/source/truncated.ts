import { endOf } from '../../breaks-off.ts'
import type { Check } from '../../check.ts'

/** The text breaks off inside a sentence, at a heading, or where the page asks to read on. */
export const truncated: Check = { code: 'source/truncated', run: (scene) => [endOf(scene)] }

import { afterAll } from 'vitest'
import { ownTemporary } from './own-temporary.ts'

// A hundred thousand files take minutes to go on a busy machine.
afterAll(ownTemporary(), 1_800_000)

import type { Task } from '../task.ts'
import { category } from './category.ts'
import { contradiction } from './contradiction.ts'
import { missed } from './missed.ts'
import { outcome } from './outcome.ts'
import { responsible } from './responsible.ts'
import { status } from './status.ts'

/** What is asked, in this order: questions with the same prompt follow one another, for servers that keep prompts. */
export const TASKS: readonly Task[] = [status, missed, responsible, category, contradiction, outcome]

import { MISSING, required, seen } from '../../required.ts'

/** The notice lists the problems one by one. */
export const problemList = required('complete/problem_list', ({ problems }) =>
  problems[0] === undefined ? MISSING : seen(problems[0].heading),
)

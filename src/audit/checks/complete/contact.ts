import { MISSING, required, seen } from '../../required.ts'

/** The notice says how to reach somebody about it. */
export const contact = required('complete/contact', ({ head }) =>
  head.contacts[0] === undefined ? MISSING : seen(head.contacts[0].span),
)

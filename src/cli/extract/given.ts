import type { BatchOptions, GivenOf } from '../../batch/index.ts'
import { GIVEN_FIELDS, type GivenField } from '../../notice/given.ts'
import { type Flags, type Shell, UsageError } from '../command.ts'
import { fieldOfHead, type Meta, readMeta } from './meta.ts'

/** What --meta and --path-as say of files. */
export interface GivenAsked {
  readonly options: Pick<BatchOptions, 'given'>
  readonly meta: Meta | null
}

export async function givenAsked(flags: Flags, shell: Shell): Promise<GivenAsked> {
  const meta = typeof flags.meta === 'string' ? await readMeta(flags.meta, shell) : null
  const folders = typeof flags.pathAs === 'string' ? byFolders(flags.pathAs, shell) : null
  if (meta === null && folders === null) return { options: {}, meta: null }
  return { options: { given: (file) => ({ ...folders?.(file), ...meta?.of(file) }) }, meta }
}

const isField = (name: string | undefined): name is GivenField => GIVEN_FIELDS.includes(name as GivenField)

/** `province/city/county/_`: what the folders of a path mean, from the one given on; `_` means nothing. A zip is a folder. */
function byFolders(pattern: string, { say }: Shell): GivenOf {
  const fields = pattern
    .replace(/\/+$/, '')
    .split('/')
    .map((step) => {
      const field = step === '_' ? null : fieldOfHead(step)
      if (field === null || isField(field)) return field
      throw new UsageError(say('badPathAs', { step, names: GIVEN_FIELDS.join(' ') }))
    })
  return ({ path }) => {
    const folders = path.split('/').slice(0, -1)
    const said = folders.flatMap((folder, n): [GivenField, string][] => {
      const field = fields[n]
      return field == null ? [] : [[field, folder.replace(/(?:\.[A-Za-z0-9]{1,4})?!$/, '')]]
    })
    return said.length === 0 ? null : Object.fromEntries(said)
  }
}

import type { Flags, Shell } from './command.ts'
export async function sample(_a: string, _f: Flags, _sh: Shell): Promise<number> {
  return 0
}

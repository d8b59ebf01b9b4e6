import { thisBuild } from '../build.ts'
import { EXIT, type Shell } from './command.ts'

export async function version({ terminal }: Shell): Promise<number> {
  await terminal.out(`${thisBuild().version}\n`)
  return EXIT.well
}

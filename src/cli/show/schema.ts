import { z } from 'zod'
import { recordSchema } from '../../notice/record/record.ts'
import { EXIT, type Shell } from '../command.ts'

/** Prints the JSON Schema of a record. */
export async function schema({ terminal }: Shell): Promise<number> {
  await terminal.out(`${JSON.stringify(z.toJSONSchema(recordSchema), null, 2)}\n`)
  return EXIT.well
}

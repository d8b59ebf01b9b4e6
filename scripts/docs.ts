import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { recordPage } from './record-page.ts'

/** `npm run docs`: writes the generated pages. */
writeFileSync(path.join(import.meta.dirname, '..', 'docs', 'record.md'), recordPage())

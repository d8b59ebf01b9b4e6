import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { archivePage } from './archive-page.ts'
import { codebookPage } from './codebook/page.ts'
import { readme } from './readme.ts'
import { recordPage } from './record-page.ts'

/** `npm run docs`: writes the generated pages and the generated parts of the README. */
const root = path.join(import.meta.dirname, '..')
writeFileSync(path.join(root, 'docs', 'record.md'), recordPage())
writeFileSync(path.join(root, 'docs', 'archive.md'), archivePage())
writeFileSync(path.join(root, 'docs', 'codebook.md'), codebookPage())
writeFileSync(path.join(root, 'README.md'), await readme())

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { madeFiles, makeFile } from '../test/golden/files/index.ts'
import { placeOf } from '../test/golden/fixtures.ts'

/** `npm run fixture-files`: writes the DOCX and PDF of the fixtures anew from their texts, and says which have changed. */
for (const file of madeFiles()) {
  const place = placeOf('.', file)
  const bytes = makeFile(file)
  const same = existsSync(place) && readFileSync(place).equals(bytes)
  if (!same) writeFileSync(place, bytes)
  console.log(`${same ? '不变' : '写入'} ${file} ${(bytes.length / 1024).toFixed(1)} KB`)
}

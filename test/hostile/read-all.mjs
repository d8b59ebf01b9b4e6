// Reads files in a process of its own, which may write nowhere, and tells of each what became of it and what it took.
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [dist, ...files] = process.argv.slice(2)
const load = (name) => import(pathToFileURL(path.join(dist, name)).href)
const [{ analyse, ReadError }, { ingest }] = [await load('index.js'), await load('ingest/index.js')]

/** What a batch would end by its time limit is read alone, not analysed: the limits of a reader are counts. */
const LONG = 500_000

async function outcomeOf(file) {
  try {
    const bytes = await readFile(file)
    const { text } = await ingest(bytes, path.basename(file), () => {})
    if (/root:.*:0:0/.test(text)) return 'a file of the machine was read'
    return text.length > LONG ? 'read' : (await analyse(bytes, { name: path.basename(file) })).completeness
  } catch (error) {
    return error instanceof ReadError ? error.code : String(error)
  }
}

/** The most memory held at once, in MB. Where the system tells it, since this program began: maxRSS begins with the parent's. */
function peakMemory() {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024)
  } catch {
    return Math.round(process.resourceUsage().maxRSS / 1024)
  }
}

for (const file of files) {
  const start = performance.now()
  const outcome = await outcomeOf(file)
  const ms = Math.round(performance.now() - start)
  console.log(JSON.stringify({ file, outcome, ms, peak: peakMemory() }))
}

import { spawn } from 'node:child_process'
import { OcrFailure } from './words.ts'

export interface SpawnLimits {
  readonly milliseconds: number
  readonly bytes: number
}

export const SPAWN_LIMITS: SpawnLimits = { milliseconds: 180_000, bytes: 32 * 1024 * 1024 }
const ERROR_BYTES = 4096

/** Ends a program and whatever it has started. */
function end(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It is gone already.
  }
}

/** Runs a program without a shell and gives what it writes; OcrFailure says in words why there is nothing. */
export function outputOf(
  argv: readonly string[],
  folder: string,
  { milliseconds, bytes }: SpawnLimits = SPAWN_LIMITS,
): Promise<Uint8Array> {
  const [program = '', ...rest] = argv
  return new Promise((resolve, reject) => {
    const child = spawn(program, rest, {
      cwd: folder,
      shell: false,
      windowsHide: true,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    })
    const parts: Buffer[] = []
    let length = 0
    let said = ''
    let failure: string | null = null
    const stop = (why: string) => {
      failure ??= why
      end(child.pid)
    }
    const timer = setTimeout(() => stop(`超过 ${Math.round(milliseconds / 1000)} 秒 (timed out)`), milliseconds)
    child.stdout.on('data', (part: Buffer) => {
      length += part.length
      if (length > bytes) stop(`输出超过 ${bytes} 字节 (too much output)`)
      else parts.push(part)
    })
    child.stderr.on('data', (part: Buffer) => {
      if (said.length < ERROR_BYTES) said += part.toString('utf8').slice(0, ERROR_BYTES - said.length)
    })
    child.on('error', (cause) => {
      clearTimeout(timer)
      reject(new OcrFailure(`无法启动 (cannot be started): ${cause.message}`, { cause }))
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (failure === null && code !== 0) failure = `退出码 (exit) ${code ?? signal}: ${lastLine(said)}`
      if (failure === null) resolve(Buffer.concat(parts))
      else reject(new OcrFailure(failure))
    })
  })
}

const lastLine = (said: string): string => (said.trim().split('\n').at(-1) ?? '').slice(0, 160)

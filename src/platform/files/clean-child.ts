/**
 * The program that touches what strangers sent. Runs as a process of its own, confined by `confined.ts`; reads the
 * file from standard input, writes the copy to standard output and says the rest with its exit code. It writes no
 * file, reads none but its own code, and prints nothing, because an error text could quote the file.
 */
import { cleanImage } from './clean-image.ts'
import { ProtectedPdfError, cleanPdf } from './clean-pdf.ts'
import { exitCodes } from './exit-codes.ts'
import { identifyFile } from './kind.ts'

async function main(): Promise<number> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  const bytes = Buffer.concat(chunks)
  const known = identifyFile(bytes)
  if (!known.ok) return exitCodes.unreadable
  const copy = known.kind === 'pdf' ? await cleanPdf(bytes) : await cleanImage(known.kind, bytes)
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(copy, (error) => (error ? reject(error) : resolve()))
  })
  return exitCodes.done
}

process.exitCode = await main().catch((error: unknown) =>
  error instanceof ProtectedPdfError ? exitCodes.protected : exitCodes.unreadable,
)

import type { SMTPServerDataStream } from 'smtp-server'

/** The bytes of a mail; of one above the size limit nothing is kept. Rejects when the client leaves before the end. */
export const readSource = async (stream: SMTPServerDataStream): Promise<Uint8Array> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (stream.sizeExceeded) {
      chunks.length = 0
    } else {
      chunks.push(chunk)
    }
  }
  return Buffer.concat(chunks)
}

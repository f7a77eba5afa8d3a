import type { SMTPServerDataStream } from 'smtp-server'

/**
 * Reads the bytes of a mail. Discards a mail above the size limit. Rejects when the client disconnects before the end.
 */
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

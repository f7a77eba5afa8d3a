import type { Attachment } from 'postal-mime'
import type { MailAttachment } from '../../inbox/mail/incoming-mail'
import { cleanName } from './clean-text'
import { bytesOf } from './content'
import { bounds } from './limits'

/** The attachments. Their names are safe to display: no path, no control characters, never empty. */
export const mailAttachments = (attachments: readonly Attachment[]): readonly MailAttachment[] =>
  attachments.slice(0, bounds.attachments).map((attachment) => ({
    name: attachmentName(attachment.filename ?? ''),
    type: mediaType.test(attachment.mimeType) ? attachment.mimeType : 'application/octet-stream',
    size: bytesOf(attachment).byteLength,
  }))

/** The images that the HTML may show, as data URLs by content id. */
export const inlineImages = (
  attachments: readonly Attachment[],
  maxBytes: number,
): ReadonlyMap<string, string> =>
  new Map(
    attachments.flatMap((attachment): [string, string][] => {
      const bytes = bytesOf(attachment)
      return attachment.contentId === undefined ||
        !imageType.test(attachment.mimeType) ||
        bytes.length > maxBytes
        ? []
        : [
            [
              attachment.contentId.replace(/^\s*<|>\s*$/g, ''),
              `data:${attachment.mimeType};base64,${Buffer.from(bytes).toString('base64')}`,
            ],
          ]
    }),
  )

const attachmentName = (name: string): string =>
  cleanName(name.slice(-4 * bounds.attachmentName), 4 * bounds.attachmentName)
    .replace(/^.*[\\/]/, '')
    .slice(-bounds.attachmentName) || 'attachment'

const mediaType = /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/
const imageType = /^image\/(png|jpeg|gif|webp)$/

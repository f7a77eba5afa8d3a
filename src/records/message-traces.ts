import { writesByAddress } from '../inbox/conversation/writes-by-address'
import { canonicalAddress } from '../inbox/mail/canonical-address'
import type { Message } from '../inbox/message'

/** The files of a message: the source of a mail, or the files of a host channel message. */
export const filesOf = ({ sourceFile, files = [] }: Message): readonly string[] => [
  ...(sourceFile === undefined ? [] : [sourceFile]),
  ...files,
]

/** The address of the sender as record ids contain it; undefined for a message that came from no address. */
export const addressOf = ({ by, from, addressKey }: Message): string | undefined =>
  addressKey ?? (writesByAddress(by) && from !== undefined ? canonicalAddress(from.address) : undefined)

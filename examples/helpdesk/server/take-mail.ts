import type { AccountSides } from 'frontdesk'
import { readMail } from 'frontdesk/adapters/mime'

type Envelope = Parameters<typeof readMail>[1]

/** Reads a mail and has it taken in; resolves when it is stored for good. */
export const takeMail = async (
  account: AccountSides,
  source: Uint8Array,
  envelope: Envelope,
): Promise<void> => {
  await account.mail.receive(await readMail(source, envelope), source)
}

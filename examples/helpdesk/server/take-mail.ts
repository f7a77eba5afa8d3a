import type { AccountSides } from 'frontdesk'
import { readMail } from 'frontdesk/adapters/mime'

type Envelope = Parameters<typeof readMail>[1]

/** Parses and receives a mail. Resolves when it is stored. */
export const takeMail = async (
  account: AccountSides,
  source: Uint8Array,
  envelope: Envelope,
): Promise<void> => {
  await account.mail.receive(await readMail(source, envelope), source)
}

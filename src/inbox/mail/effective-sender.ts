import { guardWith } from '../../shared/guard'
import { canonicalAddress, withoutTag } from './canonical-address'
import { bracketed, headerOf } from './headers'
import { sentForm, textsForm } from './helper-guards'
import type { IncomingMail } from './incoming-mail'

/** The real sender of a mail. */
export type EffectiveSender = {
  /** Canonical. */
  readonly address: string
  /** The display name, as the sender wrote it. @default none */
  readonly name?: string
  /** The header that it was read from. */
  readonly source: 'from' | 'x-original-sender' | 'x-original-from' | 'reply-to'
}

/**
 * The real sender: the From address, unless it is one of our own. Our group or alias may replace From when it forwards
 * a mail; then other headers name the customer. Nothing when no sender can be read (F-13).
 *
 * @param ownAddresses The canonical addresses of the channel and of the groups and aliases that forward to it.
 * @throws HelpdeskError `INVALID_INPUT` for a mail of another form.
 */
export const effectiveSender = (
  mail: Pick<IncomingMail, 'from' | 'replyTo' | 'headers'>,
  ownAddresses: readonly string[],
): EffectiveSender | undefined => {
  guardWith(mail, sentForm, 'mail')
  guardWith(ownAddresses, textsForm, 'ownAddresses')
  const from = senderFrom('from', mail.from?.address, mail.from?.name)
  if (from === undefined || !isOwnAddress(from.address, ownAddresses)) return from

  const [replyTo] = mail.replyTo
  const behind = [
    senderFrom('x-original-sender', headerOf(mail, 'x-original-sender')),
    senderFrom('x-original-from', headerOf(mail, 'x-original-from')),
    senderFrom('reply-to', replyTo?.address, replyTo?.name),
  ]
  return behind.find((sender) => sender && !isOwnAddress(sender.address, ownAddresses)) ?? from
}

/** True for one of our canonical addresses, with or without a tag. */
export const isOwnAddress = (address: string, ownAddresses: readonly string[]): boolean =>
  ownAddresses.includes(address) || ownAddresses.includes(withoutTag(address))

const senderFrom = (
  source: EffectiveSender['source'],
  value: string | undefined,
  name?: string,
): EffectiveSender | undefined => {
  const address = value === undefined ? undefined : canonicalAddress(bracketed(value))
  return address === undefined ? undefined : { address, ...(name && { name }), source }
}

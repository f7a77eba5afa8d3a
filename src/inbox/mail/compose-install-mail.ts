import { derivedId } from '../../shared/ids'
import { domainOf } from './canonical-address'
import type { MailChannel } from './compose-reply'
import { headerText } from './header-text'
import type { OutgoingMail } from './outgoing-mail'
import { recipients } from './recipients'

export interface InstallMail {
  /** The same occasion always gets the same Message-ID. */
  readonly occasion: string
  readonly channel: MailChannel
  /** The developer's address. */
  readonly to: string
  /** Who asks for it. */
  readonly adminName: string
  /** The tag to put into the pages. */
  readonly snippet: string
}

/**
 * The mail that asks a developer to put the chat into a site.
 *
 * @throws HelpdeskError `INVALID_INPUT` when the recipient is no address.
 */
export const composeInstallMail = ({
  occasion,
  channel,
  to,
  adminName,
  snippet,
}: InstallMail): OutgoingMail => {
  const from = { name: headerText(channel.name), address: channel.address }
  return {
    messageId: `${derivedId('install', occasion)}@${domainOf(channel.address)}`,
    references: [],
    from,
    replyTo: from,
    to: recipients([{ address: to }]),
    subject: headerText(`The code for the chat of ${channel.name}`),
    text: [
      `${headerText(adminName)} asks you to put the chat of ${headerText(channel.name)} into your site.`,
      'Add this line to every page on which the chat may show, before the closing </body> tag:',
      snippet,
      'Which pages and which visitors see it is set up in the helpdesk. Sites built with Wix cannot show it.',
    ].join('\n\n'),
    headers: [],
  }
}

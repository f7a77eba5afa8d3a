import { derivedId } from '../../shared/ids'
import { domainOf } from './canonical-address'
import type { MailChannel } from './compose-reply'
import { headerText } from './header-text'
import type { OutgoingMail } from './outgoing-mail'
import { recipients } from './recipients'

export type InstallMail = {
  /** Equal occasions get equal Message-IDs, so that a repetition is recognised. */
  readonly occasion: string
  /** The channel from which the mail is sent. */
  readonly channel: MailChannel
  /** The developer's address. */
  readonly to: string
  /** The name of the admin who requests it. */
  readonly adminName: string
  /** The script tag for the pages. */
  readonly snippet: string
}

/**
 * The mail that asks a developer to add the chat to a site.
 *
 * @throws HelpdeskError `INVALID_INPUT` when the recipient is not a mail address.
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
      `${headerText(adminName)} asks you to add the chat of ${headerText(channel.name)} to your site.`,
      'Add this line to every page that may show the chat, before the closing </body> tag:',
      snippet,
      'The helpdesk settings decide which pages and visitors see it. Sites built with Wix cannot show it.',
    ].join('\n\n'),
    headers: [],
  }
}

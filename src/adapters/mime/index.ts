export type { IncomingMail } from '../../inbox/mail/incoming-mail'
export type { MailLimits } from './limits'
export { readMail } from './read-mail'

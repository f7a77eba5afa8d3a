export type { MailLimits } from './limits'
export { readMail } from './read-mail'

export type { MailLimits } from './read-mail'
export { readMail } from './read-mail'

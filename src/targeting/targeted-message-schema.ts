import * as z from 'zod/mini'
import { appearance } from './appearance-schema'
import { emailCapture } from './email-capture-schema'
import { filledText, flag, object } from './form-schema'
import { targeting } from './messages-schema'
import { senders } from './senders-schema'

export const targetedMessage = object({
  ...targeting,
  welcome: filledText(4_096),
  senders,
  emailCapture,
  displayByDefault: flag,
  appearance: z.optional(appearance),
})

import type { Bot, BotInput } from 'frontdesk'
import { createGuideBot } from '../guide-bot'

export const guide: BotInput = { id: 'guide', name: 'Guide', handOff: { onNone: 'unassigned' } }

const guideBot = createGuideBot()

/** The implementations of the bots. This server has one account, so each account may have them. */
export const bots = (_account: string, id: string): Bot | undefined =>
  id === guide.id ? guideBot : undefined

export const botNames: Readonly<Record<string, string>> = { [guide.id]: guide.name }

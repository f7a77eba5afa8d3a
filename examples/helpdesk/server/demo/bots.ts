import type { Bot, BotInput } from 'frontdesk'
import { createGuideBot } from '../guide-bot'

export const guide: BotInput = { id: 'guide', name: 'Guide', handOff: { onNone: 'unassigned' } }

/** The implementations of the account's bots. */
export const bots: Readonly<Record<string, Bot>> = { [guide.id]: createGuideBot() }

export const botNames: Readonly<Record<string, string>> = { [guide.id]: guide.name }

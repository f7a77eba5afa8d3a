import type { MessageRow } from '../../../settings-api'
import { audienceNames, deviceNames, ruleWords } from '../parts/rule-words'

/** Where and to whom a message shows, in one line. What was typed so far may be anything. */
export const whereWords = ({ urls, audience, devices, channel }: MessageRow): string => {
  const [rule, ...others] = urls?.rules ?? []
  const pages = rule
    ? ruleWords(rule) + (others.length > 0 ? ` and ${others.length} more` : '')
    : 'every page'
  const parts = [
    pages,
    audienceNames[audience?.kind ?? 'everyone'].toLowerCase(),
    ...(devices ? [`on ${devices.map((device) => deviceNames[device].toLowerCase()).join(', ')}`] : []),
    ...(channel ? [channel] : []),
  ]
  return parts.join(' · ')
}

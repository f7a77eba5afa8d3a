import type { MessageRow } from '../../../settings-api'
import { audienceNames, deviceNames, ruleWords } from '../parts/rule-words'

/** The targeting of a message in one line. */
export const whereWords = ({ targeting, channel }: MessageRow): string => {
  if (!targeting) return ['Incomplete', channel].filter(Boolean).join(' · ')
  const { urls, audience, devices } = targeting
  const [rule, ...others] = urls?.rules ?? []
  const pages = rule
    ? ruleWords(rule) + (others.length > 0 ? ` and ${others.length} more` : '')
    : 'every page'
  const parts = [
    pages,
    audienceNames[audience?.kind ?? 'everyone'].toLowerCase(),
    ...(devices ? [`on ${devices.map((device) => deviceNames[device].toLowerCase()).join(', ')}`] : []),
    channel,
  ]
  return parts.join(' · ')
}

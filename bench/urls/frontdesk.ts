import type { UrlRule } from 'frontdesk/targeting'
import { createTargetingIndex } from 'frontdesk/targeting/many'
import type { Contestant } from '../harness/contestant'
import type { PageView, Pattern, PatternData } from './patterns'

/** The index of messages. Each message is for everyone and has one rule. */
export const frontdesk: Contestant<PatternData, PageView> = {
  name: 'frontdesk',
  build: ({ patterns }) => {
    const index = createTargetingIndex(
      patterns.map((pattern, priority) => ({
        id: pattern.id,
        name: pattern.id,
        published: true,
        channelActive: true,
        audience: { kind: 'everyone' as const },
        urls: { combine: 'any' as const, rules: [ruleOf(pattern)] },
        priority,
        createdAt: 0,
      })),
    )
    return ({ visit }) => index.matches(visit)
  },
}

const ruleOf = ({ kind, value }: Pattern): UrlRule => {
  switch (kind) {
    case 'is':
      return { target: 'url', operator: 'is', value }
    case 'starts':
      return { target: 'url', operator: 'starts-with', value }
    case 'below':
      return { target: 'url', operator: 'is', value: `${value}/*` }
    case 'contains':
      return { target: 'url', operator: 'contains', value }
  }
}

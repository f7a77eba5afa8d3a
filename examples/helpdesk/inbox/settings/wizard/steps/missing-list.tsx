import { IconListCheck } from '@tabler/icons-react'
import type { SetupProblem } from 'frontdesk'
import { Notice } from '../../parts/notice'
import type { WizardStep } from '../../route/settings-route'
import { problemWords } from '../problem-words'
import { stepNames, stepOf } from '../steps'

interface MissingListProps {
  readonly problems: readonly SetupProblem[]
  readonly hrefOf: (step: WizardStep) => string
}

/** The errors that prevent publishing, each with a link to its field. */
export const MissingList = ({ problems, hrefOf }: MissingListProps) => (
  <Notice
    tone="red"
    icon={<IconListCheck aria-hidden />}
    title={problems.length === 1 ? '1 error' : `${problems.length} errors`}
  >
    <ul style={{ margin: 0, paddingLeft: 18 }}>
      {problems.map((problem) => (
        <li key={problem.place}>
          <a href={hrefOf(stepOf(problem))}>
            {stepNames[stepOf(problem)]}, {fieldName(problem.place)}
          </a>
          : {problemWords(problem)}
        </li>
      ))}
    </ul>
  </Notice>
)

/** `message.urls.rules[0].value` is the value of rule 1. */
const fieldName = (place: string): string => {
  const rule = /^message\.urls\.rules\[(\d+)\]/.exec(place)
  if (rule) return `rule ${Number(rule[1]) + 1}`
  const known = Object.entries(names).find(([start]) => place.startsWith(start))
  return known?.[1] ?? place.replace(/^\w+\./, '')
}

const names: Readonly<Record<string, string>> = {
  'message.name': 'name',
  'message.welcome': 'welcome message',
  'message.audience': 'audience',
  'message.devices': 'devices',
  'message.senders': 'senders',
  'message.emailCapture': 'e-mail address',
  'message.appearance.accent': 'accent colour',
  'message.appearance.team': 'name of the team',
  'widget.channelId': 'chat',
  'widget.botId': 'bot',
  'widget.type': 'who answers first',
  'consent.process.text': 'text',
  'consent.process.version': 'version',
  consent: 'consent',
  routing: 'new conversations',
}

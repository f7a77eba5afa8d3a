import { audienceNames, deviceNames, ruleWords } from '../../parts/rule-words'
import type { WizardStep } from '../../route/settings-route'
import { stepNames } from '../steps'
import { useWizard } from '../wizard-context'
import classes from './summary.module.css'

/** A summary of the message, one line for each step. */
export const Summary = ({ hrefOf }: { readonly hrefOf: (step: WizardStep) => string }) => {
  const { setup, settings } = useWizard()
  const channel = settings.channels.find(({ id }) => id === setup.channelId)
  const { urls, audience, devices, consent, routing } = setup
  const join = urls?.combine === 'include-exclude' ? ', and ' : ', or '
  const lines: readonly (readonly [WizardStep, string])[] = [
    ['channel', [setup.name, channel?.name].filter(Boolean).join(' · ')],
    [
      'where',
      [
        urls?.rules.map(ruleWords).join(join) || 'Every page',
        audienceNames[audience?.kind ?? 'everyone'],
        devices ? devices.map((device) => deviceNames[device]).join(', ') : 'every device',
      ].join(' · '),
    ],
    ['what', setup.welcome ?? ''],
    ['routing', routed[routing?.kind ?? 'unassigned']],
    ['consent', consent?.process ? asked[consent.process.basis] : 'No consent'],
  ]
  return (
    <dl className={classes.summary}>
      {lines.map(([step, words]) => (
        <div key={step} className={classes.line}>
          <dt>{stepNames[step]}</dt>
          <dd>
            {words || '…'}{' '}
            <a href={hrefOf(step)} aria-label={`Change: ${stepNames[step]}`}>
              Change
            </a>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const routed = {
  unassigned: 'Unassigned',
  assign: 'Assigned to people or teams',
  owner: 'Assigned to the contact owner',
} as const

const asked = {
  explicit: 'Visitors agree before they write',
  'legitimate-interest': 'Notice in the chat',
} as const

import type { SetupProblem } from 'frontdesk'
import type { WizardStep } from '../route/settings-route'

export const stepNames: Readonly<Record<WizardStep, string>> = {
  channel: 'Channel and name',
  where: 'Where it shows',
  what: 'What it says',
  routing: 'Who answers',
  availability: 'Availability',
  consent: 'Consent',
  appearance: 'Appearance',
  review: 'Review and publish',
}

/** The step with the field of a problem. */
export const stepOf = ({ place }: Pick<SetupProblem, 'place'>): WizardStep => {
  const [part = '', field = ''] = place.split(/[.[]/)
  return stepOfPart[part] ?? stepOfPart[field] ?? 'review'
}

const stepOfPart: Readonly<Record<string, WizardStep>> = {
  widget: 'channel',
  name: 'channel',
  audience: 'where',
  urls: 'where',
  devices: 'where',
  welcome: 'what',
  senders: 'what',
  emailCapture: 'what',
  displayByDefault: 'what',
  routing: 'routing',
  consent: 'consent',
  appearance: 'appearance',
}

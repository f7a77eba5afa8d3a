import { AvailabilityStep } from '../availability/availability-step'
import { ConsentStep } from '../consent/consent-step'
import type { WizardStep } from '../route/settings-route'
import { AppearanceStep } from './steps/appearance-step'
import { ChannelStep } from './steps/channel-step'
import { ReviewStep } from './steps/review-step'
import { RoutingStep } from './steps/routing-step'
import { WhatStep } from './steps/what-step'
import { WhereStep } from './steps/where-step'
import type { WizardProps } from './wizard'

interface StepFieldsProps extends Pick<WizardProps, 'inbox' | 'step' | 'onStale'> {
  readonly hrefOf: (step: WizardStep) => string
}

export const StepFields = ({ inbox, step, onStale, hrefOf }: StepFieldsProps) => {
  switch (step) {
    case 'channel':
      return <ChannelStep inbox={inbox} />
    case 'where':
      return <WhereStep />
    case 'what':
      return <WhatStep />
    case 'routing':
      return <RoutingStep />
    case 'availability':
      return <AvailabilityStep onSaved={onStale} />
    case 'consent':
      return <ConsentStep />
    case 'appearance':
      return <AppearanceStep />
    case 'review':
      return <ReviewStep hrefOf={hrefOf} inbox={inbox} />
  }
}

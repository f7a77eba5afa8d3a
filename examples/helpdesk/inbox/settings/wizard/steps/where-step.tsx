import { Findings } from '../../parts/findings'
import { useWizard } from '../wizard-context'
import { AudienceFields } from './audience-fields'
import { DeviceFields } from './device-fields'
import { UrlRulesFields } from './url-rules-fields'

/** The targeting: pages, audience and devices. */
export const WhereStep = () => {
  const { message, apply } = useWizard()
  const betweenMessages = message.findings.filter(({ path }) => !path.startsWith('message.urls'))
  return (
    <>
      <Findings findings={betweenMessages} onApply={apply} />
      <UrlRulesFields />
      <AudienceFields />
      <DeviceFields />
    </>
  )
}

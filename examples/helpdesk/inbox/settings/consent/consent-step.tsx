import wizard from '../wizard/wizard.module.css'
import { useWizard } from '../wizard/wizard-context'
import { CommunicateFields } from './communicate-fields'
import { ProcessFields } from './process-fields'

/** The consent to process and the consent to communicate. */
export const ConsentStep = () => {
  const { setup, change } = useWizard()
  const { consent = {} } = setup
  return (
    <>
      <p className={wizard.lead}>
        Each consent is stored with the exact text that the visitor saw. Ask your legal counsel which consent
        you need.
      </p>
      <ProcessFields
        rule={consent.process}
        onChange={(process) => change({ consent: { ...consent, process } })}
      />
      <CommunicateFields
        rule={consent.communicate}
        onChange={(communicate) => change({ consent: { ...consent, communicate } })}
      />
    </>
  )
}

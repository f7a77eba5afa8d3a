import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { Named } from '../../../../settings-api'
import { RequestError } from '../../../api/request'
import { settingsApi } from '../../../api/settings'
import { attempt } from '../../../parts/attempt'
import { Findings } from '../../parts/findings'
import { Notice } from '../../parts/notice'
import { formatSettingsRoute, type WizardStep } from '../../route/settings-route'
import wizard from '../wizard.module.css'
import { useWizard } from '../wizard-context'
import fields from './fields.module.css'
import { MissingList } from './missing-list'
import { Summary } from './summary'

interface ReviewStepProps {
  readonly hrefOf: (step: WizardStep) => string
  readonly inbox: Named
}

/** All errors, all likely mistakes, and a summary of the message. */
export const ReviewStep = ({ hrefOf, inbox }: ReviewStepProps) => {
  const { message, apply, flush, show } = useWizard()
  const { id, state, edited, problems, findings } = message
  const isLive = state === 'published' && !edited

  const publish = () =>
    void attempt('The message was not published', async () => {
      if (!(await flush())) throw notSaved()
      show(await settingsApi.publish(id))
    })
  const switchOff = () =>
    void attempt('The message was not switched off', async () => show(await settingsApi.switchOff(id)))
  const discard = () =>
    void attempt('The draft was not discarded', async () => {
      await flush()
      await settingsApi.discard(id)
      window.location.hash = formatSettingsRoute({ inbox: inbox.id, page: 'messages' })
    })

  return (
    <>
      {isLive && (
        <Notice
          tone="green"
          icon={<IconCircleCheck aria-hidden />}
          title="Visitors see this message"
          announced
        >
          <p>
            Your site needs the code of the{' '}
            <a href={formatSettingsRoute({ inbox: inbox.id, page: 'install' })}>Install page</a>.
          </p>
        </Notice>
      )}
      {problems.length > 0 && <MissingList problems={problems} hrefOf={hrefOf} />}
      {problems.length === 0 && edited && (
        <p className={wizard.lead}>Ready to publish. Visitors see the message as soon as you publish it.</p>
      )}
      <Findings findings={findings} onApply={apply} />
      <Summary hrefOf={hrefOf} />
      <div className={fields.line}>
        <Button onClick={publish} disabled={problems.length > 0 || isLive}>
          {state === 'published' ? 'Publish changes' : 'Publish'}
        </Button>
        {state === 'published' && (
          <Button variant="default" onClick={switchOff}>
            Switch off
          </Button>
        )}
        {edited && (
          <Button variant="subtle" color="red" onClick={discard}>
            {state === 'draft' ? 'Discard draft' : 'Discard changes'}
          </Button>
        )}
      </div>
    </>
  )
}

/** The error of saving was already shown. */
const notSaved = () =>
  new RequestError(0, { code: 'UNREACHABLE', sentence: 'Your changes could not be saved.' })

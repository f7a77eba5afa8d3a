import { useDocumentTitle } from '@mantine/hooks'
import { useState } from 'react'
import type { PagePreview } from '../../../settings-api'
import preview from '../preview/preview.module.css'
import { WidgetFrame } from '../preview/widget-frame'
import shared from '../settings.module.css'
import classes from './try.module.css'
import { TryForm } from './try-form'

/** Shows why a page shows a message or none. Complete drafts count as published. */
export const TryPage = () => {
  const [answer, setAnswer] = useState<PagePreview>()
  useDocumentTitle('Test a page, settings')
  return (
    <div className={shared.content}>
      <h1 className={shared.title}>Test a page</h1>
      <p className={shared.lead}>
        See which message a page shows to a visitor, and why. Messages of all inboxes are included, and
        complete drafts count as published.
      </p>
      <div className={classes.page}>
        <div className={shared.card}>
          <TryForm onAnswer={setAnswer} />
        </div>
        {answer?.visit.shown && (
          <div className={preview.panel}>
            <WidgetFrame
              visit={answer.visit}
              scene={answer.visit.openByDefault ? 'greeting' : 'chat'}
              device="desktop"
            />
          </div>
        )}
      </div>
    </div>
  )
}

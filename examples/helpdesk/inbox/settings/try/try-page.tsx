import { useDocumentTitle } from '@mantine/hooks'
import { useState } from 'react'
import type { PagePreview } from '../../../settings-api'
import preview from '../preview/preview.module.css'
import { WidgetFrame } from '../preview/widget-frame'
import shared from '../settings.module.css'
import classes from './try.module.css'
import { TryForm } from './try-form'

/** Why a page shows a message, or none, with the drafts that are ready counted in. */
export const TryPage = () => {
  const [answer, setAnswer] = useState<PagePreview>()
  useDocumentTitle('Try a page, settings')
  return (
    <div className={shared.content}>
      <h1 className={shared.title}>Try a page</h1>
      <p className={shared.lead}>
        Which message a page of your site would show to whom, and why not the others. Drafts that are ready
        are counted in, as if they were published; messages of all inboxes are.
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

import { Button, NativeSelect, Textarea } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { Finding } from 'frontdesk'
import { type SubmitEvent, useState } from 'react'
import { settingsApi } from '../../api/settings'
import { attempt } from '../../parts/attempt'
import { Notice } from '../parts/notice'
import shared from '../settings.module.css'
import classes from './install.module.css'

/** Checks whether a site can show the chat, and whether a page loads the code. */
export const PlatformCheck = () => {
  const [platform, setPlatform] = useState('')
  const [html, setHtml] = useState('')
  const [findings, setFindings] = useState<readonly Finding[]>()
  const ask = (event: SubmitEvent) => {
    event.preventDefault()
    void attempt('The site could not be checked', async () =>
      setFindings(await settingsApi.checkInstall({ ...(platform && { platform }), ...(html && { html }) })),
    )
  }
  return (
    <section className={shared.card} aria-labelledby="check">
      <h2 className={shared.cardTitle} id="check">
        Check your site
      </h2>
      <form className={classes.form} onSubmit={ask}>
        <NativeSelect
          label="Platform of the site"
          value={platform}
          data={[{ value: '', label: 'Other, or unknown' }, ...platforms]}
          onChange={({ currentTarget }) => setPlatform(currentTarget.value)}
        />
        <Textarea
          label="HTML source of a page (optional)"
          description="In your browser: “View page source”."
          rows={4}
          value={html}
          onChange={({ currentTarget }) => setHtml(currentTarget.value)}
        />
        <div>
          <Button type="submit" variant="default">
            Check
          </Button>
        </div>
      </form>
      <div aria-live="polite" className={classes.answer}>
        {findings?.map(({ code, sentence, fix }) => (
          <Notice key={code} tone="red" title={sentence}>
            <p>{fix.sentence}</p>
          </Notice>
        ))}
        {findings?.length === 0 && (
          <Notice tone="green" icon={<IconCircleCheck aria-hidden />}>
            <p>{html ? 'This page loads the chat.' : 'The chat runs on this platform.'}</p>
          </Notice>
        )}
      </div>
    </section>
  )
}

const platforms = ['WordPress', 'Shopify', 'Squarespace', 'Webflow', 'Wix', 'Drupal', 'Joomla', 'Own code']

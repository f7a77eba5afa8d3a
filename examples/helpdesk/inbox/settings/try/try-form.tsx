import { Button, NativeSelect, TagsInput, TextInput } from '@mantine/core'
import type { Device } from 'frontdesk/targeting'
import { type SubmitEvent, useState } from 'react'
import type { PagePreview } from '../../../settings-api'
import { settingsApi } from '../../api/settings'
import { attempt } from '../../parts/attempt'
import { deviceNames } from '../parts/rule-words'
import { PreviewResults } from './preview-results'
import classes from './try.module.css'
import { type VisitorKind, visitorKinds, visitorOf } from './visitor-kinds'

/** Tests a page: which message a visitor would see on a device. */
export const TryForm = ({ onAnswer }: { readonly onAnswer?: (preview: PagePreview) => void }) => {
  const [page, setPage] = useState(`${window.location.origin}/`)
  const [kind, setKind] = useState<VisitorKind>('anonymous')
  const [lists, setLists] = useState<string[]>([])
  const [device, setDevice] = useState<Device>('desktop')
  const [preview, setPreview] = useState<PagePreview>()

  const ask = (event: SubmitEvent) => {
    event.preventDefault()
    void attempt('The test failed', async () => {
      const answer = await settingsApi.preview({
        page,
        device,
        visitor: visitorOf(kind, lists),
        drafts: true,
      })
      setPreview(answer)
      onAnswer?.(answer)
    })
  }
  return (
    <>
      <form className={classes.form} onSubmit={ask} aria-label="Test a page">
        <TextInput
          label="Page URL"
          required
          withAsterisk={false}
          value={page}
          onChange={({ currentTarget }) => setPage(currentTarget.value)}
        />
        <div className={classes.row}>
          <NativeSelect
            label="Visitor"
            value={kind}
            data={Object.entries(visitorKinds).map(([value, label]) => ({ value, label }))}
            onChange={({ currentTarget }) => setKind(currentTarget.value as VisitorKind)}
          />
          <NativeSelect
            label="Device"
            value={device}
            data={Object.entries(deviceNames).map(([value, label]) => ({ value, label }))}
            onChange={({ currentTarget }) => setDevice(currentTarget.value as Device)}
          />
        </div>
        {kind === 'listed' && <TagsInput label="Lists" value={lists} onChange={setLists} />}
        <div>
          <Button type="submit">Show result</Button>
        </div>
      </form>
      <div aria-live="polite">{preview && <PreviewResults preview={preview} />}</div>
    </>
  )
}

import { SegmentedControl, Tabs } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Scene } from '../../../shared/draw-widget'
import type { WizardStep } from '../route/settings-route'
import { TryForm } from '../try/try-form'
import { useWizard } from '../wizard/wizard-context'
import classes from './preview.module.css'
import { previewVisit } from './preview-visit'
import { WidgetFrame } from './widget-frame'

/** A preview of the message while it is edited, and a test of pages. */
export const MessagePreview = ({ step }: { readonly step: WizardStep }) => {
  const { setup, settings, message } = useWizard()
  const visit = useMemo(() => previewVisit(setup, settings), [setup, settings])
  const [device, setDevice] = useState<'desktop' | 'mobile'>('desktop')
  const [chosen, setChosen] = useState<{ readonly step: WizardStep; readonly scene: Scene }>()
  const scene = chosen?.step === step ? chosen.scene : (scenes[step] ?? 'greeting')

  return (
    <aside className={classes.aside} aria-label="Preview">
      <div className={classes.panel}>
        <Tabs defaultValue="look" keepMounted={false}>
          <Tabs.List mb="sm" grow>
            <Tabs.Tab value="look">Preview</Tabs.Tab>
            <Tabs.Tab value="try">Test a page</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="look">
            <div style={{ display: 'grid', gap: 10 }}>
              <SegmentedControl
                size="xs"
                aria-label="State of the chat"
                value={scene}
                data={[
                  { value: 'greeting', label: 'Greeting' },
                  { value: 'chat', label: 'Chat' },
                  { value: 'written', label: 'After writing' },
                ]}
                onChange={(next) => setChosen({ step, scene: next })}
              />
              <SegmentedControl
                size="xs"
                aria-label="Device"
                value={device}
                data={[
                  { value: 'desktop', label: 'Desktop' },
                  { value: 'mobile', label: 'Mobile' },
                ]}
                onChange={(next) => setDevice(next)}
              />
              <WidgetFrame visit={visit} scene={scene} device={device} />
              {scene === 'greeting' && !setup.displayByDefault && (
                <p className={classes.note}>The greeting does not show automatically. See “What it says”.</p>
              )}
            </div>
          </Tabs.Panel>
          <Tabs.Panel value="try">
            <p className={classes.note}>
              {message.problems.length > 0
                ? 'This draft is not included until it is complete.'
                : 'As if this draft and all other complete drafts were published.'}
            </p>
            <TryForm />
          </Tabs.Panel>
        </Tabs>
      </div>
    </aside>
  )
}

/** The state of the widget for each step. */
const scenes: Partial<Record<WizardStep, Scene>> = { consent: 'chat', availability: 'chat' }

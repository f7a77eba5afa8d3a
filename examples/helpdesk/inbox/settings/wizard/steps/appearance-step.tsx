import { ColorInput, TextInput } from '@mantine/core'
import { type Appearance, defaultAppearance } from 'frontdesk/targeting/appearance'
import { Group } from '../../parts/group'
import { useField } from '../use-field'
import { useWizard } from '../wizard-context'
import { Choice } from './choice'
import { Contrast } from './contrast'
import classes from './fields.module.css'

/** The appearance of the chat. All other colours are derived from the chosen ones, with enough contrast. */
export const AppearanceStep = () => {
  const { setup, change, settings } = useWizard()
  const { appearance = {} } = setup
  const accent = appearance.accent ?? defaultAppearance.accent
  const set = (part: Appearance) => change({ appearance: { ...appearance, ...part } })
  const channel = settings.channels.find(({ id }) => id === setup.channelId)

  return (
    <>
      <Group name="Colours">
        <ColorInput
          {...useField('message.appearance.accent')}
          label="Accent"
          description="For the button, the header and messages of visitors."
          format="hex"
          swatches={swatches}
          eyeDropperButtonProps={{ 'aria-label': 'Pick a colour from the screen' }}
          value={accent}
          onChange={(next) => set({ accent: next })}
        />
        <Contrast accent={accent} />
        <Choice
          label="Background"
          value={appearance.scheme ?? defaultAppearance.scheme}
          options={{ auto: 'Visitor’s system setting', light: 'Light', dark: 'Dark' }}
          onChange={(scheme) => set({ scheme })}
        />
      </Group>
      <Group name="Button and team name">
        <div className={classes.columns}>
          <Choice
            label="Position on the page"
            value={appearance.side ?? defaultAppearance.side}
            options={{ left: 'Left', right: 'Right' }}
            onChange={(side) => set({ side })}
          />
          <Choice
            label="Icon on the button"
            value={appearance.launcher ?? defaultAppearance.launcher}
            options={{ chat: 'Speech bubble', help: 'Question mark' }}
            onChange={(launcher) => set({ launcher })}
          />
        </div>
        <TextInput
          {...useField('message.appearance.team')}
          label="Name of the team"
          description="Shown to visitors."
          placeholder={channel?.name}
          value={appearance.team ?? ''}
          onChange={({ currentTarget }) => set({ team: currentTarget.value || undefined })}
        />
      </Group>
    </>
  )
}

/** Each is dark enough for white text, or light enough for nearly black text. */
const swatches = ['#0b6156', '#1d4ed8', '#5b3aa8', '#9d174d', '#b42318', '#166534', '#e5a93c', '#111827']

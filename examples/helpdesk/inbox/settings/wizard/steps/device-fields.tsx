import { Checkbox } from '@mantine/core'
import type { Device } from 'frontdesk/targeting'
import { Group } from '../../parts/group'
import { deviceNames } from '../../parts/rule-words'
import { useField } from '../use-field'
import { useWizard } from '../wizard-context'
import classes from './fields.module.css'

/** Choosing all devices is the same as no restriction. */
export const DeviceFields = () => {
  const { setup, change } = useWizard()
  return (
    <Group name="Devices">
      <Checkbox.Group
        {...useField('message.devices')}
        aria-label="Devices"
        value={[...(setup.devices ?? devices)]}
        onChange={(chosen) =>
          change({
            devices:
              chosen.length === devices.length
                ? undefined
                : devices.filter((device) => chosen.includes(device)),
          })
        }
      >
        <div className={classes.line}>
          {devices.map((device) => (
            <Checkbox key={device} name="message.devices" value={device} label={deviceNames[device]} />
          ))}
        </div>
      </Checkbox.Group>
    </Group>
  )
}

const devices: readonly Device[] = ['desktop', 'tablet', 'mobile']

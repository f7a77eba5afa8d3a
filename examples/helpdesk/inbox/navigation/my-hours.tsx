import { Button, Modal } from '@mantine/core'
import type { BusinessHours } from 'frontdesk/availability'
import { useState } from 'react'
import type { Self } from '../../api'
import { api } from '../api/api'
import { AvailabilityProblem } from '../settings/availability/availability-problem'
import { BusinessHoursFields } from '../settings/availability/business-hours-fields'
import { usePlaced } from '../settings/availability/use-placed'
import classes from './navigation.module.css'

interface MyHoursProps {
  readonly person: Self
  readonly onClose: () => void
  readonly onChange: (person: Self) => void
}

/** When somebody works, in their own zone. Outside of it nothing new is given to them, as if they were away. */
export const MyHours = ({ person, onClose, onChange }: MyHoursProps) => {
  const [hours, setHours] = useState<BusinessHours>(person.hours ?? officeHours())
  const { placed, problem } = usePlaced()
  const save = (next: BusinessHours | null) =>
    void placed('Your hours did not change', async () => {
      onChange(await api.setHours(next))
      onClose()
    })
  return (
    <Modal opened onClose={onClose} title="My hours" size="lg">
      <p>New conversations come to you within these hours, unless you are away. Open chats stay with you.</p>
      <AvailabilityProblem value={problem}>
        <div className={classes.hours}>
          <BusinessHoursFields name="My week" hours={hours} place="hours" onChange={setHours} />
          <div className={classes.hoursButtons}>
            <Button onClick={() => save(hours)}>Save my hours</Button>
            {person.hours && (
              <Button variant="default" onClick={() => save(null)}>
                Work at any time
              </Button>
            )}
            {problem && <span role="status">Not saved: see above.</span>}
          </div>
        </div>
      </AvailabilityProblem>
    </Modal>
  )
}

const officeHours = (): BusinessHours => ({
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  ranges: [{ days: ['weekdays'], from: '09:00', to: '17:00' }],
})

import { Button, Modal } from '@mantine/core'
import type { BusinessHours } from 'frontdesk/availability'
import { useState } from 'react'
import type { Self } from '../../api'
import { api } from '../api/api'
import { AvailabilityProblem } from '../settings/availability/availability-problem'
import { BusinessHoursFields } from '../settings/availability/business-hours-fields'
import { useAttemptWithPlace } from '../settings/availability/use-attempt-with-place'
import classes from './navigation.module.css'

interface MyHoursProps {
  readonly person: Self
  readonly onClose: () => void
  readonly onChange: (person: Self) => void
}

/** The user's working hours in their time zone. Outside them the user gets no new conversations, as if away. */
export const MyHours = ({ person, onClose, onChange }: MyHoursProps) => {
  const [hours, setHours] = useState<BusinessHours>(person.hours ?? officeHours())
  const { attemptWithPlace, problem } = useAttemptWithPlace()
  const save = (next: BusinessHours | null) =>
    void attemptWithPlace('Your hours were not saved', async () => {
      onChange(await api.setHours(next))
      onClose()
    })
  return (
    <Modal opened onClose={onClose} title="My hours" size="lg">
      <p>
        You get new conversations during these hours, unless you are away. Your open chats stay assigned to
        you.
      </p>
      <AvailabilityProblem value={problem}>
        <div className={classes.hours}>
          <BusinessHoursFields name="My week" hours={hours} place="hours" onChange={setHours} />
          <div className={classes.hoursButtons}>
            <Button onClick={() => save(hours)}>Save hours</Button>
            {person.hours && (
              <Button variant="default" onClick={() => save(null)}>
                Remove my hours
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

import { MultiSelect } from '@mantine/core'
import type { RoutingTargets } from 'frontdesk/routing'
import { options } from '../../parts/options'
import { useField } from '../use-field'
import { useWizard } from '../wizard-context'
import classes from './fields.module.css'

interface TargetsFieldsProps {
  readonly place: string
  readonly targets: RoutingTargets
  readonly onChange: (targets: RoutingTargets) => void
  /** A suffix of the labels, when the context does not name the purpose. */
  readonly of?: string
}

/** Users and teams. Only users with a Sales or Service seat can be assigned (P-07). */
export const TargetsFields = ({ place, targets, onChange, of }: TargetsFieldsProps) => {
  const { settings } = useWizard()
  const [users, teams] = [useField(`${place}.users`), useField(`${place}.teams`)]
  const suffix = of ? `, ${of}` : ''
  return (
    <div className={classes.columns}>
      <MultiSelect
        {...users}
        label={`People${suffix}`}
        searchable
        data={options(
          settings.people.filter(({ seat, id }) => seat !== 'none' || targets.users.includes(id)),
        )}
        value={[...targets.users]}
        onChange={(chosen) => onChange({ ...targets, users: chosen })}
      />
      {settings.teams.length > 0 && (
        <MultiSelect
          {...teams}
          label={`Teams${suffix}`}
          data={[...settings.teams]}
          value={[...targets.teams]}
          onChange={(chosen) => onChange({ ...targets, teams: chosen })}
        />
      )}
    </div>
  )
}

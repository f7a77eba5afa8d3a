import { Button } from '@mantine/core'
import { type WizardStep, wizardSteps } from '../route/settings-route'
import { stepNames } from './steps'
import classes from './wizard.module.css'

interface StepButtonsProps {
  readonly step: WizardStep
  readonly hrefOf: (step: WizardStep) => string
}

export const StepButtons = ({ step, hrefOf }: StepButtonsProps) => {
  const at = wizardSteps.indexOf(step)
  const [before, next] = [wizardSteps[at - 1], wizardSteps[at + 1]]
  return (
    <div className={classes.buttons}>
      {before && (
        <Button component="a" href={hrefOf(before)} variant="default">
          Back
        </Button>
      )}
      {next && (
        <Button component="a" href={hrefOf(next)}>
          Next: {stepNames[next]}
        </Button>
      )}
    </div>
  )
}

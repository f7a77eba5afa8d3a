import { VisuallyHidden } from '@mantine/core'
import { type WizardStep, wizardSteps } from '../route/settings-route'
import { stepNames } from './steps'
import classes from './wizard.module.css'

interface StepListProps {
  readonly step: WizardStep
  readonly hrefOf: (step: WizardStep) => string
  /** Steps with errors. */
  readonly faulty: ReadonlySet<WizardStep>
}

/** The steps of the set-up. Every step can be opened at any time; the review lists the errors. */
export const StepList = ({ step, hrefOf, faulty }: StepListProps) => (
  <nav aria-label="Steps">
    <ol className={classes.steps}>
      {wizardSteps.map((each, index) => (
        <li key={each}>
          <a
            href={hrefOf(each)}
            className={classes.stepLink}
            aria-current={each === step ? 'step' : undefined}
            data-faulty={faulty.has(each) || undefined}
          >
            <span className={classes.stepNumber} aria-hidden>
              {faulty.has(each) ? '!' : index + 1}
            </span>
            <span className={classes.stepWords}>{stepNames[each]}</span>
            {faulty.has(each) && <VisuallyHidden>, has errors</VisuallyHidden>}
          </a>
        </li>
      ))}
    </ol>
  </nav>
)

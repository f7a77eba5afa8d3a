import { type FocusEvent, useState } from 'react'
import { MessagePreview } from '../preview/message-preview'
import { formatSettingsRoute, type WizardStep } from '../route/settings-route'
import { applyFix, isWithin, valueAt } from './places'
import { SaveState } from './save-state'
import { StepButtons } from './step-buttons'
import { StepFields } from './step-fields'
import { StepList } from './step-list'
import { stepNames, stepOf } from './steps'
import { useFocusOnChange } from './use-focus-on-change'
import type { Editing } from './use-setup'
import { useVisitedSteps } from './use-visited-steps'
import type { WizardProps } from './wizard'
import classes from './wizard.module.css'
import { WizardProvider, type WizardState } from './wizard-context'

/** The steps, the fields of the current step, and a preview. */
export const WizardPage = (props: WizardProps & { readonly editing: Editing }) => {
  const { settings, inbox, id, step, editing } = props
  const { message, setup } = editing
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const left = useVisitedSteps(step)
  const heading = useFocusOnChange(step)

  const isVisible = (place: string): boolean =>
    touched.has(place) || left.has(stepOf({ place })) || step === 'review'
  // A value that changed since the last save may be correct now.
  const isStale = (place: string): boolean => valueAt(setup, place) !== valueAt(message.setup, place)
  const shownProblems = message.problems.filter(({ place }) => isVisible(place) && !isStale(place))
  const state: WizardState = {
    ...editing,
    settings,
    problemAt: (place) => shownProblems.find((each) => isWithin(each.place, place)),
    findingsAt: (place) => message.findings.filter(({ path }) => isWithin(path, place)),
    apply: ({ path, fix }) => editing.change(applyFix(setup, path, fix)),
  }
  const touch = ({ target }: FocusEvent) => {
    const place = target.getAttribute('name')
    if (place) setTouched((known) => new Set(known).add(place))
  }
  const hrefOf = (to: WizardStep) => formatSettingsRoute({ inbox: inbox.id, page: 'message', id, step: to })

  return (
    <WizardProvider value={state}>
      <div className={classes.wizard}>
        <div className={classes.form}>
          <p className={classes.crumb}>
            <a href={formatSettingsRoute({ inbox: inbox.id, page: 'messages' })}>Targeted messages</a>
            <SaveState />
          </p>
          <h1 className={classes.name}>{setup.name || 'New targeted message'}</h1>
          <StepList step={step} hrefOf={hrefOf} faulty={new Set(shownProblems.map(stepOf))} />
          <section aria-labelledby="step" onBlur={touch} className={classes.step}>
            <h2 id="step" ref={heading} tabIndex={-1} className={classes.stepName}>
              {stepNames[step]}
            </h2>
            <StepFields {...props} hrefOf={hrefOf} />
          </section>
          <StepButtons step={step} hrefOf={hrefOf} />
        </div>
        <MessagePreview step={step} />
      </div>
    </WizardProvider>
  )
}

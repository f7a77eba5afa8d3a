import { useEffect, useRef, useState } from 'react'
import type { WizardStep } from '../route/settings-route'

/** The steps that the user has opened and left. Their errors can be shown. */
export const useVisitedSteps = (step: WizardStep): ReadonlySet<WizardStep> => {
  const [left, setLeft] = useState<ReadonlySet<WizardStep>>(new Set())
  const before = useRef(step)
  useEffect(() => {
    const leaving = before.current
    before.current = step
    if (leaving !== step) setLeft((known) => new Set(known).add(leaving))
  }, [step])
  return left
}

import { useState } from 'react'
import { RequestError } from '../../api/request'
import { attempt } from '../../parts/attempt'
import type { PlacedProblem } from './availability-problem'

/** Runs an action that the server may refuse with a place, and keeps the problem until an attempt succeeds. */
export const useAttemptWithPlace = () => {
  const [problem, setProblem] = useState<PlacedProblem>()
  const attemptWithPlace = async (title: string, act: () => Promise<void>): Promise<void> => {
    await attempt(title, async () => {
      try {
        await act()
        setProblem(undefined)
      } catch (error) {
        const found = placedProblem(error)
        if (!found) throw error
        setProblem(found)
      }
    })
  }
  return { problem, attemptWithPlace }
}

const placedProblem = (error: unknown): PlacedProblem | undefined => {
  if (!(error instanceof RequestError) || error.status !== 422) return undefined
  const { place, expected } = (error.problem.details ?? {}) as Partial<PlacedProblem>
  return place !== undefined && expected !== undefined ? { place, expected } : undefined
}

import type { HostStrategies, HostStrategy } from '../../routing'
import type { Ports } from './ports'

/**
 * Wraps the host's strategies so that `onError` gets each failure: an exception, or an answer that is not one of the
 * eligible users. Routing decides about the conversation.
 */
export const watchStrategies = (strategies: HostStrategies, onError: Ports['onError']): HostStrategies => {
  const watched =
    (name: string, strategy: HostStrategy): HostStrategy =>
    (choice) => {
      try {
        const eligible = new Set(choice.eligible.map(({ userId }) => userId))
        const answer: unknown = strategy(choice)
        // A promise is not a valid answer, but its rejection must be handled.
        if (answer instanceof Promise) answer.catch(onError)
        if (answer !== undefined && !eligible.has(answer as string)) {
          onError(
            new Error(`Expected the strategy "${name}" to return the id of an eligible user, or undefined.`),
          )
        }
        return answer as string | undefined
      } catch (error) {
        onError(error)
        throw error
      }
    }
  return Object.fromEntries(
    Object.entries(strategies).map(([name, strategy]) => [name, watched(name, strategy)]),
  )
}

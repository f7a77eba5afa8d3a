import type { HostStrategies, HostStrategy } from '../../routing'
import type { Ports } from './ports'

/**
 * The host's strategies, each of which tells the host how it fails: by throwing, or by answering something else than one of
 * the eligible. What becomes of the conversation is decided by routing alone.
 */
export const watchStrategies = (strategies: HostStrategies, onError: Ports['onError']): HostStrategies => {
  const watched =
    (name: string, strategy: HostStrategy): HostStrategy =>
    (choice) => {
      try {
        const eligible = new Set(choice.eligible.map(({ userId }) => userId))
        const answer: unknown = strategy(choice)
        // A promise is no answer, and its failure must not be left to nobody.
        if (answer instanceof Promise) answer.catch(onError)
        if (answer !== undefined && !eligible.has(answer as string)) {
          onError(new Error(`Expected the strategy "${name}" to answer with an eligible person or nothing.`))
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

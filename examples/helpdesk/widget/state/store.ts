export interface Store<State> {
  get(): State
  set(patch: Partial<State>): void
}

/** Holds an immutable state and calls `onChange` with each new state. */
export const createStore = <State>(initial: State, onChange: (state: State) => void): Store<State> => {
  let state = initial
  return {
    get: () => state,
    set: (patch) => {
      state = { ...state, ...patch }
      onChange(state)
    },
  }
}

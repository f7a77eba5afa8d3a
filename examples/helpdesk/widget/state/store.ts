export interface Store<State> {
  get(): State
  set(patch: Partial<State>): void
}

/** Holds one immutable state and tells `onChange` of every new one. */
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

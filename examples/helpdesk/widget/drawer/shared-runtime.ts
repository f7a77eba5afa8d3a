import type * as Runtime from 'preact/jsx-runtime'

/**
 * What the components of the drawer are built with in place of preact's own `jsx-runtime`, so that they bring no second
 * preact: the widget lends its one. Nothing may be drawn before, so no file of the drawer holds an element of its own, and
 * a `key` stands before what is spread, since behind it the compiler asks preact itself.
 */
export let jsx: SharedRuntime['jsx']
export let jsxs: SharedRuntime['jsx']
export let Fragment: SharedRuntime['Fragment']

export type SharedRuntime = Pick<typeof Runtime, 'jsx' | 'Fragment'>

export const shareRuntime = (runtime: SharedRuntime): void => {
  jsx = runtime.jsx
  jsxs = runtime.jsx
  Fragment = runtime.Fragment
}

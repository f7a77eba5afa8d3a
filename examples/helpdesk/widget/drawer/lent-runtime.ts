import type * as Runtime from 'preact/jsx-runtime'

/**
 * What the components of the drawer are built with in place of preact's own `jsx-runtime`, so that they bring no second
 * preact: the widget lends its one. Nothing may be drawn before, so no file of the drawer holds an element of its own, and
 * a `key` stands before what is spread, since behind it the compiler asks preact itself.
 */
export let jsx: Lent['jsx']
export let jsxs: Lent['jsx']
export let Fragment: Lent['Fragment']

export type Lent = Pick<typeof Runtime, 'jsx' | 'Fragment'>

export const lend = (runtime: Lent): void => {
  jsx = runtime.jsx
  jsxs = runtime.jsx
  Fragment = runtime.Fragment
}

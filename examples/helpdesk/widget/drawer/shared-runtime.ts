import type * as Runtime from 'preact/jsx-runtime'

/**
 * Replaces preact's `jsx-runtime` in the drawer, so that it uses the widget's copy of preact and contains no second
 * one. Nothing can be rendered before `shareRuntime` is called, so drawer files have no elements at module level. A
 * `key` must come before spread props, because otherwise the compiler imports preact itself.
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

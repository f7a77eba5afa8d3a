import { useEffect, useRef } from 'react'

/** Single-key shortcuts. They are inactive in text fields, menus and dialogs, and with Ctrl, Alt or Cmd. */
export const useShortcuts = (actions: Readonly<Record<string, () => void>>): void => {
  const newest = useRef(actions)
  newest.current = actions
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = Object.hasOwn(newest.current, event.key) ? newest.current[event.key] : undefined
      if (action === undefined || event.ctrlKey || event.altKey || event.metaKey || isBusy(event.target))
        return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

const isBusy = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input:not([type=checkbox]), textarea, select, [role=dialog], [role=menu], [role=listbox]',
  ) !== null

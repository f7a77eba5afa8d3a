import { Fragment, jsx } from 'preact/jsx-runtime'
import type * as Module from '../drawer'

/** The path of the drawer, relative to the widget's script. */
declare const drawerPath: string

/**
 * Loads the drawer from the origin of the widget's script, by its full URL, because the widget runs on a page of
 * another origin. Browsers may cache a failed module by its URL, so each attempt has a different URL.
 */
export const drawerBeside = (script: string, tools: Module.Tools): (() => Promise<Module.Drawer>) => {
  let attempt = 0
  return async () => {
    const address = new URL(`${drawerPath}#${attempt++}`, script).href
    const { createDrawer } = (await import(/* @vite-ignore */ address)) as typeof Module
    return createDrawer({ jsx, Fragment }, tools)
  }
}

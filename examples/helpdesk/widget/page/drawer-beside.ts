import { Fragment, jsx } from 'preact/jsx-runtime'
import type * as Module from '../drawer'

/** Where the build put the drawer, seen from the widget's script. */
declare const drawerPath: string

/**
 * Loads the drawer from where the widget's script came from. It is imported by its full address: a script of another
 * origin has no address of its own to resolve against. A browser may remember a module that failed by its address, so
 * each attempt has one of its own.
 */
export const drawerBeside = (script: string, tools: Module.Tools): (() => Promise<Module.Drawer>) => {
  let attempt = 0
  return async () => {
    const address = new URL(`${drawerPath}#${attempt++}`, script).href
    const { createDrawer } = (await import(/* @vite-ignore */ address)) as typeof Module
    return createDrawer({ jsx, Fragment }, tools)
  }
}

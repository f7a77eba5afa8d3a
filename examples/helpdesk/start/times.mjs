// @ts-check
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './step.mjs'

/** True when the file is missing, or older than one of its sources. @param {string} made @param {readonly string[]} from */
export const isStale = (made, from) => {
  const path = join(root, made)
  return (
    !existsSync(path) ||
    Math.max(...from.map((source) => newest(join(root, source)))) > statSync(path).mtimeMs
  )
}

/** The newest modification time in a path. The time of a folder shows removed files. @param {string} path @returns {number} */
const newest = (path) => {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

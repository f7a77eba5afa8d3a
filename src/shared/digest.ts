import { hmac } from '@noble/hashes/hmac'
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'
import { requireGlobal } from './require-global'

/** SHA-256 of the parts as lower-case hex. Parts are length-prefixed, so ("ab","c") and ("a","bc") differ. */
export const digest = (...parts: readonly string[]): string => bytesToHex(sha256(joined(parts)))

/** SHA-256 of one text in UTF-8 as lower-case hex, without length prefix, comparable with other tools. */
export const textDigest = (text: string): string => bytesToHex(sha256(bytesOf(text)))

/** HMAC-SHA-256 of the parts as lower-case hex. */
export const keyedDigest = (key: string, ...parts: readonly string[]): string =>
  bytesToHex(hmac(sha256, bytesOf(key), joined(parts)))

/** Compares two texts in a time that does not depend on where they differ. */
export const sameText = (left: string, right: string): boolean => {
  let difference = left.length ^ right.length
  for (let index = 0; index < left.length; index += 1) {
    difference |= left.charCodeAt(index) ^ right.charCodeAt(index % (right.length || 1))
  }
  return difference === 0
}

const joined = (parts: readonly string[]): Uint8Array =>
  bytesOf(parts.map((part) => `${part.length}:${part}`).join(''))

const bytesOf = (text: string): Uint8Array => {
  requireGlobal('TextEncoder')
  return utf8ToBytes(text)
}

/**
 * A name that a host gives to something of its own: parts with dots between them, such as `acme.skills`. Ours have no dot,
 * so neither ever takes the other's name. Lower case only, so that no two names differ in case alone.
 */
export const hostName = /^(?=.{3,64}$)[a-z][a-z0-9_-]*(?:\.[a-z][a-z0-9_-]*)+$/

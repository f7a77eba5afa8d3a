import type { Json } from '../../shared/json'
import type { Resolved } from '../resolved'

/** Describes a part of a condition in a sentence: `plan equal "pro"`. A group is described by its size. */
export const describe = (node: Resolved): string => {
  switch (node.kind) {
    case 'leaf': {
      const { subject, name, expected } = node
      if (name === 'isSet' || name === 'isNotSet') return `${cut(subject.label)} ${name}`
      return `${cut(subject.label)} ${name} ${'value' in expected ? shown(expected.value) : cut(expected.label)}`
    }
    case 'named':
      return `the condition ${cut(node.name)}`
    case 'not':
      return `not ${describe(node.child)}`
    default: {
      const [only] = node.children
      return node.children.length === 1 && only
        ? describe(only)
        : `${node.kind} of ${node.children.length} conditions`
    }
  }
}

const shown = (value: Json): string =>
  typeof value === 'object' && value !== null
    ? Array.isArray(value) && value.length <= 5
      ? `[${value.map(shown).join(', ')}]`
      : Array.isArray(value)
        ? `a list of ${value.length}`
        : 'an object'
    : typeof value === 'string'
      ? JSON.stringify(cut(value))
      : String(value)

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

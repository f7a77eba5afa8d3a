/** The names of all members of a side, with their groups: `userId`, `users.save`. */
export const membersOf = (side: object): readonly string[] =>
  Object.entries(side).flatMap(([name, member]) =>
    typeof member === 'object' ? membersOf(member as object).map((inner) => `${name}.${inner}`) : [name],
  )

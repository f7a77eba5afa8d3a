import { avatarColour, initialsOf } from './avatar-colour'

/** Decoration: wherever a avatar stands, the name stands beside it as text. */
export const Avatar = ({ name }: { name: string }) => (
  <span class="avatar" style={{ background: avatarColour(name) }} aria-hidden="true">
    {initialsOf(name)}
  </span>
)

export const Avatars = ({
  people,
}: {
  people: readonly { readonly id: string; readonly name: string }[]
}) => (
  <span class="avatars">
    {people.map(({ id, name }) => (
      <Avatar key={id} name={name} />
    ))}
  </span>
)

import { avatarColour, initialsOf } from './avatar-colour'

/** Decorative: the name is always shown beside the avatar. */
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

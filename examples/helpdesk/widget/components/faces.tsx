import { faceColour, initialsOf } from './face-colour'

/** Decoration: wherever a face stands, the name stands beside it as text. */
export const Face = ({ name }: { name: string }) => (
  <span class="face" style={{ background: faceColour(name) }} aria-hidden="true">
    {initialsOf(name)}
  </span>
)

export const Faces = ({ people }: { people: readonly { readonly id: string; readonly name: string }[] }) => (
  <span class="faces">
    {people.map(({ id, name }) => (
      <Face key={id} name={name} />
    ))}
  </span>
)

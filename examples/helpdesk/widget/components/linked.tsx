import { linkedText } from '../thread/linked-text'

/** Text with its web addresses as links, which open in a new tab. */
export const Linked = ({ text }: { text: string }) => (
  <>
    {linkedText(text).map(({ text: part, link }) =>
      link ? (
        <a href={link} target="_blank" rel="noopener noreferrer nofollow">
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </>
)

import { linkedText } from '../thread/linked-text'

/** Text whose web addresses can be followed, in a tab of their own: the chat stays. */
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

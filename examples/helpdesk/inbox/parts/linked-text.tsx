import classes from './linked-text.module.css'

/** Plain text with its web addresses as links. */
export const LinkedText = ({ text }: { readonly text: string }) => (
  <div className={classes.text} dir="auto">
    {text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
      index % 2 === 1 ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
        <a key={index} href={part} target="_blank" rel="noopener noreferrer">
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </div>
)

import { Kbd, Modal } from '@mantine/core'
import classes from './shortcuts-dialog.module.css'

export const ShortcutsDialog = ({
  opened,
  onClose,
}: {
  readonly opened: boolean
  readonly onClose: () => void
}) => (
  <Modal opened={opened} onClose={onClose} title="Keyboard shortcuts" centered>
    <dl className={classes.list}>
      {shortcuts.map(({ keys, does }) => (
        <div key={does} className={classes.line}>
          <dt>
            {keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </Modal>
)

const shortcuts = [
  { keys: ['j', 'k'], does: 'Next and previous conversation' },
  { keys: ['Enter'], does: 'Open the conversation' },
  { keys: ['r'], does: 'Write a reply' },
  { keys: ['n'], does: 'Write a note' },
  { keys: ['Ctrl', 'Enter'], does: 'Send (Cmd on a Mac)' },
  { keys: ['a'], does: 'Assign' },
  { keys: ['e'], does: 'Close the conversation' },
  { keys: ['Esc'], does: 'Leave the text field' },
  { keys: ['?'], does: 'Show this list' },
]

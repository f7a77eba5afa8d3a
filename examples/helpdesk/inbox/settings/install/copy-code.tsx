import { Button, CopyButton } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import shared from '../settings.module.css'
import classes from './install.module.css'

export const CopyCode = ({ code }: { readonly code: string }) => (
  <section className={shared.card} aria-labelledby="copy">
    <h2 className={shared.cardTitle} id="copy">
      Copy the code
    </h2>
    <p className={classes.hint}>Add it to every page, before the end of the body.</p>
    <pre className={classes.code}>
      <code>{code}</code>
    </pre>
    <CopyButton value={code}>
      {({ copied, copy }) => (
        <>
          <Button
            variant={copied ? 'light' : 'filled'}
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            onClick={copy}
          >
            {copied ? 'Copied' : 'Copy'}
          </Button>
          <span role="status" className={classes.status}>
            {copied && 'The code was copied.'}
          </span>
        </>
      )}
    </CopyButton>
  </section>
)
